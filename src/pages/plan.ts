import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { type Address, fileOf } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { fingerprint, type Page, type PageKind, type Subject } from "./page.ts";

/** Everything that the site serves, each with its address and fingerprint; no HTML yet. */
export interface PagePlan {
  readonly pages: readonly Page[];
}

/** Any kind of page, its subject known to itself alone. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds different subjects; each kind gets only its own back
export type AnyKind = PageKind<any>;

/** Asks each kind for its subjects; two pages at one address are a fault that names both. */
export function planPages(kinds: readonly AnyKind[], newsroom: Newsroom, site: Site): Checked<PagePlan> {
  const pages: PlannedPage[] = [];
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const kind of kinds) {
    for (const page of pagesOf(kind, newsroom, site)) {
      const owner = ownerOf(page);
      // hosts and file systems differ in whether letter case counts, so two addresses may not differ in it alone
      const key = page.file.toLowerCase();
      const other = owners.get(key);
      // told at the first of both, since articles are the first kind: they have a file that an editor can mend
      if (other) faults.push(addressTwice(other, page.address, owner));
      else owners.set(key, owner);
      pages.push(page);
    }
  }
  return { value: { pages }, faults: [...faults, ...folderFaults(pages, owners)] };
}

/** A page may be a file of its own name (`/judul.html`); no other can lie below it as if it were a folder. */
function folderFaults(pages: readonly PlannedPage[], owners: ReadonlyMap<string, string>): Fault[] {
  return pages.flatMap((page) =>
    foldersOf(page.file).flatMap((folder) => {
      const other = owners.get(folder.toLowerCase());
      const address: Address = `/${encodeURI(folder)}`;
      return other ? [addressTwice(ownerOf(page), address, other)] : [];
    }),
  );
}

function addressTwice(file: string, address: Address, other: string): Fault {
  return fault("address-twice", { file }, { address, other }, { found: address });
}

/** Those folders above a file that could be files themselves: they have a full stop in their names. */
function foldersOf(file: string): string[] {
  return [...file.matchAll(/\.[^/]*(?=\/)/g)].map((match) => file.slice(0, match.index + match[0].length));
}

function ownerOf(page: PlannedPage): string {
  return page.source ?? `${page.kind} ${page.address}`;
}

function* pagesOf(kind: AnyKind, newsroom: Newsroom, site: Site): Generator<PlannedPage> {
  const template = templateDigest(kind, site);
  for (const subject of kind.subjects(newsroom, site) as Iterable<Subject>) {
    yield new PlannedPage(kind, subject, site, fingerprint(kind.name, subject, template, site.digest));
  }
}

function templateDigest(kind: AnyKind, site: Site) {
  return "template" in kind.output ? site.theme.digestOf(kind.output.template) : site.digest;
}

class PlannedPage implements Page {
  readonly address: Address;
  readonly file: string;
  readonly fingerprint: Page["fingerprint"];
  private readonly of: AnyKind;
  private readonly subject: Subject;
  private readonly site: Site;

  constructor(of: AnyKind, subject: Subject, site: Site, print: Page["fingerprint"]) {
    this.of = of;
    this.subject = subject;
    this.site = site;
    this.fingerprint = print;
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
  /** the file of its subject, for reports */
  get source(): string | undefined {
    return this.of.source?.(this.subject);
  }
  view(): object {
    return this.of.view(this.subject, this.site);
  }
}
