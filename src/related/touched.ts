import { type Archive, keyEnd, sizeOf } from "./archive.ts";
import { linkedTo } from "./links.ts";
import type { RankingOptions } from "./options.ts";
import { firstFrom, type Postings, postingsFor, slotOf } from "./postings.ts";
import { leastPartial } from "./rank.ts";
import { product, vectorOf } from "./vector.ts";
import { WEIGHT_BITS } from "./weight.ts";
import { windowEnd } from "./window.ts";

/**
 * What a changed document keeps in the other archive: the hashes that lead to it there from the same spot.
 * Empty where it is not in the other archive, or under another date.
 */
export type Kept = ReadonlySet<number>;

/** Changes of more than one document in twenty name every list: looking closer would cost more than ranking. */
const MOST_CHANGED_SHARE = 1 / 20;
const FEW_CHANGED = 16;
/** Of a key that more documents gained or lost than this, whatever lies over the edge is taken to count. */
const MANY_MOVED = 8;

/** Others whose coming or going may be seen by a document; `undefined` where some are bound to be. */
type Suspects = Map<number, Set<number> | undefined>;

/**
 * The places whose lists can differ because the documents at `changed` stand in this archive in a form that the
 * one before or behind it lacks (ask the older archive for removed documents, the newer for added ones).
 *
 * A list is made of the documents whose shared keys reach {@link leastPartial}, and a key leads at most to the
 * `reach` nearest on each side. So it can differ only where a changed document shares so much itself, or
 * where it moves one that does over the edge of some key's reach. Both are checked pair by pair. Beside these it is
 * made of the documents that a link joins with it.
 */
export function touchedBy(archive: Archive, changed: ReadonlyMap<number, Kept>, options: RankingOptions): Set<number> {
  const size = sizeOf(archive);
  if (changed.size > Math.max(FEW_CHANGED, size * MOST_CHANGED_SHARE)) return new Set(archive.dates.keys());
  const postings = postingsFor(archive, changed.keys());
  const moved = movedByKey(archive, changed);
  const suspects: Suspects = new Map();
  for (const [place, kept] of changed) {
    for (const hash of hashesAt(archive, place)) {
      suspect(archive, postings, hash, place, kept.has(hash) ? 0 : (moved.get(hash) ?? 0), options, suspects);
    }
  }
  const touched = new Set<number>();
  for (const place of changed.keys()) {
    for (const other of linkedTo(archive, place)) {
      if (!changed.has(other) && place < windowEnd(archive, other, options.followUpDays)) touched.add(other);
    }
  }
  for (const [place, others] of suspects) {
    if (!changed.has(place) && (others === undefined || sharesWithAny(archive, place, others, leastPartial(options))))
      touched.add(place);
  }
  return touched;
}

/** For each key, how many of the changed documents it gained or lost. */
function movedByKey(archive: Archive, changed: ReadonlyMap<number, Kept>): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [place, kept] of changed) {
    for (const hash of hashesAt(archive, place)) {
      if (!kept.has(hash)) moved.set(hash, (moved.get(hash) ?? 0) + 1);
    }
  }
  return moved;
}

/** Notes for all documents that a key leads from to `place` what they may see, if the key gained or lost `moved`. */
function suspect(
  archive: Archive,
  { slots, starts, ends, entries }: Postings,
  hash: number,
  place: number,
  moved: number,
  options: RankingOptions,
  suspects: Suspects,
): void {
  const { reach, followUpDays } = options;
  const first = starts[slotOf(slots, hash)] as number;
  const last = ends[slotOf(slots, hash)] as number;
  const own = firstFrom(entries, place, first, last);
  const stop = Math.min(last, own + reach + 1);
  for (let slot = Math.max(first, own - reach); slot < stop; slot++) {
    const seer = (entries[slot] as number) >>> WEIGHT_BITS;
    if (slot < own && place >= windowEnd(archive, seer, followUpDays)) continue;
    const others = suspects.has(seer) ? suspects.get(seer) : new Set<number>();
    others?.add(place);
    // An older document moves the far edge of what lies before the seer, a newer one of what lies behind.
    const from = Math.max(first, slot > own ? slot - reach - moved : slot + reach + 1);
    const to = Math.min(last, slot > own ? slot - reach : slot + reach + 1 + moved);
    if (moved <= MANY_MOVED)
      for (let over = from; over < to; over++) others?.add((entries[over] as number) >>> WEIGHT_BITS);
    suspects.set(seer, moved > MANY_MOVED && from < to ? undefined : others);
  }
}

/** Whether a document shares enough keys with another for the two to be compared. */
function sharesWithAny(archive: Archive, place: number, others: ReadonlySet<number>, least: number): boolean {
  const { terms, termStarts, judgedLengths } = archive;
  const vector = vectorOf(terms, termStarts[place] as number, keyEnd(archive, place));
  const judged = judgedLengths[place] as number;
  for (const other of others) {
    const shared = product(vector, terms, termStarts[other] as number, keyEnd(archive, other));
    if (shared > 0 && shared >= least * judged * (judgedLengths[other] as number)) return true;
  }
  return false;
}

/** The hashes of the keys of a document. */
function hashesAt(archive: Archive, place: number): Uint32Array {
  return archive.terms.subarray(archive.termStarts[place], keyEnd(archive, place)).map((key) => key >>> WEIGHT_BITS);
}
