import { once } from "../once.ts";
import { placeAmong } from "../ordered.ts";
import { type Archive, archiveOf, type Entry, type Ordered, oldestFirst, type PlaceOf } from "./archive.ts";
import { type Postings, postingsFor, postingsOf } from "./postings.ts";

/** Documents in order, by name and as an archive. */
export interface Catalogue {
  readonly size: number;
  readonly placeOf: PlaceOf;
  idAt(place: number): string;
  entryAt(place: number): Entry;
  /** Laid out at the first question: to tell what only came to it, an older archive is not needed. */
  archive(): Archive;
  /** Asked for before terms, titles or shingles of some documents are read in the archive. */
  readonly load: Load;
  /** The postings of those keys that the documents at some places have. */
  postingsFor(places: Iterable<number>): Postings;
  /** @param likely whose lists will be asked for, where these are few: only what they need is looked up */
  lookUps(likely: ReadonlySet<number>): LookUps;
  /** The catalogue after a change: what stays is neither ordered nor named anew. */
  after(turnover: Turnover): Catalogue;
}

/** Brings the numbers of some documents to where the archive says that they lie. */
export type Load = (places: Iterable<number>) => void;

/** Gives the postings by which the lists of some places are made. */
export type LookUps = (places: ArrayLike<number>) => Postings;

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

/** Places of all by their ids: after a change those of what stayed are found through them. */
type Named = () => ReadonlyMap<string, number>;

/** @param from a catalogue with most of the same entries: what it has laid out stays where it lies */
function overEntries(entries: readonly Entry[], named: Named, placeOf: PlaceOf, from?: Ordered): Catalogue {
  let archive: Archive | undefined;
  let before = from;
  const laidOut = () => {
    archive ??= archiveOf(entries, placeOf, before);
    before = undefined;
    return archive;
  };
  return {
    size: entries.length,
    placeOf,
    idAt: (place) => (entries[place] as Entry).id,
    entryAt: (place) => entries[place] as Entry,
    archive: laidOut,
    load: () => {},
    postingsFor: (places) => postingsFor(laidOut(), places),
    lookUps: (likely) => lookUps(laidOut, entries.length, likely),
    after: (turnover) => entriesAfter(entries, named, turnover, { entries, laidOut: () => archive }),
  };
}

function entriesAfter(entries: readonly Entry[], named: Named, { put, gone }: Turnover, from: Ordered): Catalogue {
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
    from,
  );
}

/** Of more than this share of all documents the whole is looked up at once. */
const FEW_SHARE = 1 / 8;

/** Whether so many lists are few enough for postings of their own. */
export function isFew(lists: number, size: number): boolean {
  return lists < size * FEW_SHARE;
}

/** Makes postings at the first question: of the likely places alone, or of all. */
function lookUps(archive: () => Archive, size: number, likely: ReadonlySet<number>): LookUps {
  let few: Postings | undefined;
  let all: Postings | undefined;
  return (places) => {
    if (all === undefined && isFew(likely.size, size) && Array.from(places).every((place) => likely.has(place))) {
      few ??= postingsFor(archive(), likely);
      return few;
    }
    all ??= postingsOf(archive());
    return all;
  };
}

function placesOf(ordered: readonly Entry[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < ordered.length; place++) places.set((ordered[place] as Entry).id, place);
  return places;
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
