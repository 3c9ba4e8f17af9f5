import { type Fault, fault } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { CarriedPage, PlannedPage } from "./plannedPage.ts";

/** All that take one: those that nobody looked at are made anew for each question. */
export interface Claims {
  readonly size: number;
  each(): Iterable<PlannedPage | CarriedPage>;
}

/** What takes an address. */
type Claim = Pick<PlannedPage, "kind" | "address" | "file" | "source">;

/**
 * Two pages at one address, each told at the first of both. A story whose time has not come takes its address already:
 * a build at night would else be the first to fail.
 * @param fresh those pages that no earlier build planned: the others do not clash among each other
 * @param freed files of pages that the last build planned and this one has no more
 */
export function checkAddresses(
  pages: Claims,
  fresh: readonly Claim[],
  newsroom: Newsroom,
  freed: () => Iterable<string>,
): Fault[] {
  const scheduled = scheduledIn(newsroom);
  return mayClash(pages, fresh, scheduled, freed) ? clashesOf([...pages.each()], scheduled) : [];
}

function mayClash(
  pages: Claims,
  fresh: readonly Claim[],
  scheduled: readonly Claim[],
  freed: () => Iterable<string>,
): boolean {
  const coming = keyed([...fresh, ...scheduled], keyOf);
  if (coming.size === 0) return false;
  if (fresh.length === pages.size || coming.size < fresh.length + scheduled.length) return true;
  if (scheduled.length === 0 && areAmong(fresh, freed())) return false;
  // folders that could be files are rare: where there is one, all is looked at
  const inFile = ({ file }: Claim) => foldersOf(file).length > 0;
  if (scheduled.some(inFile)) return true;
  for (const page of pages.each()) if (inFile(page) || (coming.get(keyOf(page)) ?? page) !== page) return true;
  return false;
}

/** A page that takes the very file of an earlier one, as that of an edited story does, clashes no more than that did. */
function areAmong(claims: readonly Claim[], freed: Iterable<string>): boolean {
  const files = new Set(freed);
  return claims.every(({ file }) => files.has(file));
}

function clashesOf(pages: readonly Claim[], scheduled: readonly Claim[]): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, Claim>();
  for (const page of pages) {
    const other = owners.get(keyOf(page));
    // told at the first of both, since articles are the first kind: they have a file that an editor can mend
    if (other) faults.push(addressTwice(ownerOf(other), page.address, ownerOf(page)));
    else owners.set(keyOf(page), page);
  }
  for (const story of scheduled) {
    const other = owners.get(keyOf(story));
    if (other) faults.push(addressTwice(ownerOf(story), story.address, ownerOf(other)));
    else owners.set(keyOf(story), story);
  }
  return [...faults, ...folderFaults(pages, owners), ...folderFaults(scheduled, owners)];
}

/** Hosts and file systems differ in whether letter case counts, so two addresses may not differ in it alone. */
function keyOf({ file }: Pick<Claim, "file">): string {
  return file.toLowerCase();
}

function scheduledIn({ heldBack }: Newsroom): Claim[] {
  const scheduled = heldBack.filter(({ standing }) => standing.scheduled);
  return scheduled.map(({ address, file }) => ({ kind: "article", address, file: fileOf(address), source: file }));
}

/** A page may be a file of its own name (`/judul.html`); no other can lie below it as if it were a folder. */
function folderFaults(claims: readonly Claim[], owners: ReadonlyMap<string, Claim>): Fault[] {
  return claims.flatMap((claim) =>
    foldersOf(claim.file).flatMap((folder) => {
      const other = owners.get(folder.toLowerCase());
      const address: Address = `/${encodeURI(folder)}`;
      return other ? [addressTwice(ownerOf(claim), address, ownerOf(other))] : [];
    }),
  );
}

function addressTwice(file: string, address: Address, other: string): Fault {
  return fault("address-twice", { file }, { address, other }, { found: address });
}

/** Those folders above a file that could be files themselves: they have a full stop in their names. */
function foldersOf(file: string): readonly string[] {
  if (file.indexOf(".") > file.lastIndexOf("/")) return [];
  return [...file.matchAll(/\.[^/]*(?=\/)/g)].map((match) => file.slice(0, match.index + match[0].length));
}

function ownerOf({ source, kind, address }: Claim): string {
  return source ?? `${kind} ${address}`;
}
