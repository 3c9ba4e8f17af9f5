import type { Analysis } from "./analyse.ts";
import { categoriesOf, numbered } from "./category.ts";
import type { RelatedDocument } from "./document.ts";
import { linksOf, pointingIn } from "./links.ts";
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
 * threads can share it.
 */
export interface Archive {
  /** Milliseconds; -Infinity for undated documents. */
  readonly dates: Float64Array;
  /** Euclidean length of each vector, in stored steps. */
  readonly lengths: Float64Array;
  /** The same, never below that of a text long enough to judge. */
  readonly judgedLengths: Float64Array;
  /** All analyses, and perhaps some that are no more: of each its terms, its title and its shingles, one behind the other. */
  readonly numbers: Uint32Array;
  readonly termStarts: Uint32Array;
  readonly titleStarts: Uint32Array;
  readonly shingleStarts: Uint32Array;
  readonly ends: Uint32Array;
  /** A row of `paths` for each place, -1 for none. */
  readonly categories: Int32Array;
  /** For each category numbers of its ancestors and of itself, the widest first; -1 behind the last. */
  readonly paths: Int32Array;
  /** -1 for none. */
  readonly series: Int32Array;
  /** Places that a document points to or that point to it, ascending, each once: those of place p from `linkStarts[p]` to `linkStarts[p + 1]`. */
  readonly links: Uint32Array;
  readonly linkStarts: Uint32Array;
}

/** Gives the place of a document; nothing for one that is unknown. */
export type PlaceOf = (id: string) => number | undefined;

/** Documents in order, and how they were laid out, if somebody asked for it. */
export interface Ordered {
  readonly entries: readonly Entry[];
  laidOut(): Archive | undefined;
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
  return Math.min(archive.titleStarts[place] as number, (archive.termStarts[place] as number) + MOST_KEYS);
}

/**
 * Lays documents out.
 * @param entries in order
 * @param before others, with most of the same entries: what is laid out of them stays where it lies
 */
export function archiveOf(entries: readonly Entry[], placeOf: PlaceOf, before?: Ordered): Archive {
  const laidOut = before?.laidOut();
  const known = before && laidOut ? placesIn(before, entries) : undefined;
  const [old, from] = laidOut && known && isMostlyUsed(laidOut, known) ? [laidOut, known] : [];
  const layout = layoutOf(entries, old, from);
  const lengths = lengthsOf(layout, old, from);
  return {
    dates: Float64Array.from(entries, dateOf),
    lengths,
    judgedLengths: judgedOf(lengths),
    ...layout,
    ...categoriesOf(entries),
    series: numbered(entries.map(({ series }) => series)).numbers,
    ...linksOf(entries.length, pointingIn(entries), placeOf),
  };
}

const NEW = -1;

/** Where entries stand among others in the same order, -1 for those that are not there, or there in another form. */
function placesIn({ entries: others }: Ordered, entries: readonly Entry[]): Int32Array {
  const places = new Int32Array(entries.length).fill(NEW);
  let other = 0;
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place] as Entry;
    while (other < others.length && others[other] !== entry && oldestFirst(others[other] as Entry, entry) < 0) other++;
    if (others[other] === entry) places[place] = other++;
  }
  return places;
}

/** Of an index that changes again and again much is no more: then it is laid out anew. */
const USED = 1 / 3;

function isMostlyUsed({ numbers, termStarts, ends }: Archive, places: Int32Array): boolean {
  let used = 0;
  for (const place of places) if (place !== NEW) used += (ends[place] as number) - (termStarts[place] as number);
  return used >= numbers.length * USED;
}

type Layout = Pick<Archive, "numbers" | "termStarts" | "titleStarts" | "shingleStarts" | "ends">;

/**
 * Where each analysis lies. Those of an archive before stay where they lie; the others are put behind these.
 * @param old an archive with most of the same entries
 * @param from their places in it
 */
function layoutOf(entries: readonly Entry[], old: Layout | undefined, from: Int32Array | undefined): Layout {
  const memory = old?.numbers ?? new Uint32Array();
  const starts = () => new Uint32Array(entries.length);
  const [termStarts, titleStarts, shingleStarts, ends] = [starts(), starts(), starts(), starts()];
  const others: Analysis[] = [];
  let end = memory.length;
  for (let place = 0; place < entries.length; place++) {
    const { analysis } = entries[place] as Entry;
    const known = from?.[place] ?? NEW;
    const lies = old && known !== NEW ? layIn(old, known) : undefined;
    if (!lies) others.push(analysis);
    const [terms, title, shingles, last] = lies ?? layBehind(end, analysis);
    if (!lies) end = last;
    termStarts[place] = terms;
    titleStarts[place] = title;
    shingleStarts[place] = shingles;
    ends[place] = last;
  }
  return { numbers: joined(memory, others, end), termStarts, titleStarts, shingleStarts, ends };
}

type Lies = readonly [terms: number, title: number, shingles: number, end: number];

function layIn({ termStarts, titleStarts, shingleStarts, ends }: Layout, place: number): Lies {
  return [termStarts[place], titleStarts[place], shingleStarts[place], ends[place]] as unknown as Lies;
}

function layBehind(end: number, { terms, title, shingles }: Analysis): Lies {
  const [first, second] = [end + terms.length, end + terms.length + title.length];
  return [end, first, second, second + shingles.length];
}

function joined(memory: Uint32Array, others: readonly Analysis[], end: number): Uint32Array {
  if (others.length === 0) return memory;
  const numbers = new Uint32Array(end);
  numbers.set(memory);
  let at = memory.length;
  for (const { terms, title, shingles } of others) {
    for (const part of [terms, title, shingles]) {
      numbers.set(part, at);
      at += part.length;
    }
  }
  return numbers;
}

/** Euclidean lengths, copied where they are known. */
function lengthsOf(
  { numbers, termStarts, titleStarts }: Layout,
  old: Archive | undefined,
  from: Int32Array | undefined,
): Float64Array {
  const lengths = new Float64Array(termStarts.length);
  for (let place = 0; place < lengths.length; place++) {
    const known = old?.lengths[from?.[place] ?? NEW];
    lengths[place] = known ?? lengthOf(numbers, termStarts[place] as number, titleStarts[place] as number);
  }
  return lengths;
}

/** Euclidean length of the vector of the terms from `start` to `end`. */
export function lengthOf(numbers: Uint32Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += ((numbers[i] as number) & WEIGHT_MASK) ** 2;
  return Math.sqrt(sum);
}

/** Lengths for judging similarity. */
export function judgedOf(lengths: Float64Array): Float64Array {
  return lengths.map((length) => Math.max(length, LEAST_LENGTH));
}

/** A date as documents are ordered by it. */
export function dateOf(entry: Pick<Entry, "publishedAt">): number {
  return Number.isFinite(entry.publishedAt) ? (entry.publishedAt as number) : Number.NEGATIVE_INFINITY;
}

/** The order of all documents. */
export function oldestFirst(a: Entry, b: Entry): number {
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1;
}
