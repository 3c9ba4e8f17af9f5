import { type Archive, keyEnd, sizeOf } from "./archive.ts";
import { HASH_BITS, WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";

/** For each hash the places of the documents that have it among their keys, oldest first. */
export interface Postings {
  /** Hashes + 1 in an open-addressed table, 0 where free; as many slots as a power of two. */
  readonly slots: Uint32Array;
  /** Entries of the hash in slot s stand from starts[s] to ends[s]. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 22 bits of place, 10 of weight: as many documents fit as there are hashes. */
  readonly entries: Uint32Array;
}

/** The postings of all keys. @throws RangeError for more than four million documents */
export function postingsOf(archive: Archive): Postings {
  const slots = tableFor(2 * keyCount(archive));
  return filled(archive, slots, true);
}

/**
 * The postings of those keys only that the documents at `places` have: all that their lists ask for, at the cost of
 * one look at every key of the archive.
 */
export function postingsFor(archive: Archive, places: Iterable<number>): Postings {
  const asked = new Set<number>();
  for (const place of places) {
    for (let i = archive.termStarts[place] as number; i < keyEnd(archive, place); i++) {
      asked.add((archive.numbers[i] as number) >>> WEIGHT_BITS);
    }
  }
  // mostly free, so that a key that nobody asks for is passed at the first look
  const slots = tableFor(8 * asked.size);
  for (const hash of asked) slots[slotOf(slots, hash)] = hash + 1;
  return filled(archive, slots, false);
}

/** The postings of some hashes. @param entriesOf of each its entries, in order */
export function postingsWith(hashes: ReadonlySet<number>, entriesOf: (hash: number) => Uint32Array): Postings {
  const slots = tableFor(2 * hashes.size);
  const [starts, ends] = [new Uint32Array(slots.length), new Uint32Array(slots.length)];
  const all: Uint32Array[] = [];
  let end = 0;
  for (const hash of hashes) {
    const slot = slotOf(slots, hash);
    const own = entriesOf(hash);
    all.push(own);
    slots[slot] = hash + 1;
    starts[slot] = end;
    end += own.length;
    ends[slot] = end;
  }
  const entries = new Uint32Array(end);
  let at = 0;
  for (const own of all) {
    entries.set(own, at);
    at += own.length;
  }
  return { slots, starts, ends, entries };
}

/** A table of at least so many slots; one that has room for every hash keeps each in its own. */
function tableFor(slots: number): Uint32Array {
  return new Uint32Array(2 ** Math.min(HASH_BITS, Math.ceil(Math.log2(slots + 2))));
}

function keyCount(archive: Archive): number {
  let count = 0;
  for (let place = 0; place < sizeOf(archive); place++) {
    count += keyEnd(archive, place) - (archive.termStarts[place] as number);
  }
  return count;
}

/** The slot of a hash, or the free one where it would stand. */
export function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let held = slots[slot] as number; held !== 0 && held !== hash + 1; held = slots[slot] as number) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

/** @param isOpen whether hashes that the table lacks are taken in */
function filled(archive: Archive, slots: Uint32Array, isOpen: boolean): Postings {
  const size = sizeOf(archive);
  if (size > 2 ** HASH_BITS) throw new RangeError("more documents than an index holds");
  const { numbers, termStarts } = archive;
  const most = keyCount(archive);
  const hits = { slots: new Uint32Array(most), entries: new Uint32Array(most), count: 0 };
  const starts = new Uint32Array(slots.length);
  const ends = new Uint32Array(slots.length);
  for (let place = 0; place < size; place++) {
    const last = keyEnd(archive, place);
    for (let i = termStarts[place] as number; i < last; i++) {
      const key = numbers[i] as number;
      const hash = key >>> WEIGHT_BITS;
      const slot = slotOf(slots, hash);
      if (slots[slot] === 0) {
        if (!isOpen) continue;
        slots[slot] = hash + 1;
      }
      hits.slots[hits.count] = slot;
      hits.entries[hits.count++] = ((place << WEIGHT_BITS) | (key & WEIGHT_MASK)) >>> 0;
      ends[slot] = (ends[slot] as number) + 1;
    }
  }
  let start = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const count = ends[slot] as number;
    starts[slot] = start;
    ends[slot] = start;
    start += count;
  }
  const entries = new Uint32Array(start);
  for (let i = 0; i < hits.count; i++) {
    const slot = hits.slots[i] as number;
    const at = ends[slot] as number;
    entries[at] = hits.entries[i] as number;
    ends[slot] = at + 1;
  }
  return { slots, starts, ends, entries };
}

/** The first of the entries from `start` to `end` whose place is not below `place`. */
export function firstFrom(entries: Uint32Array, place: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as number) >>> WEIGHT_BITS < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
