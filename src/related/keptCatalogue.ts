import { once } from "../once.ts";
import { type Archive, type Entry, keyEnd, oldestFirst } from "./archive.ts";
import { type Catalogue, isFew, type Turnover } from "./catalogue.ts";
import { LoadedNumbers, laidOut, layKept, type Order, OUT } from "./keptArchive.ts";
import type { Kept } from "./keptIndex.ts";
import { type Postings, postingsOf, postingsWith } from "./postings.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";

/** How a catalogue differs from the kept one. */
interface Changed {
  /** in order */
  readonly put: readonly Entry[];
  /** places in the kept one of those that it lacks, or has in another form */
  readonly out: ReadonlySet<number>;
}

/**
 * The documents of a kept index as a catalogue. What is read of its files follows from what is asked: of an archive
 * the numbers of those documents alone that are compared.
 */
export function keptCatalogue(kept: Kept): Catalogue {
  return overKept(kept, new LoadedNumbers(kept), { put: [], out: new Set() });
}

function overKept(kept: Kept, loaded: LoadedNumbers, changed: Changed): Catalogue {
  const { put, out } = changed;
  const order = once(() => orderOf(kept, changed));
  const putAt = once(() => new Map(put.map(({ id }, at) => [id, at])));
  const placeOf = (id: string): number | undefined => {
    const at = putAt().get(id);
    if (at !== undefined) return order().putPlaces[at];
    const place = kept.placeOf(id);
    return place === undefined || out.has(place) ? undefined : order().places[place];
  };
  const archive = once(() => laidOut(kept, loaded, put, order(), placeOf));
  const load = (places: Iterable<number>) => {
    for (const place of places) {
      const from = order().from[place] as number;
      if (from >= 0) layKept(kept, loaded, archive(), place, from);
    }
  };
  const keptPostings = (places: Iterable<number>) => {
    const all = [...places];
    load(all);
    return postingsAmong(kept, archive(), order(), all);
  };
  const size = kept.size - out.size + put.length;
  const postings = once(() => {
    load(Array(size).keys());
    return postingsOf(archive());
  });
  return {
    size,
    placeOf,
    archive,
    load,
    idAt(place) {
      const from = order().from[place] as number;
      return from >= 0 ? kept.idAt(from) : (put[~from] as Entry).id;
    },
    entryAt(place) {
      const from = order().from[place] as number;
      return from >= 0 ? kept.entryAt(from) : (put[~from] as Entry);
    },
    postingsFor: keptPostings,
    lookUps: () => (places) => (isFew(places.length, size) ? keptPostings(Array.from(places)) : postings()),
    after: (turnover) => overKept(kept, loaded, changedAfter(kept, changed, turnover)),
  };
}

function changedAfter(kept: Kept, { put, out }: Changed, { put: come, gone }: Turnover): Changed {
  const moved = [...come.keys(), ...gone];
  const stay = put.filter(({ id }) => !come.has(id) && !gone.has(id));
  return {
    put: [...stay, ...come.values()].sort(oldestFirst),
    out: new Set([...out, ...moved.flatMap((id) => kept.placeOf(id) ?? [])]),
  };
}

function orderOf(kept: Kept, { put, out }: Changed): Order {
  const from = new Int32Array(kept.size - out.size + put.length);
  const places = new Int32Array(kept.size).fill(OUT);
  const putPlaces = new Uint32Array(put.length);
  let [place, next] = [0, 0];
  const take = (to: number) => {
    for (; next < to; next++) {
      if (out.has(next)) continue;
      places[next] = place;
      from[place++] = next;
    }
  };
  for (const [at, entry] of put.entries()) {
    take(kept.placeAmong(entry));
    putPlaces[at] = place;
    from[place++] = ~at;
  }
  take(kept.size);
  return { from, places, putPlaces };
}

/** The postings of the keys of some documents: those of kept ones from their files, at the places that they have by now. */
function postingsAmong(kept: Kept, archive: Archive, { places, putPlaces }: Order, asked: readonly number[]): Postings {
  const hashes = new Set<number>();
  for (const place of asked) for (const key of keysAt(archive, place)) hashes.add(key >>> WEIGHT_BITS);
  const come = new Map<number, number[]>();
  for (const place of putPlaces) {
    for (const key of keysAt(archive, place)) {
      const hash = key >>> WEIGHT_BITS;
      if (!hashes.has(hash)) continue;
      const entry = ((place << WEIGHT_BITS) | (key & WEIGHT_MASK)) >>> 0;
      const own = come.get(hash);
      if (own) own.push(entry);
      else come.set(hash, [entry]);
    }
  }
  return postingsWith(hashes, (hash) => merged(kept.entriesOf(hash), places, come.get(hash) ?? []));
}

function keysAt(archive: Archive, place: number): Uint32Array {
  return archive.numbers.subarray(archive.termStarts[place], keyEnd(archive, place));
}

/** Kept entries at their places of today, and those that came between them. */
function merged(entries: Uint32Array, places: Int32Array, come: readonly number[]): Uint32Array {
  const all = new Uint32Array(entries.length + come.length);
  let [count, next] = [0, 0];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as number;
    const place = places[entry >>> WEIGHT_BITS] as number;
    if (place === OUT) continue;
    const now = ((place << WEIGHT_BITS) | (entry & WEIGHT_MASK)) >>> 0;
    while (next < come.length && (come[next] as number) < now) all[count++] = come[next++] as number;
    all[count++] = now;
  }
  while (next < come.length) all[count++] = come[next++] as number;
  return all.subarray(0, count);
}
