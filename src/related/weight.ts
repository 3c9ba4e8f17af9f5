/**
 * How much a term counts. BM25's saturation with a FIXED mean length and no counts of the archive (idf), so
 * that a document's weights are a function of its own text and no other document can move them.
 * Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
 */

const K1 = 1.2;
const B = 0.5;
/** Weighted words of an ordinary article, stop words not counted. */
const MEAN_LENGTH = 200;

/** Counts before saturation. */
export const TITLE_COUNT = 3;
export const LEAD_COUNT = 2;
export const LEAD_WORDS = 30;
export const TAG_COUNT = 2;
/** A pair of neighbouring words, after saturation. */
export const PAIR_SHARE = 0.5;

/** Bits of a stored term: its hash above, its weight below. */
export const HASH_BITS = 22;
export const WEIGHT_BITS = 32 - HASH_BITS;
export const WEIGHT_MASK = 2 ** WEIGHT_BITS - 1;
/** Stored steps of one unit of weight; the largest weight possible is K1 + 1. */
export const WEIGHT_STEPS = WEIGHT_MASK / (K1 + 1);

/** BM25's weight of a term that counts `count` in a document of `length` counted words; 0 to 2.2. */
export function saturated(count: number, length: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / MEAN_LENGTH));
}

/** A term as it is stored: 22 bits of hash, 10 of weight. Never without weight, or it would be none. */
export function storedTerm(hash: number, weight: number): number {
  const steps = Math.min(WEIGHT_MASK, Math.max(1, Math.round(weight * WEIGHT_STEPS)));
  return ((hash << WEIGHT_BITS) | steps) >>> 0;
}
