import { type Archive, archiveOf, type Entry, keysOf } from "./archive.ts";
import { RANKING_DEFAULTS, type RankingOptions } from "./options.ts";
import { rankAll, rankNear, type Scratch, scratchFor } from "./rank.ts";
import { select } from "./select.ts";
import { type Kept, touchedBy } from "./touched.ts";
import { hashOf } from "./weight.ts";

/** One document of a list. */
export interface Suggestion {
  readonly id: string;
  /** Likeness of the texts alone, 0 to 1: what `minimum` is held against. */
  readonly similarity: number;
  /** What lists are ordered by: likeness of texts and titles, times nearness in time and category. */
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

/** What came, changed or went since an index was made. */
export interface Change {
  /** New and changed documents. */
  readonly put?: Iterable<Entry> | undefined;
  /** Ids of removed documents; one that is also put stays. */
  readonly drop?: Iterable<string> | undefined;
}

/** Documents that can be ranked. An index never changes: {@link RelatedIndex.with} makes another. */
export interface RelatedIndex {
  readonly size: number;
  /**
   * What to read after a document, best first. A function of the document and of those dated until `followUpDays`
   * after it; never itself, never one twice; empty for an unknown id.
   */
  related(id: string, options?: ListOptions): readonly Suggestion[];
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
  return indexOver(archiveOf(entries), { ...RANKING_DEFAULTS, ...options });
}

function indexOver(archive: Archive, options: RankingOptions): RelatedIndex {
  const scratch = scratchFor(archive);
  return {
    size: archive.entries.length,
    related: (id, list = {}) => listFor(archive, id, options, list, scratch),
    with: (change) => {
      const next = changed(archive, change);
      return { index: indexOver(next, options), touched: touchedBetween(archive, next, options) };
    },
  };
}

function listFor(
  archive: Archive,
  id: string,
  options: RankingOptions,
  list: ListOptions,
  scratch: Scratch,
): Suggestion[] {
  const place = archive.places.get(id);
  if (place === undefined) return [];
  const candidates = list.exact ? rankAll(archive, place, options) : rankNear(archive, place, options, scratch);
  const shown = (list.shown ?? []).flatMap((other) => archive.places.get(other) ?? []);
  return select(archive, place, candidates, list.limit ?? options.limit, shown).map((candidate) => ({
    id: (archive.entries[candidate.place] as Entry).id,
    similarity: candidate.similarity,
    score: candidate.score,
  }));
}

function changed(archive: Archive, change: Change): Archive {
  const put = new Map<string, Entry>();
  for (const entry of change.put ?? []) put.set(entry.id, entry);
  const gone = new Set(change.drop);
  const kept = archive.entries.filter((entry) => !gone.has(entry.id) && !put.has(entry.id));
  return archiveOf([...kept, ...put.values()]);
}

function touchedBetween(before: Archive, after: Archive, options: RankingOptions): Set<string> {
  const removed = changedIn(before, after);
  const added = changedIn(after, before);
  const ids = new Set<string>();
  for (const place of touchedBy(before, removed, options)) ids.add((before.entries[place] as Entry).id);
  for (const place of touchedBy(after, added, options)) ids.add((after.entries[place] as Entry).id);
  for (const place of removed.keys()) ids.delete((before.entries[place] as Entry).id);
  for (const place of added.keys()) ids.add((after.entries[place] as Entry).id);
  return ids;
}

const NOTHING_KEPT: Kept = new Set();

/** Places of the entries that the other archive lacks, or has in another form. */
function changedIn(archive: Archive, other: Archive): Map<number, Kept> {
  const places = new Map<number, Kept>();
  for (const [place, entry] of archive.entries.entries()) {
    const twin = other.entries[other.places.get(entry.id) ?? -1];
    if (twin === undefined || twin.publishedAt !== entry.publishedAt) places.set(place, NOTHING_KEPT);
    else if (!isSame(entry, twin)) places.set(place, new Set(keysOf(twin).map(hashOf)));
  }
  return places;
}

function isSame(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  return a.category === b.category && sameAnalysis(a.analysis, b.analysis);
}

function sameAnalysis(a: Entry["analysis"], b: Entry["analysis"]): boolean {
  return a === b || (same(a.terms, b.terms) && same(a.title, b.title) && same(a.shingles, b.shingles));
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
