import type { Archive } from "./archive.ts";
import { kinship } from "./category.ts";
import type { RankingOptions } from "./options.ts";

const HOUR = 3_600_000;
/** Beyond so many times `recencyHours` the gain is below all that a score shows. */
const FORGOTTEN = 20;
/** Scores are whole millionths, so that no last bit of a fraction decides an order. */
const STEPS = 1e6;

/** What nearness in time makes of the likeness of two documents: 1 and more. */
export function timeFactor(archive: Archive, a: number, b: number, options: RankingOptions): number {
  const [x, y] = [archive.dates[a] as number, archive.dates[b] as number];
  const spans = x === y ? 0 : Math.abs(x - y) / (HOUR * options.recencyHours);
  return spans > FORGOTTEN ? 1 : 1 + options.recency * Math.exp(-spans);
}

/** What nearness in the tree of categories makes of it. */
export function categoryFactor(archive: Archive, a: number, b: number, options: RankingOptions): number {
  return 1 + (options.sameCategory - 1) * kinship(archive, a, b);
}

/** Cosine of two documents' titles as sets of words, 0 to 1. */
export function titleLikeness({ numbers, titleStarts, shingleStarts }: Archive, a: number, b: number): number {
  let i = titleStarts[a] as number;
  let j = titleStarts[b] as number;
  const iEnd = shingleStarts[a] as number;
  const jEnd = shingleStarts[b] as number;
  const size = (iEnd - i) * (jEnd - j);
  let both = 0;
  while (i < iEnd && j < jEnd) {
    // not as a pair: numbers this large in a list would each be an object of their own
    const x = numbers[i] as number;
    const y = numbers[j] as number;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both === 0 ? 0 : both / Math.sqrt(size);
}

export function quantised(score: number): number {
  return Math.round(score * STEPS) / STEPS;
}
