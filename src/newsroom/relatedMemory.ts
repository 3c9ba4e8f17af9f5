import type { Article } from "../content/article.ts";
import { type Digest, digest } from "../digest.ts";
import {
  type AnalysedText,
  type Analysis,
  analyse,
  analysisAt,
  type Bounds,
  type Entry,
  type Explanation,
  namesOf,
  openIndex,
  packAnalyses,
  RANKING_DEFAULTS,
  type RelatedIndex,
  type StandingList,
  type WordWeights,
} from "../related/index.ts";
import { changedRows, openRows, type Rows } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { type Change, changeBetween, type StoriesNow, sameShown } from "./relatedChange.ts";
import { isSameRow, type Known, knownForm, sameIds, type Told } from "./relatedRows.ts";

/** Ids of an article's related stories, found by text, best first; the editor's picks are not among them. */
export type TextLists = Pick<ReadonlyMap<string, readonly string[]>, "get">;

export interface Ranking {
  readonly lists: TextLists;
  /** Of lists that are short: what is near enough and yet left out, since it tells a story again that stands there. */
  readonly leftOut: TextLists;
  /** how many lists this build ranked */
  readonly ranked: number;
  /** of all lists, and of all that they were made of */
  readonly digest: Digest;
  /** the same as the last build that ranked left it; nothing where none did under the same rules */
  readonly before: Digest | undefined;
  /** ids of articles whose lists are not as that build left them */
  readonly moved: ReadonlySet<string>;
}

