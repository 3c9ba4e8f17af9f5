import { type Archive, archiveOf, type Entry, type Ordered, oldestFirst, type PlaceOf } from "./archive.ts";

/** Documents in order, by name and as an archive. */
export interface Catalogue extends Ordered {
  /**
   * Laid out at the first question: to tell what only came to it, an older archive is not needed.
   * @param before a catalogue with most of the same entries: what it has laid out stays where it lies
   */
  archive(before?: Catalogue): Archive;
  readonly placeOf: PlaceOf;
  /** true where it finds places by those of another one */
  readonly isDerived: boolean;
}

/** What became of a catalogue's documents. */
export interface Turnover {
  /** new and changed ones, by their ids */
  readonly put: ReadonlyMap<string, Entry>;
  /** ids of those that went */
  readonly gone: ReadonlySet<string>;
}

/** @throws RangeError when two entries have one id */
export function catalogueOf(entries: Iterable<Entry>): Catalogue {
  const ordered = [...entries].sort(oldestFirst);
  const places = placesOf(ordered);
  if (places.size < ordered.length) throw new RangeError(`two documents are called ${twice(ordered)}`);
  return overEntries(ordered, (id) => places.get(id), false);
}

function placesOf(ordered: readonly Entry[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < ordered.length; place++) places.set((ordered[place] as Entry).id, place);
  return places;
}

/** A catalogue after a change: what stays is neither ordered nor named anew. */
export function catalogueAfter({ entries, isDerived, ...before }: Catalogue, { put, gone }: Turnover): Catalogue {
  // after many changes one behind the other, each would else be found through all of them
  const places = isDerived ? placesOf(entries) : undefined;
  const placeBefore: PlaceOf = places ? (id) => places.get(id) : before.placeOf;
  const out = new Set([...put.keys(), ...gone].map(placeBefore));
  const kept = entries.filter((_, place) => !out.has(place));
  const ordered = merged(kept, [...put.values()].sort(oldestFirst));
  const placeOf: PlaceOf = (id) => {
    const known = placeBefore(id);
    const entry = put.get(id) ?? (known === undefined || out.has(known) ? undefined : entries[known]);
    return entry && placeAmong(ordered, entry);
  };
  return overEntries(ordered, placeOf, true);
}

function overEntries(entries: readonly Entry[], placeOf: PlaceOf, isDerived: boolean): Catalogue {
  let archive: Archive | undefined;
  return {
    archive: (before) => (archive ??= archiveOf(entries, placeOf, before)),
    laidOut: () => archive,
    entries,
    placeOf,
    isDerived,
  };
}

/** Two lists in order as one; the second is short. */
function merged(many: readonly Entry[], few: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = [];
  let from = 0;
  for (const one of few) {
    const to = placeAmong(many, one);
    for (; from < to; from++) all.push(many[from] as Entry);
    all.push(one);
  }
  for (; from < many.length; from++) all.push(many[from] as Entry);
  return all;
}

/** Where an entry stands, or would stand, among others in order. */
function placeAmong(ordered: readonly Entry[], entry: Entry): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (oldestFirst(ordered[middle] as Entry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function twice(ordered: readonly Entry[]): string {
  const seen = new Set<string>();
  for (const { id } of ordered) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return "";
}
