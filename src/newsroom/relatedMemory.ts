import type { Article } from "../content/article.ts";
import { type Digest, digest } from "../digest.ts";
import { once } from "../once.ts";
import {
  type Analysis,
  type Bounds,
  type Entry,
  type Explanation,
  namesOf,
  openIndex,
  RANKING_DEFAULTS,
  type RelatedIndex,
  type StandingList,
  UnreadableIndex,
} from "../related/index.ts";
import { changedRows, openRows, type Rows } from "../store/rows.ts";
import type { Layer } from "../store/store.ts";
import { isMuch } from "../store/tables.ts";
import { type Analysing, analysesOf, analysisOf, forgetAnalyses, type Step, textOf } from "./analyses.ts";
import { type KeptRanking, keepRanking, placedOf, recallIndex, recallRanking } from "./keptRanking.ts";
import { type Change, changeBetween, type StoriesNow, sameShown } from "./relatedChange.ts";
import { isSameRow, type Known, knownForm, sameIds, shorterOrNaming } from "./relatedRows.ts";

/** Ids of an article's related stories, found by text, best first; the editor's picks are not among them. */
export interface TextLists {
  get(id: string): readonly string[] | undefined;
  /** Ids of those that have fewer than so many, or one of some ids among them. */
  shorterOrNaming(least: number, ids: ReadonlySet<string>): Iterable<string>;
}

/** Of lists that are short: what is near enough and yet left out, since it tells a story again that stands there. */
export type LeftOut = Pick<ReadonlyMap<string, readonly string[]>, "get">;

export interface Ranking {
  readonly lists: TextLists;
  readonly leftOut: LeftOut;
  /** how many lists this build ranked */
  readonly ranked: number;
  /** of all lists, and of all that they were made of */
  readonly digest: Digest;
  /** the same as the last build that ranked left it; nothing where none did under the same rules */
  readonly before: Digest | undefined;
  /** ids of articles whose lists are not as that build left them */
  readonly moved: ReadonlySet<string>;
}

export interface RankingInput extends StoriesNow, Analysing {
  articles: readonly Article[];
  /** those whose editors name related stories, and perhaps held-back ones */
  picking: readonly Article[];
  /** ids of the editor's picks, by article */
  shown(article: Article): readonly string[];
  /** the longest list */
  count: number;
  followUpDays: number;
  step?: Step | undefined;
}

const TABLE = "related";

/** Changes when what is remembered of a list does. */
const RULES_VERSION = 5;

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
  const { count, followUpDays, store, version } = input;
  const rules = digest([RULES_VERSION, version, { ...RANKING_DEFAULTS }, count, followUpDays]);
  const layers = store.layers(TABLE);
  const before = openRows(layers, knownForm(rules));
  const kept = before.size > 0 ? recallRanking(store) : undefined;
  const change = changeBetween(before, kept?.digest, input);
  const last = { rules, layers: before.size > 0 ? layers : [], before, kept, change };
  try {
    return rankSince(last, input, openChanged(input, last));
  } catch (error) {
    if (!(error instanceof UnreadableIndex)) throw error;
    return rankSince({ ...last, kept: undefined }, input, openWhole(input, change));
  }
}

/** What the last build knew, and what became of its articles. */
interface Last {
  rules: Digest;
  layers: readonly Layer[];
  before: Rows<Known>;
  kept: KeptRanking | undefined;
  change: Change;
}

