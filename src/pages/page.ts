import type { Moment } from "../dates/moment.ts";
import { type Digest, type Digested, digest } from "../digest.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Address } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";

/** What a subject may hold: plain values, parts that bear a digest, and lists of these. */
export type Digestible = string | number | boolean | undefined | Digested | readonly Digestible[];

/**
 * All that a page is made of. Always declare one as a `type`, never as an `interface`, and put cards into it,
 * never articles, unless the page is the article's own: then the compiler refuses a part without a digest.
 */
export type Subject = { readonly [part: string]: Digestible };

/** Bytes of a file that stands beside the pages; nothing where the build writes no files, or has none at the address. */
export type LengthOf = (address: Address) => number | undefined;

/** A kind of page, the only way for anything to get into the site; with a second type, one whose pages come in groups. */
export type PageKind<S extends Subject, G extends Subject = never> = KindOfPage<S> &
  ([G] extends [never] ? Single<S> : Grouped<S, G>);

/** Any kind of page, its subject known to itself alone. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds different subjects; each kind gets only its own back
export type AnyKind = KindOfPage<any> & (Single<any> | Grouped<any, any>);

/** Each page is planned by itself. */
interface Single<S extends Subject> {
  subjects(newsroom: Newsroom, site: Site): Iterable<S>;
}

/**
 * Pages come in groups, such as all pages of one listing: a build looks into those alone whose group is another than
 * that of the last build.
 */
interface Grouped<S extends Subject, G extends Subject> {
  /** All that the subjects of each group are made of. */
  groups(newsroom: Newsroom, site: Site): Iterable<G>;
  /** Only those that may be others than in the newsroom on which this one builds, where that can be told without looking at all. */
  disturbed?(newsroom: Newsroom, site: Site): DisturbedGroups<G> | undefined;
  subjectsOf(group: G, site: Site): Iterable<S>;
}

/** What became of the groups of a kind, each of which is about one thing: its first part, or the digest that this bears. */
export interface DisturbedGroups<G extends Subject> {
  /** what is no more, or is about under another digest */
  readonly gone: Iterable<unknown>;
  readonly groups: Iterable<G>;
  /** What all groups are about, disturbed or not. */
  all(): { readonly size: number; has(about: unknown): boolean };
  groupAbout(about: unknown): G;
}

interface KindOfPage<S extends Subject> {
  /** also the name of its template, below `templates/pages/` */
  readonly name: string;
  /**
   * What is no HTML is written from the view alone, and the lengths of files: an address of those bears a digest of
   * their content, so that a length says nothing new.
   */
  readonly output: { readonly template: string } | { write(view: object, lengthOf: LengthOf): string };
  address(subject: S, site: Site): Address;
  /** whether search engines should list it; yes when left out */
  indexed?(subject: S): boolean;
  /** when its content last changed, as far as content says so */
  updated?(subject: S): Moment | undefined;
  /** the file that a fault about its address names; else the kind and the address */
  source?(subject: S): string;
  /** Makes the template's data. Called only for a page that is made; is given no newsroom and no clock. */
  view(subject: S, site: Site): object;
}

/** A page of the plan. */
export interface Page {
  readonly kind: string;
  readonly address: Address;
  /** path below the output folder */
  readonly file: string;
  readonly fingerprint: Digest;
  readonly indexed: boolean;
  readonly updated: Moment | undefined;
  readonly output: PageKind<Subject>["output"];
  view(): object;
  /** Short marks of all that its fingerprint folds, by name: to tell which of them made it stale. */
  parts(): ReadonlyMap<string, string>;
}

/** A group inside a subject: several parts under one digest. */
export function digested<T extends Subject>(parts: T): T & Digested {
  return { ...parts, digest: digest(textOf(parts)) };
}

/**
 * Folds every part of a subject with the template and the site: two pages agree exactly when their fingerprints do.
 * No kind writes its own.
 */
export function fingerprint(kind: string, subject: Subject, template: Digest, site: Digest): Digest {
  return digest(`${kind} ${template} ${site} ${textOf(subject)}`);
}

function textOf(subject: Subject): string {
  let text = "";
  for (const part in subject) text += `${part}=${partText(subject[part])};`;
  return text;
}

function partText(part: Digestible): string {
  if (part === undefined) return "-";
  if (typeof part === "string") return JSON.stringify(part);
  if (typeof part === "number" || typeof part === "boolean") return String(part);
  if (isList(part)) return `[${part.map(partText).join()}]`;
  // kinds of a site's own may come from JavaScript, where no compiler refuses a part without a digest
  if (typeof part?.digest !== "string") throw new TypeError("a part of a page's subject bears no digest");
  return part.digest;
}

/** Tells a list of parts from a part that bears a digest. */
export function isList(part: object): part is readonly Digestible[] {
  return Array.isArray(part);
}
