import { type Archive, keyEnd, sizeOf } from "./archive.ts";
import type { Load } from "./catalogue.ts";
import { largestAt } from "./largest.ts";
import { linkedTo } from "./links.ts";
import type { RankingOptions } from "./options.ts";
import { firstFrom, type Postings, slotOf } from "./postings.ts";
import { categoryFactor, quantised, timeFactor, titleLikeness } from "./score.ts";
import { product, type Vector, vectorOf } from "./vector.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";
import { windowEnd } from "./window.ts";

/** A document that may be listed, with the parts of its score: (text + title) · time · category + link. */
export interface Candidate {
  readonly place: number;
  /** Likeness of the texts, 0 to 1, with short texts judged with care: what the minimum is held against. */
  readonly similarity: number;
  /** Cosine of the texts. */
  readonly text: number;
  /** Likeness of the titles, with its share. */
  readonly title: number;
  readonly time: number;
  readonly category: number;
  readonly link: number;
  readonly score: number;
}

/**
 * Below this likeness of their strongest terms alone, two documents are not compared at all: a quarter of what the
 * whole texts must reach to be listed.
 */
function leastPartial(options: RankingOptions): number {
  return options.minimum / 4;
}

/** Room for a number of each place. */
export interface Scratch {
  /** by place, zero between two uses */
  readonly sums: Uint32Array;
  /** places, and what each promises */
  readonly met: Uint32Array;
  readonly hopes: Float64Array;
}

export function scratchFor(archive: Archive): Scratch {
  const size = sizeOf(archive);
  return { sums: new Uint32Array(size), met: new Uint32Array(size), hopes: new Float64Array(size) };
}

/** All that ranking reads. */
export interface Reading {
  readonly archive: Archive;
  /** nothing where all is loaded */
  readonly load: Load | undefined;
  readonly postings: Postings;
  readonly options: RankingOptions;
  readonly scratch: Scratch;
}

/** What was compared with a document, and what was not. */
export interface Ranked {
  /** best first */
  readonly candidates: Candidate[];
  /** No document that was left out has a larger {@link hopeOf}, and none that was compared a smaller; 0 where all were compared. */
  readonly edge: number;
}

/** Ranks what the strongest terms and the links lead to. Its cost does not grow with the archive. */
export function rankNear(reading: Reading, place: number): Ranked {
  const { archive, load, options } = reading;
  load?.([place]);
  const { near, edge } = promising(reading, place);
  const places = new Set(near);
  for (const other of linkedTo(archive, place)) {
    if (other < windowEnd(archive, place, options.followUpDays)) places.add(other);
  }
  load?.(places);
  return { candidates: compared(archive, place, places, options), edge };
}

/** Ranks every document inside the window: the reference that {@link rankNear} is measured by. */
export function rankExact(archive: Archive, place: number, options: RankingOptions): Candidate[] {
  const places: number[] = [];
  const end = windowEnd(archive, place, options.followUpDays);
  for (let other = 0; other < end; other++) if (other !== place) places.push(other);
  return compared(archive, place, places, options);
}

function promising(reading: Reading, place: number): { near: Iterable<number>; edge: number } {
  const { archive, options, scratch } = reading;
  const { met, hopes, sums } = scratch;
  const count = gather(reading, place);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const other = met[i] as number;
    const hope = other === place ? undefined : hopeOf(archive, place, other, sums[other] as number, options);
    sums[other] = 0;
    if (hope === undefined) continue;
    met[kept] = other;
    hopes[kept++] = hope;
  }
  const places = met.subarray(0, kept);
  return kept > options.compared ? best(places, hopes.subarray(0, kept), options.compared) : { near: places, edge: 0 };
}

/**
 * How much the strongest terms alone promise: by it those are chosen that are compared whole.
 * @param sum scalar product of what the two share of their keys
 * @returns nothing for a document that shares too little to be compared at all
 */
export function hopeOf(
  archive: Archive,
  place: number,
  other: number,
  sum: number,
  options: RankingOptions,
): number | undefined {
  const least = leastPartial(options) * (archive.judgedLengths[place] as number);
  if (sum === 0 || sum < least * (archive.judgedLengths[other] as number)) return undefined;
  const near = timeFactor(archive, place, other, options) * categoryFactor(archive, place, other, options);
  return (sum / (archive.lengths[other] as number)) * near;
}

