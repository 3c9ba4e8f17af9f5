/**
 * Numbers for words. Terms and shingles are kept as hashes: an analysis needs no strings, and the same
 * text gives the same numbers on every machine.
 */

/** 32 bits of a text: FNV-1a over UTF-16 units, then the finisher of MurmurHash3 so that all bits are mixed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** 32 bits of two numbers in their order. */
export function hashPair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
