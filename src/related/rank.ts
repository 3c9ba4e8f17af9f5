import { type Archive, type Entry, keysOf } from "./archive.ts";
import type { RankingOptions } from "./options.ts";
import { slotOf } from "./postings.ts";
import { nearness, quantised, titleLikeness } from "./score.ts";
import { product, vectorOf } from "./vector.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";
import { windowEnd } from "./window.ts";

/** A document that may be listed, with the parts of its score. */
export interface Candidate {
  readonly place: number;
  /** Likeness of the texts, 0 to 1; short texts are judged with care. */
  readonly similarity: number;
  readonly score: number;
}

/** Below this likeness of their strongest terms alone, two documents are not compared at all. */
export const LEAST_PARTIAL = 0.035;

/** Sums for each place, empty between two uses. */
export interface Scratch {
  readonly sums: Uint32Array;
  readonly met: Uint32Array;
}

export function scratchFor(archive: Archive): Scratch {
  return { sums: new Uint32Array(archive.entries.length), met: new Uint32Array(archive.entries.length) };
}

/** Ranks what the strongest terms lead to. Its cost does not grow with the archive. */
export function rankNear(archive: Archive, place: number, options: RankingOptions, scratch: Scratch): Candidate[] {
  return compared(archive, place, promising(archive, place, options, scratch), options);
}

/** Ranks every document inside the window: the reference that {@link rankNear} is measured by. */
export function rankAll(archive: Archive, place: number, options: RankingOptions): Candidate[] {
  const places: number[] = [];
  const end = windowEnd(archive, place, options.followUpDays);
  for (let other = 0; other < end; other++) if (other !== place) places.push(other);
  return compared(archive, place, places, options);
}

interface Hopeful {
  readonly place: number;
  readonly hope: number;
}

function promising(archive: Archive, place: number, options: RankingOptions, scratch: Scratch): number[] {
  const count = gather(archive, place, options, scratch);
  const judged = archive.judgedLengths[place] as number;
  const hopes: Hopeful[] = [];
  for (let i = 0; i < count; i++) {
    const other = scratch.met[i] as number;
    const sum = scratch.sums[other] as number;
    scratch.sums[other] = 0;
    if (other === place || sum < LEAST_PARTIAL * judged * (archive.judgedLengths[other] as number)) continue;
    hopes.push({
      place: other,
      hope: (sum / (archive.lengths[other] as number)) * nearness(archive, place, other, options),
    });
  }
  if (hopes.length > options.compared) {
    hopes.sort((a, b) => b.hope - a.hope || a.place - b.place);
    hopes.length = options.compared;
  }
  return hopes.map((hopeful) => hopeful.place);
}

/** Adds up what the keys of a document share with others; answers how many others were met. */
function gather(archive: Archive, place: number, options: RankingOptions, { sums, met }: Scratch): number {
  const { starts, ends, entries } = archive.postings;
  const keys = keysOf(archive.entries[place] as Entry);
  const end = windowEnd(archive, place, options.followUpDays);
  let count = 0;
  for (let k = 0; k < keys.length; k++) {
    const hash = (keys[k] as number) >>> WEIGHT_BITS;
    const weight = (keys[k] as number) & WEIGHT_MASK;
    const first = starts[hash] as number;
    const last = ends[hash] as number;
    const own = slotOf(entries, place, first, last);
    const stop = Math.min(last, own + options.reach + 1);
    for (let slot = Math.max(first, own - options.reach); slot < stop; slot++) {
      const entry = entries[slot] as number;
      const other = entry >>> WEIGHT_BITS;
      if (other >= end) break;
      if (sums[other] === 0) met[count++] = other;
      sums[other] = (sums[other] as number) + weight * (entry & WEIGHT_MASK);
    }
  }
  return count;
}

function compared(archive: Archive, place: number, places: readonly number[], options: RankingOptions): Candidate[] {
  const own = archive.entries[place]?.analysis;
  if (own === undefined) return [];
  const vector = vectorOf(own.terms);
  const candidates: Candidate[] = [];
  for (const other of places) {
    const { analysis } = archive.entries[other] as Entry;
    const shared = product(vector, analysis.terms);
    const similarity = shared / ((archive.judgedLengths[place] as number) * (archive.judgedLengths[other] as number));
    if (shared === 0 || similarity < options.minimum) continue;
    const likeness =
      shared / ((archive.lengths[place] as number) * (archive.lengths[other] as number)) +
      options.titleShare * titleLikeness(own.title, analysis.title);
    const score = quantised(likeness * nearness(archive, place, other, options));
    candidates.push({ place: other, similarity, score });
  }
  return candidates.sort((a, b) => b.score - a.score || newerFirst(archive, a.place, b.place));
}

/** Of one date, the lesser id first: so places ascend. */
function newerFirst(archive: Archive, a: number, b: number): number {
  const [x, y] = [archive.dates[a] as number, archive.dates[b] as number];
  return x === y ? a - b : y > x ? 1 : -1;
}
