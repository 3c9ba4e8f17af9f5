import type { Article } from "../content/article.ts";
import { type Digest, digest } from "../digest.ts";
import {
  ANALYSIS_VERSION,
  type Analysis,
  analyse,
  type Entry,
  openIndex,
  packAnalyses,
  RANKING_DEFAULTS,
  type RelatedIndex,
  unpackAnalyses,
} from "../related/index.ts";
import type { Store } from "../store/store.ts";

/** Ids of an article's related stories, found by text, best first; the editor's picks are not among them. */
export type TextLists = ReadonlyMap<string, readonly string[]>;

export interface Ranking {
  readonly lists: TextLists;
  /** how many lists this build ranked */
  readonly ranked: number;
}

/** What the last build knew of one article and its list. */
interface Known {
  text: Digest;
  category: string;
  date: number;
  /** picks that stood before the list */
  shown: readonly string[];
  list: readonly string[];
}

export interface RankingInput {
  articles: readonly Article[];
  /** ids of the editor's picks, by article */
  shown(article: Article): readonly string[];
  /** the longest list */
  count: number;
  followUpDays: number;
  store: Store;
  step?: Step | undefined;
}

/** Told how far a long work is: so many of so many. */
export type Step = (done: number, total: number) => void;

const TABLE = "related";

/**
 * Lists every article's related stories. What the last build ranked stands, but for lists that a new, changed
 * or removed article can have changed; the index names them.
 */
export function rankRelated(input: RankingInput): Ranking {
  const { articles, count, followUpDays, store } = input;
  const rules = digest([ANALYSIS_VERSION, { ...RANKING_DEFAULTS }, count, followUpDays]);
  const before = knownBy(store, rules);
  const now = new Map(articles.map((article) => [article.id, article]));
  const change = changeBetween(before, now);
  const opened = openChanged(input, before, change);
  const stands = (article: Article, known: Known | undefined): known is Known =>
    known !== undefined && !opened.stale(article.id) && sameShown(known, input.shown(article), change);
  const lists = new Map<string, readonly string[]>();
  let ranked = 0;
  for (const [at, article] of articles.entries()) {
    // half of the way is the analysis of the texts
    input.step?.(articles.length + at, 2 * articles.length);
    const known = before.get(article.id);
    if (stands(article, known)) {
      lists.set(article.id, known.list);
      continue;
    }
    const shown = input.shown(article);
    const limit = Math.max(0, count - shown.length);
    lists.set(
      article.id,
      opened
        .index()
        .related(article.id, { limit, shown })
        .map((one) => one.id),
    );
    ranked++;
  }
  // an edit that moves no list is remembered too, or the next build would miss the old text and rank all
  if (ranked + change.put.size + change.gone.size > 0) save(input, lists, rules);
  // only now: what is gone was needed to tell whose lists it stood in
  if (change.gone.size > 0) store.forget(ROOM, change.gone);
  return { lists, ranked };
}

/** Articles that came or changed, and ids of those that went. */
interface Change {
  put: ReadonlyMap<string, Article>;
  gone: ReadonlySet<string>;
}

function changeBetween(before: ReadonlyMap<string, Known>, now: ReadonlyMap<string, Article>): Change {
  const put = [...now].filter(([id, article]) => !isSame(before.get(id), article));
  return { put: new Map(put), gone: new Set([...before.keys()].filter((id) => !now.has(id))) };
}

function isSame(known: Known | undefined, { textDigest, category, date }: Article): boolean {
  return known?.text === textDigest && known.category === category && known.date === date.epoch;
}

/** The picks before a list are the same, and so are the stories that they name. */
function sameShown({ shown }: Known, next: readonly string[], { put, gone }: Change): boolean {
  return shown.length === next.length && shown.every((id, at) => id === next[at] && !put.has(id) && !gone.has(id));
}

interface Opened {
  /** whether an article's list can have changed */
  stale(id: string): boolean;
  /** the index of today's articles, opened at the first question */
  index(): RelatedIndex;
}

