import type { Entry } from "./archive.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { type Catalogue, catalogueOf, type LookUps, type Turnover } from "./catalogue.ts";
import { type Explanation, explained, type TermName } from "./explain.ts";
import { keptCatalogue } from "./keptCatalogue.ts";
import { Kept, type KeptSource, type Pieces, piecesOf } from "./keptIndex.ts";
import { RANKING_DEFAULTS, type RankingOptions } from "./options.ts";
import { type Candidate, rankExact, rankNear, type Scratch, scratchFor } from "./rank.ts";
import { isSameStory, select } from "./select.ts";
import { rankTogether, workersFor } from "./threads.ts";
import { type Standing, touchedBetween } from "./touched.ts";

/** One document of a list. */
export interface Suggestion {
  readonly id: string;
  /** Likeness of the texts alone, 0 to 1: what `minimum` is held against. */
  readonly similarity: number;
  /** What lists are ordered by: likeness of texts and titles, times nearness in time and category, and links. */
  readonly score: number;
}

export interface ListOptions {
  /** The longest list; the index's own limit unless given. */
  readonly limit?: number | undefined;
  /** Ids that stand before the list already, an editor's own picks: neither they nor the same stories are listed. */
  readonly shown?: readonly string[] | undefined;
  /** Compares with every document: slow, and what the ordinary way is measured by. */
  readonly exact?: boolean | undefined;
}

export interface AllOptions {
  /** Whose lists; all unless given. Unknown ids are passed over. */
  readonly ids?: Iterable<string> | undefined;
  readonly limit?: number | undefined;
  /** Threads that make lists, this one included; as many as the machine has for some thousand lists unless given. */
  readonly workers?: number | undefined;
}

/** A list, and what a document has to pass to change it. */
export interface RankedList {
  readonly list: readonly Suggestion[];
  readonly bounds: Bounds;
}

export interface ExplainOptions {
  /** Ids that stand before the list already, as for {@link RelatedIndex.related}. */
  readonly shown?: readonly string[] | undefined;
  /** How many candidates; 10 unless given. */
  readonly most?: number | undefined;
  /** The document's terms as words, from `namesOf`: without it no terms are told. */
  readonly names?: ReadonlyMap<number, TermName> | undefined;
}

/** What came, changed or went since an index was made. */
export interface Change {
  /** New and changed documents. */
  readonly put?: Iterable<Entry> | undefined;
  /** Ids of removed documents; one that is also put stays. */
  readonly drop?: Iterable<string> | undefined;
  /**
   * The lists as they stand, with what `rankLists` said of them when they were made: of those that may see the change,
   * most are found not to differ.
   */
  readonly standing?: Standing | undefined;
}

/** Documents that can be ranked. An index never changes: {@link RelatedIndex.with} makes another. */
export interface RelatedIndex {
  readonly size: number;
  /**
   * What to read after a document, best first. A function of the document and of those dated until `followUpDays`
   * after it; never itself, never one twice; empty for an unknown id.
   */
  related(id: string, options?: ListOptions): readonly Suggestion[];
  /** The lists of many documents at once: the same as {@link RelatedIndex.related} gives, on all the machine's cores. */
  rankAll(options?: AllOptions): ReadonlyMap<string, readonly Suggestion[]>;
  /** The same, and what `with` has to know of each list later. */
  rankLists(options?: AllOptions): ReadonlyMap<string, RankedList>;
  /** Why a list is as it is: the candidates in order, each part of their scores, the terms that carried them. */
  explain(id: string, options?: ExplainOptions): readonly Explanation[];
  /**
   * The index after a change, and the ids whose lists can differ from this index's; all other lists are the same.
   * A list that was made with `shown` depends on these documents too.
   */
  with(change: Change): { readonly index: RelatedIndex; readonly touched: ReadonlySet<string> };
  /**
   * The index in pieces of bytes, for {@link openKeptIndex}. The analyses are not among them: who keeps the pieces keeps these
   * too, by the ids of their documents.
   */
  pieces(): Pieces;
}

/**
 * Makes an index over analysed documents, in any order.
 * @throws RangeError when two documents have one id
 */
export function openIndex(entries: Iterable<Entry>, options: Partial<RankingOptions> = {}): RelatedIndex {
  return indexOver(catalogueOf(entries), { ...RANKING_DEFAULTS, ...options });
}

/**
 * Opens an index that was kept in pieces: of these it reads what it is asked for. Its answers are those of the index that
 * was kept.
 * @param since what came, changed or went since then
 * @throws UnreadableIndex for pieces that are missing, of another version or machine; its methods throw it too
 */
