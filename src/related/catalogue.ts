import { once } from "../once.ts";
import { placeAmong } from "../ordered.ts";
import { type Archive, archiveOf, type Entry, type Ordered, oldestFirst, type PlaceOf } from "./archive.ts";

/** Documents in order, by name and as an archive. */
export interface Catalogue extends Ordered {
  /**
   * Laid out at the first question: to tell what only came to it, an older archive is not needed.
   * @param before a catalogue with most of the same entries: what it has laid out stays where it lies
   */
  archive(before?: Catalogue): Archive;
  readonly placeOf: PlaceOf;
  /** the places of all, by id: after a change those of what stayed are found through them */
  readonly named: () => ReadonlyMap<string, number>;
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
  const named = once(() => placesOf(ordered));
  if (named().size < ordered.length) throw new RangeError(`two documents are called ${twice(ordered)}`);
  return overEntries(ordered, named, (id) => named().get(id));
}

/** A catalogue after a change: what stays is neither ordered nor named anew. */
export function catalogueAfter({ entries, named }: Catalogue, { put, gone }: Turnover): Catalogue {
  const before = named();
  const out = new Set([...put.keys(), ...gone].map((id) => before.get(id)));
  const kept = entries.filter((_, place) => !out.has(place));
  const ordered = merged(kept, [...put.values()].sort(oldestFirst));
  const placeOf: PlaceOf = (id) => {
    const known = before.get(id);
    const entry = put.get(id) ?? (known === undefined || out.has(known) ? undefined : entries[known]);
    return entry && placeAmong(ordered, entry, oldestFirst);
  };
  return overEntries(
    ordered,
    once(() => placesOf(ordered)),
    placeOf,
  );
}

function placesOf(ordered: readonly Entry[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < ordered.length; place++) places.set((ordered[place] as Entry).id, place);
  return places;
}

function overEntries(entries: readonly Entry[], named: Catalogue["named"], placeOf: PlaceOf): Catalogue {
  let archive: Archive | undefined;
  return {
    archive: (before) => (archive ??= archiveOf(entries, placeOf, before)),
    laidOut: () => archive,
    entries,
    named,
    placeOf,
  };
}

/** Two lists in order as one; the second is short. */
function merged(many: readonly Entry[], few: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = [];
  let from = 0;
  for (const one of few) {
    const to = placeAmong(many, one, oldestFirst);
    for (; from < to; from++) all.push(many[from] as Entry);
    all.push(one);
  }
  for (; from < many.length; from++) all.push(many[from] as Entry);
  return all;
}

function twice(ordered: readonly Entry[]): string {
  const seen = new Set<string>();
  for (const { id } of ordered) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return "";
}
