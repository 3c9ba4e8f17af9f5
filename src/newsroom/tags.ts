import type { Article } from "../content/article.ts";
import { type Label, labelOf } from "../content/label.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Addresses } from "../site/addresses.ts";
import { slugOf, tagKey, visible } from "../site/slug.ts";
import type { Shelf } from "./shelf.ts";

/** One tag, however it is spelt. `label.name` is the spelling used most. */
export interface Tag extends Shelf {
  readonly key: string;
  /** letter under which the tag stands in the index: a to z, or "0" for figures and signs */
  readonly letter: string;
}

interface Growing {
  key: string;
  name: string;
  slug: string;
  counts: Map<string, number>;
  articles: Article[];
  first: Article;
}

/**
 * Gathers tags from articles, newest first. A tag's name is the spelling used most: counted from the oldest
 * story on, it changes only when another spelling is ahead by two, so that one new story seldom renames a page.
 * @returns tags in the order of their slugs; two tags that would share an address are a fault naming both
 */
export function tagsOf(articles: readonly Article[], addresses: Addresses): Checked<Tag[]> {
  const growing = new Map<string, Growing>();
  for (let at = articles.length - 1; at >= 0; at--) {
    const article = articles[at] as Article;
    for (const spelling of spellingsOf(article)) grow(growing, spelling, article);
  }
  const faults = [...growing.values()].filter((tag) => !tag.slug).map(emptySlug);
  const bySlug = new Map<string, Growing>();
  for (const tag of growing.values()) {
    const other = bySlug.get(tag.slug);
    if (other && tag.slug) faults.push(clash(tag, other, addresses));
    else bySlug.set(tag.slug, tag);
  }
  bySlug.delete("");
  const tags = [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)).map((tag) => finished(tag, addresses));
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

function grow(growing: Map<string, Growing>, { key, name, slug }: Spelling, article: Article): void {
  let tag = growing.get(key);
  if (!tag) {
    tag = { key, name, slug, counts: new Map(), articles: [], first: article };
    growing.set(key, tag);
  }
  const count = (tag.counts.get(name) ?? 0) + 1;
  tag.counts.set(name, count);
  if (count >= (tag.counts.get(tag.name) ?? 0) + 2) tag.name = name;
  tag.articles.push(article);
}

function finished({ key, name, slug, articles }: Growing, addresses: Addresses): Tag {
  const letter = /^[a-z]/.test(slug) ? slug.charAt(0) : "0";
  return { key, slug, letter, label: labelOf(name, addresses.tag(slug)), articles: articles.reverse() };
}

function emptySlug({ name, first }: Growing): Fault {
  return fault(
    "empty-slug",
    { file: first.file, line: first.lines.tags ?? 1, field: "tags" },
    { of: name },
    { found: name },
  );
}

function clash(tag: Growing, other: Growing, addresses: Addresses): Fault {
  const details = { first: tag.name, second: other.name, address: addresses.tag(tag.slug), other: other.first.file };
  return fault("tag-clash", { file: tag.first.file, line: tag.first.lines.tags ?? 1, field: "tags" }, details, {
    found: tag.name,
  });
}
