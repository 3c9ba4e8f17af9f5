import { type Fault, fault } from "../faults/fault.ts";
import { keyed } from "../keyed.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import { foldersLikeFiles, takenBy } from "./claim.ts";
import type { CarriedPage, PlannedPage } from "./plannedPage.ts";

/** All that take one: those that nobody looked at are made anew for each question. */
export interface Claims {
  readonly size: number;
  each(): Iterable<PlannedPage | CarriedPage>;
}

/** What takes an address. */
type Claim = Pick<PlannedPage, "kind" | "address" | "file" | "source">;

/** What is known of the last build's plan, in which no two pages clashed. */
export interface LastClaims {
  /** files of pages that it had, and this one has no more */
  freed(): Iterable<string>;
  /** Whether a page of it may stand at one of some files, or any below what could be a file; asked of a memory alone. */
  mayStandAt?: ((files: Iterable<string>) => boolean) | undefined;
}

/**
 * Two pages at one address, each told at the first of both. A story whose time has not come takes its address already:
 * a build at night would else be the first to fail.
 * @param fresh those pages that no earlier build planned: the others do not clash among each other
 */
export function checkAddresses(pages: Claims, fresh: readonly Claim[], newsroom: Newsroom, last: LastClaims): Fault[] {
  const scheduled = scheduledIn(newsroom);
  return mayClash(pages, fresh, scheduled, last) ? clashesOf([...pages.each()], scheduled) : [];
}

function mayClash(
  pages: Claims,
  fresh: readonly Claim[],
  scheduled: readonly Claim[],
  { freed, mayStandAt }: LastClaims,
): boolean {
  const coming = keyed([...fresh, ...scheduled], keyOf);
  if (coming.size === 0) return false;
  if (fresh.length === pages.size || coming.size < fresh.length + scheduled.length) return true;
  const inFile = ({ file }: Claim) => foldersLikeFiles(file).length > 0;
  if (scheduled.length === 0) {
    const left = claimsBeside(fresh, freed());
    if (left.length === 0) return false;
    if (mayStandAt && !fresh.some(inFile)) return mayStandAt(left.map(({ file }) => file));
  }
  // folders that could be files are rare: where there is one, all is looked at
  if (scheduled.some(inFile)) return true;
  for (const page of pages.each()) if (inFile(page) || (coming.get(keyOf(page)) ?? page) !== page) return true;
  return false;
}

/** A page that takes the very file of an earlier one, as that of an edited story does, clashes no more than that did. */
function claimsBeside(claims: readonly Claim[], freed: Iterable<string>): Claim[] {
  const files = new Set(freed);
  return claims.filter(({ file }) => !files.has(file));
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

function keyOf({ file }: Pick<Claim, "file">): string {
  return takenBy(file);
}

function scheduledIn({ heldBack }: Newsroom): Claim[] {
  const scheduled = heldBack.filter(({ standing }) => standing.scheduled);
  return scheduled.map(({ address, file }) => ({ kind: "article", address, file: fileOf(address), source: file }));
}

/** A page may be a file of its own name (`/judul.html`); no other can lie below it as if it were a folder. */
function folderFaults(claims: readonly Claim[], owners: ReadonlyMap<string, Claim>): Fault[] {
  return claims.flatMap((claim) =>
    foldersLikeFiles(claim.file).flatMap((folder) => {
      const other = owners.get(takenBy(folder));
      const address: Address = `/${encodeURI(folder)}`;
      return other ? [addressTwice(ownerOf(claim), address, ownerOf(other))] : [];
    }),
  );
}

function addressTwice(file: string, address: Address, other: string): Fault {
  return fault("address-twice", { file }, { address, other }, { found: address });
}

function ownerOf({ source, kind, address }: Claim): string {
  return source ?? `${kind} ${address}`;
}
