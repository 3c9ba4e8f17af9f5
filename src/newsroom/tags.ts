import type { Article } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { onceEach } from "../once.ts";
import type { Address, Addresses } from "../site/addresses.ts";
import { slugOf, tagKey, visible } from "../site/slug.ts";
import type { Groups } from "./groups.ts";
import { newestFirst, type Shelf } from "./shelf.ts";

/** One tag, however it is spelt. `label.name` is the spelling used most. */
export interface Tag extends Shelf {
  readonly key: string;
  /** of its label, for who needs no label for it */
  readonly address: Address;
  /** letter under which the tag stands in the index: a to z, or "0" for figures and signs */
  readonly letter: string;
}

/** The keys of an article's tags, each once. */
export function tagKeysOf(article: Article): string[] {
  return spellingsOf(article).map(({ key }) => key);
}

/**
 * Tags of the stories that bear them. A tag's name is the spelling used most: counted from the oldest
 * story on, it changes only when another spelling is ahead by two, so that one new story seldom renames a page.
 * @param before what is known of the shelves on which these build
 * @returns tags in the order of their slugs; two tags that would share an address are a fault naming both
 */
export function tagsOf(byTag: Groups<string>, addresses: Addresses, before?: TagsBefore): Checked<Tag[]> {
  const named = Array.from(byTag, ([key, articles]) => namedOnce(key, articles, before)).sort(bySlug);
  const faults: Fault[] = [];
  const tags: Tag[] = [];
  const tagOf = tagsAt(addresses);
  let first: Named | undefined;
  for (const one of named) {
    if (!one.slug) faults.push(emptySlug(one));
    else if (first && one.slug === first.slug) faults.push(clash(one, first, addresses));
    else {
      first = one;
      tags.push(tagOf(one));
    }
  }
  return { value: tags, faults };
}

/** An article's tags as it spells them itself, each tag once. */
export function tagLinksOf(article: Article, addresses: Addresses): readonly Label[] {
  const made = links.get(addresses) ?? new Map<Spelling, Label>();
  links.set(addresses, made);
  return spellingsOf(article).map((spelling) => {
    const label = made.get(spelling) ?? labelOf(spelling.name, addresses.tag(spelling.slug));
    made.set(spelling, label);
    return label;
  });
}

const links = new WeakMap<Addresses, Map<Spelling, Label>>();

interface Spelling {
  key: string;
  name: string;
  slug: string;
}

const spelt = new Map<string, Spelling>();

/** A spelling is used by many articles; what it stands for is found once. */
function spellingOf(tag: string): Spelling {
  let spelling = spelt.get(tag);
  if (!spelling) {
    const name = visible(tag.normalize("NFC"));
    const key = tagKey(name);
    spelling = { key, name, slug: slugOf(key) };
    spelt.set(tag, spelling);
  }
  return spelling;
}

function spellingsOf({ tags }: Article): readonly Spelling[] {
  let spellings = spelled.get(tags);
  if (!spellings) {
    const all = tags.map(spellingOf);
    spellings = all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
    spelled.set(tags, spellings);
  }
  return spellings;
}

/** What an article's tags stand for. */
const spelled = new WeakMap<readonly string[], readonly Spelling[]>();

/** An earlier newsroom's shelves of tags, and the stories that come to them. */
export interface TagsBefore {
  readonly byTag: Groups<string>;
  readonly come: readonly Article[];
}

/** A tag with the name that it has. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly articles: readonly Article[];
  /** whether all of them spell it so */
  readonly agreed: boolean;
}

const known = new WeakMap<readonly Article[], Named>();

/** A server asks in each build, and most tags bear the same stories as before. */
function namedOnce(key: string, articles: readonly Article[], before?: TagsBefore): Named {
  let named = known.get(articles);
  if (!named) {
    named = stillAgreed(key, articles, before) ?? nameOf(key, articles);
    known.set(articles, named);
  }
  return named;
}

/** A name on which all stories of a shelf agreed, with those that come: to count all spellings anew takes long. */
function stillAgreed(key: string, articles: readonly Article[], before: TagsBefore | undefined): Named | undefined {
  const last = before && known.get(before.byTag.get(key) ?? articles);
  const agree = (article: Article) => spellingsOf(article).every((one) => one.key !== key || one.name === last?.name);
  return last?.agreed && before?.come.every(agree) ? { ...last, articles } : undefined;
}

