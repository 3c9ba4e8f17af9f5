import type { Analysis } from "./analyse.ts";
import type { RelatedDocument } from "./document.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { WEIGHT_MASK, WEIGHT_STEPS } from "./weight.ts";

/** A document as the index keeps it: its analysis in place of its text. */
export interface Entry extends Pick<RelatedDocument, "id" | "category" | "publishedAt"> {
  readonly analysis: Analysis;
}

/** So many of a document's strongest terms lead to it, and from it to others. */
const MOST_KEYS = 64;

/**
 * A text of few words has a short vector, and one shared word would make two captions alike: in judging
 * similarity no vector is shorter than that of a text of about seventy words.
 */
const LEAST_LENGTH = 10 * WEIGHT_STEPS;

/** Documents in flat arrays, by their place: oldest first, those of one date by id. */
export interface Archive {
  readonly entries: readonly Entry[];
  readonly places: ReadonlyMap<string, number>;
  /** Milliseconds; -Infinity for undated documents. */
  readonly dates: Float64Array;
  /** Euclidean length of each vector, in stored steps. */
  readonly lengths: Float64Array;
  /** The same, never below that of a text long enough to judge. */
  readonly judgedLengths: Float64Array;
  readonly postings: Postings;
}

/** The terms by which a document is found. */
export function keysOf(entry: Entry): Uint32Array {
  return entry.analysis.terms.subarray(0, MOST_KEYS);
}

/** @throws RangeError when two entries have one id */
export function archiveOf(entries: Iterable<Entry>): Archive {
  const ordered = [...entries].sort(oldestFirst);
  const places = new Map(ordered.map((entry, place) => [entry.id, place]));
  if (places.size < ordered.length) throw new RangeError(`two documents are called ${twice(ordered)}`);
  const lengths = Float64Array.from(ordered, (entry) => lengthOf(entry.analysis.terms));
  return {
    entries: ordered,
    places,
    dates: Float64Array.from(ordered, dateOf),
    lengths,
    judgedLengths: lengths.map((length) => Math.max(length, LEAST_LENGTH)),
    postings: postingsOf(ordered.map(keysOf)),
  };
}

function dateOf(entry: Entry): number {
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

function lengthOf(terms: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += ((terms[i] as number) & WEIGHT_MASK) ** 2;
  return Math.sqrt(sum);
}