function rankSince({ rules, layers, before, kept, change }: Last, input: RankingInput, opened: Opened): Ranking {
  const { store } = input;
  const last = kept?.digest;
  const stands = (article: Article, known: Known | undefined): known is Known =>
    known !== undefined && opened.touched?.has(article.id) === false && sameShown(known, input.shown(article), change);
  const stale = mayBeStale(input, last, opened).filter((article) => !stands(article, before.get(article.id)));
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
    keepRanking(store, now, opened.index, kept, [...change.put.keys(), ...change.gone]);
  }
  // only now: what is gone was needed to tell whose lists it stood in
  if (change.gone.size > 0) forgetAnalyses(change.gone, input);
  const moved = stale.flatMap(({ id }) => (sameIds(before.get(id)?.list, made.lists.get(id)) ? [] : [id]));
  // of most lists nobody asks in a build that changes little
  const lists: TextLists = {
    get: (id) => made.lists.get(id) ?? before.get(id)?.list,
    *shorterOrNaming(least, ids) {
      for (const [id, list] of made.lists) if (list.length < least || list.some((one) => ids.has(one))) yield id;
      for (const id of shorterOrNaming(layers, least, ids)) if (!made.lists.has(id)) yield id;
    },
  };
  const leftOut: LeftOut = {
    get: (id) => (made.lists.has(id) ? made.leftOut.get(id) : before.get(id)?.leftOut),
  };
  return { lists, leftOut, ranked, digest: now, before: last, moved: new Set(moved) };
}

/** @param last digest of the lists that are remembered: where it is known what came since then, few of them need a look */
function mayBeStale(input: RankingInput, last: Digest | undefined, { touched }: Opened): readonly Article[] {
  const { articles, byId, picking, since } = input;
  if (!touched || last === undefined || last !== since?.ranked) return articles;
  const named = [...since.come, ...since.unranked, ...picking].map(({ id }) => id);
  return [...new Set([...touched, ...named])].flatMap((id) => byId.get(id) ?? []);
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
    const retold = index.explain(id, { shown: before, most: Number.POSITIVE_INFINITY }).filter((one) => one.retold);
    const ids = retold.map((one) => one.id);
    if (ids.length > 0) leftOut.set(id, ids);
  }
}

interface Opened {
  /** ids of articles whose lists can have changed; nothing where any can */
  readonly touched: ReadonlySet<string> | undefined;
  /** the index of today's articles, opened at the first question */
  index(): RelatedIndex;
}

function openWhole(input: RankingInput, { put, gone }: Change): Opened {
  const { articles, count, followUpDays, step } = input;
  const index = once(() => {
    const analyses = analysesOf(articles, input, step);
    const entries = articles.map((article, at) => entryOf(article, analyses[at] as Analysis, input));
    return openIndex(entries, { limit: count, followUpDays });
  });
  return { touched: put.size + gone.size === 0 ? new Set() : undefined, index };
}

/** @throws UnreadableIndex */
function openChanged(input: RankingInput, { before, kept, change }: Last): Opened {
  const { count, followUpDays } = input;
  const { put, gone } = change;
  if (!kept || isMuch(put.size + gone.size, before.size)) return openWhole(input, change);
  const moved = [...put.keys(), ...gone];
  const open = () => recallIndex(kept, { ...input, before, moved, options: { limit: count, followUpDays } });
  if (moved.length === 0) return { touched: new Set(), index: once(open) };
  const old = open();
  const entries = Array.from(put.values(), (article) => entryOf(article, analysisOf(article, input), input));
  const standing = (id: string) => standingOf(before.get(id));
  const { index, touched } = old.with({ put: entries, drop: gone, standing });
  return { touched, index: () => index };
}

function standingOf(known: Known | undefined): StandingList | undefined {
  return known && { ids: [...known.list, ...known.leftOut], bounds: known.bounds };
}

function entryOf(article: Article, analysis: Analysis, { told }: RankingInput): Entry {
  return { id: article.id, ...placedOf(told(article)), analysis };
}

/** Why an article's list is as it is: an index is opened for the question. */
export function explainRelated(input: RankingInput, article: Article, most: number): readonly Explanation[] {
  const { articles, shown, count, followUpDays, weights } = input;
  const analyses = analysesOf(articles, input);
  const index = openIndex(
    articles.map((one, at) => entryOf(one, analyses[at] as Analysis, input)),
    { limit: Math.max(0, count - shown(article).length), followUpDays },
  );
  return index.explain(article.id, { shown: shown(article), most, names: namesOf(textOf(article), { weights }) });
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