/** What an index tells of a tag. */
export interface TagStanding {
  readonly name: string;
  readonly count: number;
}

export type TagStandings = ReadonlyMap<string, TagStanding>;

/** Those of some tags that stand on shelves. */
export function tagStandings(byTag: Groups<string>, keys: Iterable<string>): TagStandings {
  const standings = new Map<string, TagStanding>();
  for (const key of keys) {
    const articles = byTag.get(key);
    if (articles) standings.set(key, { name: namedOnce(key, articles).name, count: articles.length });
  }
  return standings;
}

/** What is remembered of all tags, in the order of their keys. */
export function tagNamesOf(byTag: Groups<string>): { tagNames: string[]; tagsAgreed: number[] } {
  const all = Array.from(byTag, ([key, articles]) => namedOnce(key, articles));
  return { tagNames: all.map(({ name }) => name), tagsAgreed: all.map(({ agreed }) => (agreed ? 1 : 0)) };
}

/**
 * Takes a name over from a build before, for a shelf that holds the stories that it held.
 * @param torn true where it only holds some of them
 * @param agreed whether all of those spelt it so
 */
export function recallName(key: string, articles: readonly Article[], name: string, torn: boolean, agreed: boolean) {
  if (!torn || agreed) known.set(articles, { key, name, slug: slugOf(key), articles, agreed });
}

function nameOf(key: string, articles: readonly Article[]): Named {
  const counts = new Map<string, number>();
  let first: Spelling | undefined;
  let name = "";
  for (let at = articles.length - 1; at >= 0; at--) {
    const spelling = spellingsOf(articles[at] as Article).find((one) => one.key === key) as Spelling;
    first ??= spelling;
    name ||= spelling.name;
    const count = (counts.get(spelling.name) ?? 0) + 1;
    counts.set(spelling.name, count);
    if (count >= (counts.get(name) ?? 0) + 2) name = spelling.name;
  }
  return { key, name, slug: first?.slug ?? "", articles, agreed: counts.size === 1 };
}

/** Makes tags, each once: a server asks in each build. */
const tagsAt = onceEach((addresses: Addresses) => onceEach((named: Named): Tag => new NamedTag(named, addresses)));

/** An archive has thousands of tags, and most builds ask few of them for a link. */
class NamedTag implements Tag {
  readonly key: string;
  readonly slug: string;
  readonly articles: readonly Article[];
  readonly #name: string;
  readonly #addresses: Addresses;
  #label: Label | undefined;

  constructor({ key, name, slug, articles }: Named, addresses: Addresses) {
    this.key = key;
    this.slug = slug;
    this.articles = articles;
    this.#name = name;
    this.#addresses = addresses;
  }
  get letter(): string {
    return letterOf(this.slug);
  }
  get address(): Address {
    return this.#addresses.tag(this.slug);
  }
  get label(): Label {
    this.#label ??= labelOf(this.#name, this.address);
    return this.#label;
  }
}

function letterOf(slug: string): string {
  return /^[a-z]/.test(slug) ? slug.charAt(0) : "0";
}

/** Under which letters tags stand, or would stand. */
export function lettersOf(keys: Iterable<string | number>): ReadonlySet<string> {
  return new Set(Array.from(keys, (key) => letterOf(slugOf(String(key)))));
}

function firstOf({ articles }: Named): Article {
  return articles.at(-1) as Article;
}

/** Of those with one slug first the tag that was written first, in the order of stories and of the tags in one. */
function bySlug(a: Named, b: Named): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : byFirstUse(a, b);
}

function byFirstUse(a: Named, b: Named): number {
  const [one, other] = [firstOf(a), firstOf(b)];
  if (one !== other) return newestFirst(other, one);
  const keys = tagKeysOf(one);
  return keys.indexOf(a.key) - keys.indexOf(b.key);
}

function emptySlug(tag: Named): Fault {
  const { name } = tag;
  const first = firstOf(tag);
  return fault(
    "empty-slug",
    { file: first.file, line: first.lines.tags ?? 1, field: "tags" },
    { of: name },
    { found: name },
  );
}

function clash(tag: Named, other: Named, addresses: Addresses): Fault {
  const { file, lines } = firstOf(tag);
  const address = addresses.tag(tag.slug);
  const details = { first: tag.name, second: other.name, address, other: firstOf(other).file };
  return fault("tag-clash", { file, line: lines.tags ?? 1, field: "tags" }, details, { found: tag.name });
}
