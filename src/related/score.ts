import type { Archive } from "./archive.ts";
import type { RankingOptions } from "./options.ts";

const HOUR = 3_600_000;
/** Scores are whole millionths, so that no last bit of a fraction decides an order. */
const STEPS = 1e6;

/** What time and category make of the likeness of two documents. */
export function nearness(archive: Archive, a: number, b: number, options: RankingOptions): number {
  const [x, y] = [archive.dates[a] as number, archive.dates[b] as number];
  const hours = x === y ? 0 : Math.abs(x - y) / HOUR;
  const time = 1 + options.recency * Math.exp(-hours / options.recencyHours);
  const category = archive.entries[a]?.category;
  return category !== undefined && category === archive.entries[b]?.category ? time * options.sameCategory : time;
}

/** Cosine of two titles as sets of words, 0 to 1. */
export function titleLikeness(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both === 0 ? 0 : both / Math.sqrt(a.length * b.length);
}

export function quantised(score: number): number {
  return Math.round(score * STEPS) / STEPS;
}
