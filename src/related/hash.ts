/**
 * Numbers for words. Terms and shingles are kept as hashes: an analysis needs no strings, and the same
 * text gives the same numbers on every machine.
 */

/** What the hash of a text starts from. */
export const SEED = 0x811c9dc5;

/** One UTF-16 unit more (FNV-1a). */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** 32 bits of a text: FNV-1a over UTF-16 units, then {@link mixed}. */
export function hashText(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i));
  return mixed(hash);
}

/** 32 bits of two numbers in their order. */
export function hashPair(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ second);
}

/** The finisher of MurmurHash3, so that each bit counts for all. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
