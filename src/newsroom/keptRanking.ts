import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import {
  type Analysis,
  type Entry,
  openKeptIndex,
  type RankingOptions,
  type RelatedIndex,
  UnreadableIndex,
} from "../related/index.ts";
import type { KeyedRows } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { isMuch } from "../store/tables.ts";
import { type Analysing, analysisOf, recalledAnalysis } from "./analyses.ts";
import type { Known, Told } from "./relatedRows.ts";

/** What is remembered of all lists together. */
export interface KeptRanking {
  /** of all lists, and of all that they were made of */
  readonly digest: Digest;
  /** of these when the index was kept whole */
  readonly index: Digest;
  /** ids of all articles that came, changed or went since then */
  readonly changed: readonly string[];
}

const TABLE = "ranked";

/** The pieces of the index. */
const ROOM = "index";

export function recallRanking(store: Store): KeptRanking | undefined {
  const { digest, index, changed } = store.columns(TABLE) ?? {};
  if (!digest || !index || !changed) return undefined;
  return { digest: digest[0] as Digest, index: index[0] as Digest, changed: changed as readonly string[] };
}

/**
 * Keeps what later builds start from: an index that differs much from the one that is kept, in its place; else the names of
 * those articles in which it differs.
 * @param index of all articles as they are now
 * @param last nothing where no index is kept
 * @param moved ids of articles that came, changed or went
 */
export function keepRanking(
  store: Store,
  digest: Digest,
  index: () => RelatedIndex,
  last: KeptRanking | undefined,
  moved: Iterable<string>,
): void {
  if (!store.remembers) return;
  const changed = [...new Set([...(last?.changed ?? []), ...moved])];
  const isNear = last && !isMuch(changed.length, index().size);
  if (!isNear) for (const [name, bytes] of index().pieces()) store.remember(ROOM, name, digest, () => bytes);
  const { index: of, since } = isNear ? { index: last.index, since: changed } : { index: digest, since: [] };
  store.keep(TABLE, { digest: [digest], index: [of], changed: since });
}

export interface Recalling extends Analysing {
  /** the articles of the last build as they were */
  before: KeyedRows<Known>;
  /** those of this one */
  byId: KeyedRows<Article>;
  /** ids of those that changed: of these the analyses of then are needed when those of now are made already */
  moved: Iterable<string>;
  options: Partial<RankingOptions>;
}

/** The index of the last build's articles. @throws UnreadableIndex, now or when it is asked more */
export function recallIndex({ index: of, changed }: KeptRanking, recalling: Recalling): RelatedIndex {
  const { store, before, byId, moved, options } = recalling;
  const recalled = (id: string): Analysis | undefined => {
    const text = before.get(id)?.text;
    if (text === undefined) return undefined;
    const article = byId.get(id);
    const again = () => (article?.textDigest === text ? analysisOf(article, recalling) : undefined);
    return recalledAnalysis(id, text, recalling) ?? again();
  };
  const old = new Map(Array.from(moved, (id) => [id, recalled(id)]));
  const analysis = (id: string) => old.get(id) ?? recalled(id);
  const entries = changed.flatMap((id): Entry[] => {
    const known = before.get(id);
    return known ? [{ id, ...placedOf(known), analysis: analysis(id) ?? unreadable(id) }] : [];
  });
  const source = { piece: (name: string) => store.recall(ROOM, name, of), analysis };
  return openKeptIndex(source, options, { put: entries, drop: changed });
}

function unreadable(id: string): never {
  throw new UnreadableIndex(`the analysis of ${id}`);
}

/** What the ranking knows of an article beside its text. */
export function placedOf({ category, date, series, links }: Told): Omit<Entry, "id" | "analysis"> {
  return { category, publishedAt: date, series, links };
}
