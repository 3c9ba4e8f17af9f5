import type { Entry } from "./archive.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { type Catalogue, catalogueAfter, catalogueOf, type Turnover } from "./catalogue.ts";
import { type Explanation, explained, type TermName } from "./explain.ts";
import { RANKING_DEFAULTS, type RankingOptions } from "./options.ts";
import { type Postings, postingsFor, postingsOf } from "./postings.ts";
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
}

/**
 * Makes an index over analysed documents, in any order.
 * @throws RangeError when two documents have one id
 */
export function openIndex(entries: Iterable<Entry>, options: Partial<RankingOptions> = {}): RelatedIndex {
  return indexOver(catalogueOf(entries), { ...RANKING_DEFAULTS, ...options });
}

/** @param likely whose lists will be asked for, where these are few: only what they need is looked up */
function indexOver(
  catalogue: Catalogue,
  options: RankingOptions,
  likely: ReadonlySet<number> = new Set(),
): RelatedIndex {
  const { archive: laidOut, entries, placeOf } = catalogue;
  const looked = lookUps(catalogue, likely);
  let scratch: Scratch | undefined;
  const candidatesAt = (place: number, exact: boolean | undefined): Candidate[] => {
    const archive = laidOut();
    if (exact) return rankExact(archive, place, options);
    scratch ??= scratchFor(archive);
    return rankNear({ archive, postings: looked([place]), options, scratch }, place).candidates;
  };
  const rankLists = (all: AllOptions = {}) => listsOf(catalogue, options, all, looked);
  return {
    size: entries.length,
    related: (id, { limit = options.limit, shown = [], exact } = {}) => {
      const place = placeOf(id);
      if (place === undefined) return [];
      const before = shown.flatMap((other) => placeOf(other) ?? []);
      const list = select(laidOut(), place, candidatesAt(place, exact), limit, before);
      return list.map(({ place: other, similarity, score }) => ({ id: idAt(catalogue, other), similarity, score }));
    },
    rankAll: (all = {}) => new Map([...rankLists(all)].map(([id, { list }]) => [id, list])),
    rankLists,
    explain: (id, { most = 10, names } = {}) => {
      const place = placeOf(id);
      if (place === undefined) return [];
      const archive = laidOut();
      const candidates = candidatesAt(place, false);
      const listed = new Set(select(archive, place, candidates, options.limit, []));
      const told = [place, ...Array.from(listed, (one) => one.place)];
      return candidates.slice(0, most).map((candidate) => ({
        id: idAt(catalogue, candidate.place),
        listed: listed.has(candidate),
        retold: !listed.has(candidate) && told.some((other) => isSameStory(archive, candidate.place, other)),
        ...explained(archive, place, candidate, names),
      }));
    },
    with: (change) => {
      const turnover = turnoverOf(change);
      const next = catalogueAfter(catalogue, turnover);
      const touched = touchedBetween(catalogue, next, turnover, options, change.standing);
      const asked = new Set([...touched].flatMap((id) => next.placeOf(id) ?? []));
      return { index: indexOver(next, options, asked), touched };
    },
  };
}

/** Of more than this share of all documents the whole is looked up at once. */
const FEW_SHARE = 1 / 8;

/** Gives the postings by which the lists of some places are made. */
type LookUps = (places: ArrayLike<number>) => Postings;

/** Makes postings at the first question: of the likely places alone, or of all. */
function lookUps({ archive, entries }: Catalogue, likely: ReadonlySet<number>): LookUps {
  const isFew = likely.size < entries.length * FEW_SHARE;
  let few: Postings | undefined;
  let all: Postings | undefined;
  return (places) => {
    if (all === undefined && isFew && Array.from(places).every((place) => likely.has(place))) {
      few ??= postingsFor(archive(), likely);
      return few;
    }
    all ??= postingsOf(archive());
    return all;
  };
}

function idAt({ entries }: Catalogue, place: number): string {
  return (entries[place] as Entry).id;
}

function listsOf(
  catalogue: Catalogue,
  options: RankingOptions,
  { ids, limit = options.limit, workers }: AllOptions,
  looked: LookUps,
): Map<string, RankedList> {
  const { entries, placeOf } = catalogue;
  const places = Uint32Array.from(ids === undefined ? entries.keys() : [...ids].flatMap((id) => placeOf(id) ?? []));
  const threads = workers ?? workersFor(places.length);
  const job = rankTogether(catalogue.archive(), looked(places), options, { places, limit, workers: threads });
  const lists = new Map<string, RankedList>();
  for (const [i, place] of places.entries()) {
    const list = Array.from({ length: job.counts[i] as number }, (_, n) => ({
      id: idAt(catalogue, job.listed[i * limit + n] as number),
      similarity: job.similarities[i * limit + n] as number,
      score: job.scores[i * limit + n] as number,
    }));
    const scores = list.map(({ score }) => score);
    lists.set(idAt(catalogue, place), { list, bounds: boundsOf(scores, limit, job.edges[i] as number) });
  }
  return lists;
}

/** What is put stays, also where it is dropped. */
function turnoverOf({ put = [], drop = [] }: Change): Turnover {
  const come = new Map<string, Entry>();
  for (const entry of put) come.set(entry.id, entry);
  return { put: come, gone: new Set([...drop].filter((id) => !come.has(id))) };
}
