import type { Digest } from "../digest.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { fingerprint, type Page, type PageKind, partsOf, type Subject } from "./page.ts";
import { openReuse } from "./reuse.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
}

/** Any kind of page, its subject known to itself alone. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds different subjects; each kind gets only its own back
export type AnyKind = PageKind<any>;

/** What takes an address. */
type Claim = Pick<PlannedPage, "kind" | "address" | "file" | "source">;

/**
 * Asks each kind for its subjects; two pages at one address are a fault that names both. A story whose time has not
 * come takes its address already: a build at night would else be the first to fail.
 * @param before the last plan, whose pages are handed out again where nothing about them changed
 */
export function planPages(
  kinds: readonly AnyKind[],
  newsroom: Newsroom,
  site: Site,
  before?: PagePlan,
): Checked<PagePlan> {
  const pages: PlannedPage[] = [];
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const standing = standingPages(before, site);
  for (const kind of kinds) {
    for (const page of pagesOf(kind, newsroom, site, standing.get(kind) ?? [])) {
      const owner = ownerOf(page);
      // hosts and file systems differ in whether letter case counts, so two addresses may not differ in it alone
      const { key } = page;
      const other = owners.get(key);
      // told at the first of both, since articles are the first kind: they have a file that an editor can mend
      if (other) faults.push(addressTwice(other, page.address, owner));
      else owners.set(key, owner);
      pages.push(page);
    }
  }
  const scheduled = scheduledIn(newsroom);
  for (const story of scheduled) {
    const key = story.file.toLowerCase();
    const other = owners.get(key);
    if (other) faults.push(addressTwice(ownerOf(story), story.address, other));
    else owners.set(key, ownerOf(story));
  }
  return { value: { pages }, faults: [...faults, ...folderFaults(pages, owners), ...folderFaults(scheduled, owners)] };
}

function scheduledIn({ heldBack }: Newsroom): Claim[] {
  const scheduled = heldBack.filter(({ standing }) => standing.scheduled);
  return scheduled.map(({ address, file }) => ({ kind: "article", address, file: fileOf(address), source: file }));
}

/** A page may be a file of its own name (`/judul.html`); no other can lie below it as if it were a folder. */
function folderFaults(claims: readonly Claim[], owners: ReadonlyMap<string, string>): Fault[] {
  return claims.flatMap((claim) =>
    foldersOf(claim.file).flatMap((folder) => {
      const other = owners.get(folder.toLowerCase());
      const address: Address = `/${encodeURI(folder)}`;
      return other ? [addressTwice(ownerOf(claim), address, other)] : [];
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

/** Pages of the last plan, by their kinds, which the same subject would give again. */
function standingPages(before: PagePlan | undefined, site: Site): Map<AnyKind, PlannedPage[]> {
  const standing = new Map<AnyKind, PlannedPage[]>();
  for (const page of before?.pages ?? []) {
    if (!(page instanceof PlannedPage) || !page.standsUnder(site)) continue;
    const pages = standing.get(page.of);
    if (pages) pages.push(page);
    else standing.set(page.of, [page]);
  }
  return standing;
}

function* pagesOf(
  kind: AnyKind,
  newsroom: Newsroom,
  site: Site,
  before: readonly PlannedPage[],
): Generator<PlannedPage> {
  const template = templateDigest(kind, site);
  const reused = openReuse(before);
  for (const subject of kind.subjects(newsroom, site) as Iterable<Subject>) {
    yield reused(subject) ?? new PlannedPage(kind, subject, site, template);
  }
}

function templateDigest(kind: AnyKind, site: Site) {
  return "template" in kind.output ? site.theme.digestOf(kind.output.template) : site.digest;
}

class PlannedPage implements Page {
  readonly address: Address;
  readonly file: string;
  readonly fingerprint: Page["fingerprint"];
  readonly of: AnyKind;
  readonly subject: Subject;
  private readonly site: Site;
  private readonly template: Digest;
  private lower: string | undefined;

  constructor(of: AnyKind, subject: Subject, site: Site, template: Digest) {
    this.of = of;
    this.subject = subject;
    this.site = site;
    this.template = template;
    this.fingerprint = fingerprint(of.name, subject, template, site.digest);
    this.address = of.address(subject, site);
    this.file = fileOf(this.address);
  }

  get kind(): string {
    return this.of.name;
  }
  get output(): Page["output"] {
    return this.of.output;
  }
  get indexed(): boolean {
    return this.of.indexed?.(this.subject) ?? true;
  }
  get updated(): Page["updated"] {
    return this.of.updated?.(this.subject);
  }
  /** its file, as owners are told apart by it */
  get key(): string {
    this.lower ??= this.file.toLowerCase();
    return this.lower;
  }
  /** whether site and template are what they were */
  standsUnder(site: Site): boolean {
    return this.site.digest === site.digest && this.template === templateDigest(this.of, site);
  }
  /** the file of its subject, for reports */
  get source(): string | undefined {
    return this.of.source?.(this.subject);
  }
  view(): object {
    return this.of.view(this.subject, this.site);
  }
  parts(): ReadonlyMap<string, string> {
    return partsOf(this.kind, this.subject, this.template, this.site.digest);
  }
}
