import type { Analysis } from "./analyse.ts";
import { categoriesOf, numbered } from "./category.ts";
import type { RelatedDocument } from "./document.ts";
import { linksOf } from "./links.ts";
import { WEIGHT_BITS, WEIGHT_MASK, WEIGHT_STEPS } from "./weight.ts";

/** A document as the index keeps it: its analysis in place of its text. */
export interface Entry extends Pick<RelatedDocument, "id" | "category" | "publishedAt" | "series" | "links"> {
  readonly analysis: Analysis;
}

/** So many of a document's strongest terms lead to it, and from it to others. */
const MOST_KEYS = 64;

/**
 * A text of few words has a short vector, and one shared word would make two captions alike: in judging
 * similarity no vector is shorter than that of a text of about seventy words.
 */
const LEAST_LENGTH = 8.5 * WEIGHT_STEPS;

/**
 * Documents in flat arrays, by their place: oldest first, those of one date by id. Nothing but numbers, so that
 * threads can share it. What belongs to place p stands from `starts[p]` to `starts[p + 1]`.
 */
export interface Archive {
  /** Milliseconds; -Infinity for undated documents. */
  readonly dates: Float64Array;
  /** Euclidean length of each vector, in stored steps. */
  readonly lengths: Float64Array;
  /** The same, never below that of a text long enough to judge. */
  readonly judgedLengths: Float64Array;
  readonly terms: Uint32Array;
  readonly termStarts: Uint32Array;
  readonly titles: Uint32Array;
  readonly titleStarts: Uint32Array;
  readonly shingles: Uint32Array;
  readonly shingleStarts: Uint32Array;
  /** A row of `paths` for each place, -1 for none. */
  readonly categories: Int32Array;
  /** For each category numbers of its ancestors and of itself, the widest first; -1 behind the last. */
  readonly paths: Int32Array;
  /** -1 for none. */
  readonly series: Int32Array;
  /** Places that a document points to or that point to it, ascending, each once. */
  readonly links: Uint32Array;
  readonly linkStarts: Uint32Array;
}

/** Documents in order, by name and as an archive. */
export interface Catalogue {
  /**
   * Laid out at the first question: to tell what only came to it, an older archive is not needed.
   * @param before a catalogue with most of the same entries: what it has laid out is copied in large pieces
   */
  readonly archive: (before?: Catalogue) => Archive;
  /** the same where it was laid out before */
  readonly laidOut: () => Archive | undefined;
  readonly entries: readonly Entry[];
  readonly places: ReadonlyMap<string, number>;
}

export function sizeOf(archive: Archive): number {
  return archive.dates.length;
}

/** The hashes of the keys of an entry. */
export function keysOf({ analysis }: Entry): Uint32Array {
  return analysis.terms.subarray(0, MOST_KEYS).map((key) => key >>> WEIGHT_BITS);
}

/** Where the terms end by which a document is found. */
export function keyEnd(archive: Archive, place: number): number {
  return Math.min(archive.termStarts[place + 1] as number, (archive.termStarts[place] as number) + MOST_KEYS);
}

/** @throws RangeError when two entries have one id */
export function catalogueOf(entries: Iterable<Entry>): Catalogue {
  const ordered = [...entries].sort(oldestFirst);
  const places = new Map<string, number>();
  for (let place = 0; place < ordered.length; place++) places.set((ordered[place] as Entry).id, place);
  if (places.size < ordered.length) throw new RangeError(`two documents are called ${twice(ordered)}`);
  let archive: Archive | undefined;
  return {
    archive: (before) => (archive ??= archiveOf(ordered, places, before)),
    laidOut: () => archive,
    entries: ordered,
    places,
  };
}

function archiveOf(entries: readonly Entry[], places: ReadonlyMap<string, number>, before?: Catalogue): Archive {
  const old = before?.laidOut();
  const runs = runsOf(entries, before && old ? before : NOTHING_BEFORE);
  const [terms, termStarts] = laidOut(entries, "terms", runs, old && [old.terms, old.termStarts]);
  const [titles, titleStarts] = laidOut(entries, "title", runs, old && [old.titles, old.titleStarts]);
  const [shingles, shingleStarts] = laidOut(entries, "shingles", runs, old && [old.shingles, old.shingleStarts]);
  const lengths = lengthsOf(terms, termStarts);
  return {
    dates: Float64Array.from(entries, dateOf),
    lengths,
    judgedLengths: lengths.map((length) => Math.max(length, LEAST_LENGTH)),
    terms,
    termStarts,
    titles,
    titleStarts,
    shingles,
    shingleStarts,
    ...categoriesOf(entries),
    series: numbered(entries.map(({ series }) => series)).numbers,
    ...linksOf(entries, places),
  };
}

/** Neighbours that were neighbours before, or one entry that is new. */
interface Run {
  readonly place: number;
  length: number;
  /** the first one's place before */
  readonly from: number | undefined;
}

const NOTHING_BEFORE: Pick<Catalogue, "entries" | "places"> = { entries: [], places: new Map() };

function runsOf(entries: readonly Entry[], before: Pick<Catalogue, "entries" | "places">): Run[] {
  const runs: Run[] = [];
  for (const [place, entry] of entries.entries()) {
    const known = before.places.get(entry.id);
    const from = known !== undefined && before.entries[known] === entry ? known : undefined;
    const last = runs.at(-1);
    if (last?.from !== undefined && from === last.from + last.length) last.length++;
    else runs.push({ place, length: 1, from });
  }
  return runs;
}

/** @param before the same of the entries before, from which runs are copied */
function laidOut(
  entries: readonly Entry[],
  part: keyof Analysis,
  runs: readonly Run[],
  before: readonly [all: Uint32Array, starts: Uint32Array] | undefined,
): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(entries.length + 1);
  for (let place = 0; place < entries.length; place++) {
    starts[place + 1] = (starts[place] as number) + (entries[place] as Entry).analysis[part].length;
  }
  const all = new Uint32Array(starts[entries.length] as number);
  for (const { place, length, from } of runs) {
    const piece =
      before && from !== undefined
        ? before[0].subarray(before[1][from], before[1][from + length])
        : (entries[place] as Entry).analysis[part];
    all.set(piece, starts[place]);
  }
  return [all, starts];
}

function lengthsOf(terms: Uint32Array, starts: Uint32Array): Float64Array {
  const lengths = new Float64Array(starts.length - 1);
  for (let place = 0; place < lengths.length; place++) {
    let sum = 0;
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      sum += ((terms[i] as number) & WEIGHT_MASK) ** 2;
    }
    lengths[place] = Math.sqrt(sum);
  }
  return lengths;
}

/** A date as documents are ordered by it. */
export function dateOf(entry: Pick<Entry, "publishedAt">): number {
  return Number.isFinite(entry.publishedAt) ? (entry.publishedAt as number) : Number.NEGATIVE_INFINITY;
}

function oldestFirst(a: Entry, b: Entry): number {
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function twice(ordered: readonly Entry[]): string {
  const seen = new Set<string>();
  for (const { id } of ordered) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return "";
}
