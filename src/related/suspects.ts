import { type Archive, keyEnd } from "./archive.ts";
import type { Catalogue } from "./catalogue.ts";
import { linkedTo } from "./links.ts";
import type { RankingOptions } from "./options.ts";
import { firstFrom, type Postings, slotOf } from "./postings.ts";
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

/** Who may see that a document came, went or became another. */
export interface Suspects {
  /** for each document that may be seen otherwise than before, those that may see it */
  readonly seers: ReadonlyMap<number, ReadonlySet<number>>;
  /** who is joined with a changed document by a link, or sees too many others come and go */
  readonly surely: ReadonlySet<number>;
}

/** @param size of the archive */
export function isMuchChanged(changed: number, size: number): boolean {
  return changed > Math.max(FEW_CHANGED, size * MOST_CHANGED_SHARE);
}

/**
 * Who may see that the documents at `changed` stand in this archive in a form that the one before or behind it lacks
 * (ask the older archive for removed documents, the newer for added ones).
 *
 * A key leads at most to the `reach` nearest on each side. So a document is seen by whom its keys lead to, and where it
 * gained or lost a key it moves another over the edge of that key's reach. Beside these, links lead to documents.
 * @param postings of the keys of all that changed
 */
export function suspectsOf(
  catalogue: Catalogue,
  postings: Postings,
  changed: ReadonlyMap<number, Kept>,
  options: RankingOptions,
): Suspects {
  const archive = catalogue.archive();
  catalogue.load(changed.keys());
  const moved = movedByKey(archive, changed);
  const seers = new Map<number, Set<number>>();
  const surely = new Set<number>();
  for (const [place, kept] of changed) {
    for (const hash of hashesAt(archive, place)) {
      suspect(archive, postings, hash, place, kept.has(hash) ? 0 : (moved.get(hash) ?? 0), options, seers, surely);
    }
    for (const other of linkedTo(archive, place)) {
      if (place < windowEnd(archive, other, options.followUpDays)) surely.add(other);
    }
  }
  return { seers, surely };
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
  seers: Map<number, Set<number>>,
  surely: Set<number>,
): void {
  const { reach, followUpDays } = options;
  const first = starts[slotOf(slots, hash)] as number;
  const last = ends[slotOf(slots, hash)] as number;
  const own = firstFrom(entries, place, first, last);
  const stop = Math.min(last, own + reach + 1);
  const placeIn = (slot: number) => (entries[slot] as number) >>> WEIGHT_BITS;
  const seenBy = seersOf(seers, place);
  for (let slot = Math.max(first, own - reach); slot < stop; slot++) {
    const seer = placeIn(slot);
    if (slot < own && place >= windowEnd(archive, seer, followUpDays)) continue;
    seenBy.add(seer);
    if (moved === 0) continue;
    // An older document moves the far edge of what lies before the seer, a newer one of what lies behind.
    const from = Math.max(first, slot > own ? slot - reach - moved : slot + reach + 1);
    const to = Math.min(last, slot > own ? slot - reach : slot + reach + 1 + moved);
    if (moved > MANY_MOVED && from < to) surely.add(seer);
    else for (let over = from; over < to; over++) seersOf(seers, placeIn(over)).add(seer);
  }
}

function seersOf(seers: Map<number, Set<number>>, of: number): Set<number> {
  let own = seers.get(of);
  if (!own) {
    own = new Set();
    seers.set(of, own);
  }
  return own;
}

/** The hashes of the keys of a document. */
function hashesAt(archive: Archive, place: number): Uint32Array {
  return archive.numbers.subarray(archive.termStarts[place], keyEnd(archive, place)).map((key) => key >>> WEIGHT_BITS);
}