function openChanged(input: RankingInput, before: ReadonlyMap<string, Known>, change: Change): Opened {
  const { articles, count, followUpDays, store } = input;
  const options = { limit: count, followUpDays };
  const all = () =>
    openIndex(
      articles.map((article, at) => {
        input.step?.(at, 2 * articles.length);
        return entryOf(article, store);
      }),
      options,
    );
  const nothing = change.put.size === 0 && change.gone.size === 0;
  const old = nothing || before.size === 0 ? undefined : entriesOf(before, input);
  if (!old) {
    let index: RelatedIndex | undefined;
    return { stale: () => !nothing, index: () => (index ??= all()) };
  }
  const put = [...change.put.values()].map((article) => entryOf(article, store));
  const { index, touched } = openIndex(old, options).with({ put, drop: change.gone });
  return { stale: (id) => touched.has(id), index: () => index };
}

/** The articles of the last build as the index knew them; nothing where the memory lacks one that is no more. */
function entriesOf(before: ReadonlyMap<string, Known>, { articles, store }: RankingInput): Entry[] | undefined {
  store.preload(ROOM);
  const now = new Map(articles.map((article) => [article.id, article]));
  const entries: Entry[] = [];
  for (const [id, { text, category, date }] of before) {
    const article = now.get(id);
    const analysis =
      recalled(store, id, text) ?? (article?.textDigest === text ? analysisOf(article, store) : undefined);
    if (!analysis) return undefined;
    entries.push({ id, category, publishedAt: date, analysis });
  }
  return entries;
}

const ROOM = "terms";

function recalled(store: Store, id: string, text: Digest): Analysis | undefined {
  const bytes = store.recall(ROOM, id, keyOf(text));
  return bytes && unpackAnalyses(bytes)?.[0];
}

/** Another version of the analysis makes all of them stale. */
function keyOf(text: Digest): Digest {
  return `${text}.${ANALYSIS_VERSION}` as Digest;
}

function entryOf(article: Article, store: Store): Entry {
  const { id, category, date } = article;
  return { id, category, publishedAt: date.epoch, analysis: analysisOf(article, store) };
}

function analysisOf(article: Article, store: Store): Analysis {
  let made: Analysis | undefined;
  const compute = () => {
    made = analyse({ title: article.title, body: article.body.text(), tags: article.tags });
    return packAnalyses([made]);
  };
  const bytes = store.remember(ROOM, article.id, keyOf(article.textDigest), compute);
  return (
    made ??
    unpackAnalyses(bytes)?.[0] ??
    analyse({ title: article.title, body: article.body.text(), tags: article.tags })
  );
}

function knownBy(store: Store, rules: Digest): Map<string, Known> {
  const known = new Map<string, Known>();
  const columns = store.columns(TABLE);
  if (columns?.rules?.[0] !== rules) return known;
  const ids = columns.id as string[];
  for (const [at, id] of ids.entries()) {
    known.set(id, {
      text: columns.text?.[at] as Digest,
      category: columns.category?.[at] as string,
      date: columns.date?.[at] as number,
      shown: (columns.shown?.[at] as string[] | null) ?? [],
      list: ((columns.list?.[at] ?? []) as number[]).map((place) => ids[place] as string),
    });
  }
  return known;
}

/** Lists are kept as places in the column of ids: a third of the bytes. */
function save({ articles, shown, store }: RankingInput, lists: TextLists, rules: Digest): void {
  const places = new Map(articles.map((article, place) => [article.id, place]));
  store.keep(TABLE, {
    rules: [rules],
    id: articles.map((article) => article.id),
    text: articles.map((article) => article.textDigest),
    category: articles.map((article) => article.category),
    date: articles.map((article) => article.date.epoch),
    shown: articles.map((article) => (shown(article).length ? shown(article) : null)),
    list: articles.map((article) => (lists.get(article.id) ?? []).map((id) => places.get(id))),
  });
}