export function openKeptIndex(
  source: KeptSource,
  options: Partial<RankingOptions> = {},
  since: Pick<Change, "put" | "drop"> = {},
): RelatedIndex {
  const catalogue = keptCatalogue(new Kept(source)).after(turnoverOf(since));
  return indexOver(catalogue, { ...RANKING_DEFAULTS, ...options });
}

/** @param likely whose lists will be asked for, where these are few: only what they need is looked up */
function indexOver(
  catalogue: Catalogue,
  options: RankingOptions,
  likely: ReadonlySet<number> = new Set(),
): RelatedIndex {
  const { archive: laidOut, idAt, load, placeOf } = catalogue;
  const looked = catalogue.lookUps(likely);
  let scratch: Scratch | undefined;
  const candidatesAt = (place: number, exact: boolean | undefined): Candidate[] => {
    const archive = laidOut();
    if (exact) {
      load(Array(catalogue.size).keys());
      return rankExact(archive, place, options);
    }
    scratch ??= scratchFor(archive);
    return rankNear({ archive, load, postings: looked([place]), options, scratch }, place).candidates;
  };
  const rankLists = (all: AllOptions = {}) => listsOf(catalogue, options, all, looked);
  return {
    size: catalogue.size,
    related: (id, { limit = options.limit, shown = [], exact } = {}) => {
      const place = placeOf(id);
      if (place === undefined) return [];
      const before = shown.flatMap((other) => placeOf(other) ?? []);
      const candidates = candidatesAt(place, exact);
      load(before);
      const list = select(laidOut(), place, candidates, limit, before);
      return list.map(({ place: other, similarity, score }) => ({ id: idAt(other), similarity, score }));
    },
    rankAll: (all = {}) => new Map([...rankLists(all)].map(([id, { list }]) => [id, list])),
    rankLists,
    explain: (id, { shown = [], most = 10, names } = {}) => {
      const place = placeOf(id);
      if (place === undefined) return [];
      const archive = laidOut();
      const candidates = candidatesAt(place, false);
      const before = shown.flatMap((other) => placeOf(other) ?? []);
      load(before);
      const listed = new Set(select(archive, place, candidates, options.limit, before));
      const told = [place, ...before, ...Array.from(listed, (one) => one.place)];
      return candidates.slice(0, most).map((candidate) => ({
        id: idAt(candidate.place),
        listed: listed.has(candidate),
        retold: !listed.has(candidate) && told.some((other) => isSameStory(archive, candidate.place, other)),
        ...explained(archive, place, candidate, names),
      }));
    },
    with: (change) => {
      const turnover = turnoverOf(change);
      const next = catalogue.after(turnover);
      const touched = touchedBetween(catalogue, next, turnover, options, change.standing);
      const asked = new Set([...touched].flatMap((id) => next.placeOf(id) ?? []));
      return { index: indexOver(next, options, asked), touched };
    },
    pieces: () => piecesOf(catalogue, looked(Uint32Array.from(Array(catalogue.size).keys()))),
  };
}

function listsOf(
  catalogue: Catalogue,
  options: RankingOptions,
  { ids, limit = options.limit, workers }: AllOptions,
  looked: LookUps,
): Map<string, RankedList> {
  const { size, idAt, placeOf } = catalogue;
  const places = Uint32Array.from(
    ids === undefined ? Array(size).keys() : Array.from(ids).flatMap((id) => placeOf(id) ?? []),
  );
  const threads = workers ?? workersFor(places.length);
  const job = rankTogether(catalogue, looked(places), options, { places, limit, workers: threads });
  const lists = new Map<string, RankedList>();
  for (const [i, place] of places.entries()) {
    const list = Array.from({ length: job.counts[i] as number }, (_, n) => ({
      id: idAt(job.listed[i * limit + n] as number),
      similarity: job.similarities[i * limit + n] as number,
      score: job.scores[i * limit + n] as number,
    }));
    const scores = list.map(({ score }) => score);
    lists.set(idAt(place), { list, bounds: boundsOf(scores, limit, job.edges[i] as number) });
  }
  return lists;
}

/** What is put stays, also where it is dropped. */
function turnoverOf({ put = [], drop = [] }: Change): Turnover {
  const come = new Map<string, Entry>();
  for (const entry of put) come.set(entry.id, entry);
  return { put: come, gone: new Set([...drop].filter((id) => !come.has(id))) };
}
