import { keyed } from "../src/keyed.ts";
import { onceEach } from "../src/once.ts";
import {
  type AnalysedText,
  type Analysis,
  analyseMany,
  type Entry,
  type LanguageName,
  openIndex,
  type RelatedIndex,
} from "../src/related/index.ts";

/** What is used of an item of an Eleventy collection, or of one of ours. */
export interface CollectionItem {
  readonly url: string | false;
  readonly date?: Date;
  readonly rawInput?: string;
  readonly data: { readonly title?: unknown; readonly tags?: unknown; readonly category?: unknown };
  /** one of ours bears its article */
  readonly article?: { readonly body: { text(): string } };
}

/** Items of a list that says nothing else. */
export const FIRST = 5;

/** Days: a hundred years. A template is rendered in every build, so that no list needs to stand. */
export const ALWAYS = 36_500;

/** Names that Eleventy gives collections, which say nothing of a post. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(["all", "post", "posts", "nav"]);

const indexes = new WeakMap<readonly CollectionItem[], Map<LanguageName, RelatedIndex>>();

/**
 * The items of a collection that are nearest to a page by what they say, best first; an index is made once for each
 * collection of a build.
 * @param page the page that asks, itself in the collection; without it nothing is related
 * @param count the longest list
 * @param language of the texts: their stop words, stemmer and table
 * @throws TypeError when it is given no collection
 */
export function relatedTo(
  collection: readonly CollectionItem[],
  page: { readonly url?: string | false } | undefined,
  count = FIRST,
  language: LanguageName = "indonesian",
): CollectionItem[] {
  if (!Array.isArray(collection)) throw new TypeError("relatedTo: a collection stands before this filter");
  const byUrl = withPage(collection);
  const asked = page?.url;
  if (!asked || !byUrl.has(asked)) return [];
  const list = indexOf(collection, byUrl, language).related(asked, { limit: count });
  return list.flatMap(({ id }) => byUrl.get(id) ?? []);
}

/** What of a collection can be linked to, by its address. */
const withPage = onceEach((collection: readonly CollectionItem[]) =>
  keyed(
    collection.filter(({ url }) => url),
    ({ url }) => url as string,
  ),
);

function indexOf(
  collection: readonly CollectionItem[],
  items: ReadonlyMap<string, CollectionItem>,
  language: LanguageName,
): RelatedIndex {
  const made = indexes.get(collection) ?? new Map<LanguageName, RelatedIndex>();
  indexes.set(collection, made);
  let index = made.get(language);
  if (!index) {
    const posts = [...items.values()];
    const analyses = analyseMany(posts.length, (at) => textOf(posts[at] as CollectionItem), { language });
    const entries = Array.from(items.keys(), (id, at) =>
      entryOf(id, posts[at] as CollectionItem, analyses[at] as Analysis),
    );
    index = openIndex(entries, { followUpDays: ALWAYS });
    made.set(language, index);
  }
  return index;
}

function entryOf(id: string, { date, data: { category } }: CollectionItem, analysis: Analysis): Entry {
  return {
    id,
    ...(date ? { publishedAt: date.getTime() } : {}),
    ...(typeof category === "string" ? { category } : {}),
    analysis,
  };
}

function textOf(item: CollectionItem): AnalysedText {
  const { title, tags } = item.data;
  const own = Array.isArray(tags) ? tags.map(String).filter((tag) => !BOOKKEEPING.has(tag)) : [];
  return { title: String(title ?? ""), body: plainText(item), tags: own };
}

/** Words of a template as it was written: Eleventy has rendered none of them yet when a filter asks. */
function plainText({ article, rawInput = "" }: CollectionItem): string {
  if (article) return article.body.text();
  return rawInput
    .replace(/\{[%#{][\s\S]*?[%#}]\}/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "] ");
}
