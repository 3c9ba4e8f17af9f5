import { HASH_BITS, WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";

/** For each hash the places of the documents that have it among their keys, oldest first. */
export interface Postings {
  /** Entries of hash h stand from starts[h] to ends[h]. Most hashes have none, and their pages cost no memory. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 22 bits of place, 10 of weight: as many documents fit as there are hashes. */
  readonly entries: Uint32Array;
}

/**
 * @param keys the keys of each place, in the order of places
 * @throws RangeError for more than four million documents
 */
export function postingsOf(keys: readonly Uint32Array[]): Postings {
  if (keys.length > 2 ** HASH_BITS) throw new RangeError("more documents than an index holds");
  const starts = new Uint32Array(2 ** HASH_BITS);
  const ends = new Uint32Array(2 ** HASH_BITS);
  const used: number[] = [];
  let size = 0;
  for (const own of keys) {
    for (let i = 0; i < own.length; i++) {
      const hash = (own[i] as number) >>> WEIGHT_BITS;
      const count = ends[hash] as number;
      if (count === 0) used.push(hash);
      ends[hash] = count + 1;
    }
    size += own.length;
  }
  let start = 0;
  for (const hash of used) {
    const count = ends[hash] as number;
    starts[hash] = start;
    ends[hash] = start;
    start += count;
  }
  const entries = new Uint32Array(size);
  for (const [place, own] of keys.entries()) {
    for (let i = 0; i < own.length; i++) {
      const key = own[i] as number;
      const slot = ends[key >>> WEIGHT_BITS] as number;
      entries[slot] = ((place << WEIGHT_BITS) | (key & WEIGHT_MASK)) >>> 0;
      ends[key >>> WEIGHT_BITS] = slot + 1;
    }
  }
  return { starts, ends, entries };
}

/** The first slot from `start` to `end` whose place is not below `place`. */
export function slotOf(entries: Uint32Array, place: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as number) >>> WEIGHT_BITS < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