export interface RankingInput extends StoriesNow {
  articles: readonly Article[];
  /** how telling each word is; the language's own table unless the owner made one */
  weights: WordWeights | undefined;
  /** of the analysis with these weights */
  version: string;
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

/** The digest of all rows of the table. */
const TOLD = "ranked";

/** Changes when what is remembered of a list does. */
const RULES_VERSION = 3;

/** What this build knows of lists. */
interface Made {
  readonly lists: Map<string, readonly string[]>;
  readonly leftOut: Map<string, readonly string[]>;
  readonly bounds: Map<string, Bounds>;
}

/**
 * Lists every article's related stories. What the last build ranked stands, but for lists that a new, changed
 * or removed article can have changed; the index names them.
 */
export function rankRelated(input: RankingInput): Ranking {
  const { articles, count, followUpDays, store, version } = input;
  const rules = digest([RULES_VERSION, version, { ...RANKING_DEFAULTS }, count, followUpDays]);
  const before = openRows(store.layers(TABLE), knownForm(rules));
  const last = before.size > 0 ? (store.columns(TOLD)?.digest?.[0] as Digest | undefined) : undefined;
  const change = changeBetween(before, last, input);
  const opened = openChanged(input, before, change);
  const stands = (article: Article, known: Known | undefined): known is Known =>
    known !== undefined && !opened.stale(article.id) && sameShown(known, input.shown(article), change);
  const stale = articles.filter((article) => !stands(article, before.get(article.id)));
  const made: Made = { lists: new Map(), leftOut: new Map(), bounds: new Map() };
  if (stale.length > 0) rank(stale, opened.index(), input, made);
  const ranked = stale.length;
  let now = last;
  // an edit that moves no list is remembered too, or the next build would miss the old text and rank all
  if (ranked + change.put.size + change.gone.size > 0 || now === undefined) {
    const put = knownRows(input, made, before, change);
    const news = before.saving(changedRows(before, put, change.gone), [...put.keys(), ...change.gone]);
    if (news) store.keep(TABLE, news);
    now = digestAfter(last ?? rules, change, stale, made);
    store.keep(TOLD, { digest: [now] });
  }
  // only now: what is gone was needed to tell whose lists it stood in
  if (change.gone.size > 0) store.forget(ROOM, change.gone);
  const moved = stale.flatMap(({ id }) => (sameIds(before.get(id)?.list, made.lists.get(id)) ? [] : [id]));
  // of most lists nobody asks in a build that changes little
  const lists: TextLists = { get: (id) => made.lists.get(id) ?? before.get(id)?.list };
  const leftOut: TextLists = {
    get: (id) => (made.lists.has(id) ? made.leftOut.get(id) : before.get(id)?.leftOut),
  };
  return { lists, leftOut, ranked, digest: now, before: last, moved: new Set(moved) };
}

/** Of all lists, found from what it was and from what changed: to read an archive's lists for it would take long. */
function digestAfter(last: Digest, { put, gone }: Change, stale: readonly Article[], { lists }: Made): Digest {
  const texts = Array.from(put, ([id, { textDigest }]) => `${id} ${textDigest}`);
  const ranked = stale.map(({ id }) => `${id} ${lists.get(id)?.join(" ")}`);
  return digest([last, ...texts, "", ...gone, "", ...ranked].join("\n"));
}

/** Lists with an editor's picks before them are made one by one, all others together. */
function rank(
  stale: readonly Article[],
  index: RelatedIndex,
  { shown, count }: RankingInput,
  { lists, leftOut, bounds }: Made,
): void {
  const together = stale.filter((article) => shown(article).length === 0).map(({ id }) => id);
  const made = index.rankLists({ ids: together, limit: count });
  for (const article of stale) {
    const { id } = article;
    const before = shown(article);
    const limit = Math.max(0, count - before.length);
    const ranked = made.get(id);
    const list = (ranked?.list ?? index.related(id, { limit, shown: before })).map((one) => one.id);
    lists.set(id, list);
    if (ranked) bounds.set(id, ranked.bounds);
    if (list.length >= limit) continue;
    const retold = index.explain(id, { most: Number.POSITIVE_INFINITY }).filter((one) => one.retold);
    const ids = retold.map((one) => one.id);
    if (ids.length > 0) leftOut.set(id, ids);
  }
}

interface Opened {
  /** whether an article's list can have changed */
  stale(id: string): boolean;
  /** the index of today's articles, opened at the first question */
  index(): RelatedIndex;
}

function openChanged(input: RankingInput, before: Rows<Known>, change: Change): Opened {
  const { articles, count, followUpDays } = input;
  const options = { limit: count, followUpDays };
  const all = () =>
    openIndex(
      articles.map((article, at) => {
        input.step?.(at, articles.length);
        return entryOf(article, input);
      }),
      options,
    );
  const nothing = change.put.size === 0 && change.gone.size === 0;
  const old = nothing || before.size === 0 ? undefined : entriesOf(before, input);
  if (!old) {
    let index: RelatedIndex | undefined;
    return { stale: () => !nothing, index: () => (index ??= all()) };
  }
  // where all others lie in one piece of memory, those lie by now that were analysed just now
  const put = Array.from(change.put.values(), (article) => {
    const entry = entryOf(article, input);
    return { ...entry, analysis: recalled(article.id, article.textDigest, input) ?? entry.analysis };
  });
  const standing = (id: string) => standingOf(before.get(id));
  const { index, touched } = openIndex(old, options).with({ put, drop: change.gone, standing });
  return { stale: (id) => touched.has(id), index: () => index };
}

function standingOf(known: Known | undefined): StandingList | undefined {
  return known && { ids: [...known.list, ...known.leftOut], bounds: known.bounds };
}

/** The articles of the last build as the index knew them; nothing where the memory lacks one that is no more. */
function entriesOf(before: Rows<Known>, input: RankingInput): Entry[] | undefined {
  const { byId, store } = input;
  store.preload(ROOM);
  const entries: Entry[] = [];
  for (const [id, known] of before) {
    const article = byId.get(id);
    const analysis =
      recalled(id, known.text, input) ?? (article?.textDigest === known.text ? analysisOf(article, input) : undefined);
    if (!analysis) return undefined;
    // not spread: an archive has many
    const { category, date: publishedAt, series, links } = known;
    entries.push({ id, category, publishedAt, series, links, analysis });
  }
  return entries;
}

const ROOM = "terms";

function placedOf({ category, date, series, links }: Told): Omit<Entry, "id" | "analysis"> {
  return { category, publishedAt: date, series, links };
}

function recalled(id: string, text: Digest, { store, version }: RankingInput): Analysis | undefined {
  const bytes = store.recall(ROOM, id, keyOf(text, version));
  return bytes && analysisAt(bytes);
}

/** Another version of the analysis, or another table, makes all of them stale. */
function keyOf(text: Digest, version: string): Digest {
  return `${text}.${version}` as Digest;
}

function entryOf(article: Article, input: RankingInput): Entry {
  return { id: article.id, ...placedOf(input.told(article)), analysis: analysisOf(article, input) };
}

function analysisOf(article: Article, { store, weights, version }: RankingInput): Analysis {
  let made: Analysis | undefined;
  const compute = () => {
    made = analyse(textOf(article), { weights });
    return packAnalyses([made]);
  };
  const bytes = store.remember(ROOM, article.id, keyOf(article.textDigest, version), compute);
  return made ?? analysisAt(bytes) ?? analyse(textOf(article), { weights });
}

/** What of an article is analysed. */
export function textOf({ title, body, tags }: Article): AnalysedText {
  return { title, body: body.text(), tags };
}

/** Why an article's list is as it is: an index is opened for the question. */
export function explainRelated(input: RankingInput, article: Article, most: number): readonly Explanation[] {
  const { articles, shown, count, followUpDays, weights } = input;
  const index = openIndex(
    articles.map((one) => entryOf(one, input)),
    { limit: Math.max(0, count - shown(article).length), followUpDays },
  );
  return index.explain(article.id, { most, names: namesOf(textOf(article), { weights }) });
}

const NONE: readonly never[] = Object.freeze([]);

/** What this build knows of the articles that changed, or whose lists it ranked. */
function knownRows(
  { byId, told, shown }: RankingInput,
  { lists, leftOut, bounds }: Made,
  before: Rows<Known>,
  { put }: Change,
): ReadonlyMap<string, Known> {
  const rows = new Map<string, Known>();
  for (const id of new Set([...put.keys(), ...lists.keys()])) {
    const article = byId.get(id) as Article;
    const [known, list] = [before.get(id), lists.get(id)];
    const ranked = list && { list, leftOut: leftOut.get(id) ?? NONE, bounds: bounds.get(id) };
    const { list: last = NONE, leftOut: lastOut = NONE, bounds: lastBounds } = ranked ?? known ?? {};
    const now = { ...told(article), shown: shown(article), list: last, leftOut: lastOut, bounds: lastBounds };
    if (!known || !isSameRow(known, now)) rows.set(id, now);
  }
  return rows;
}