/** The places of the largest hopes, of equal ones the lesser places. */
function best(places: Uint32Array, hopes: Float64Array, most: number): { near: number[]; edge: number } {
  const edge = largestAt(hopes.slice(), most);
  const near: number[] = [];
  const level: number[] = [];
  for (let i = 0; i < places.length; i++) {
    const hope = hopes[i] as number;
    if (hope > edge) near.push(places[i] as number);
    else if (hope === edge) level.push(places[i] as number);
  }
  level.sort((a, b) => a - b);
  return { near: [...near, ...level.slice(0, most - near.length)], edge };
}

/** Adds up what the keys of a document share with others; answers how many others were met. */
function gather({ archive, postings, options, scratch }: Reading, place: number): number {
  const { slots, starts, ends, entries } = postings;
  const { sums, met } = scratch;
  const { reach } = options;
  const end = windowEnd(archive, place, options.followUpDays);
  const lastKey = keyEnd(archive, place);
  let count = 0;
  for (let k = archive.termStarts[place] as number; k < lastKey; k++) {
    const key = archive.numbers[k] as number;
    const weight = key & WEIGHT_MASK;
    const slot = slotOf(slots, key >>> WEIGHT_BITS);
    const first = starts[slot] as number;
    const last = ends[slot] as number;
    const own = firstFrom(entries, place, first, last);
    const stop = Math.min(last, own + reach + 1);
    for (let at = Math.max(first, own - reach); at < stop; at++) {
      const entry = entries[at] as number;
      const other = entry >>> WEIGHT_BITS;
      if (other >= end) break;
      const sum = sums[other] as number;
      if (sum === 0) met[count++] = other;
      sums[other] = sum + weight * (entry & WEIGHT_MASK);
    }
  }
  return count;
}

function compared(archive: Archive, place: number, places: Iterable<number>, options: RankingOptions): Candidate[] {
  const { numbers, termStarts, titleStarts } = archive;
  const vector = vectorOf(numbers, termStarts[place] as number, titleStarts[place] as number);
  const linked = linkedTo(archive, place);
  const candidates: Candidate[] = [];
  for (const other of places) {
    const candidate = candidateAt(archive, place, other, vector, linked.includes(other), options);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates.sort((a, b) => b.score - a.score || newerFirst(archive, a.place, b.place));
}

/**
 * What two documents that no link joins score for each other; nothing below the minimum.
 * @param vector of the first one's terms
 */
export function scoreOf(
  archive: Archive,
  place: number,
  other: number,
  vector: Vector,
  options: RankingOptions,
): number | undefined {
  return candidateAt(archive, place, other, vector, false, options)?.score;
}

/** Nothing for a document below the minimum that no link vouches for. */
function candidateAt(
  archive: Archive,
  place: number,
  other: number,
  vector: Vector,
  linked: boolean,
  options: RankingOptions,
): Candidate | undefined {
  const { numbers, termStarts, titleStarts, lengths, judgedLengths } = archive;
  const shared = product(vector, numbers, termStarts[other] as number, titleStarts[other] as number);
  const similarity = shared / ((judgedLengths[place] as number) * (judgedLengths[other] as number));
  if (!linked && (shared === 0 || similarity < options.minimum)) return undefined;
  const text = shared === 0 ? 0 : shared / ((lengths[place] as number) * (lengths[other] as number));
  const title = options.titleShare * titleLikeness(archive, place, other);
  const time = timeFactor(archive, place, other, options);
  const category = categoryFactor(archive, place, other, options);
  const link = linked ? options.link : 0;
  const score = quantised((text + title) * time * category + link);
  return { place: other, similarity, text, title, time, category, link, score };
}

/** Of one date, the lesser id first: so places ascend. */
function newerFirst(archive: Archive, a: number, b: number): number {
  const [x, y] = [archive.dates[a] as number, archive.dates[b] as number];
  return x === y ? a - b : y > x ? 1 : -1;
}
