import type { Analysis } from "./analyse.ts";
import { type Archive, dateOf, type Entry, judgedOf, lengthOf, type PlaceOf } from "./archive.ts";
import { numbered, pathsOf } from "./category.ts";
import { type Kept, UnreadableIndex } from "./keptIndex.ts";
import { linksOf, type Pointing } from "./links.ts";

/** Where the documents of a catalogue come from, and where they went. */
export interface Order {
  /** of each its place in the kept one; of one that was put, the complement of where it stands among these */
  readonly from: Int32Array;
  /** of those kept, -1 for one that is out */
  readonly places: Int32Array;
  readonly putPlaces: Uint32Array;
}

/** The place of a document that is no more among the others. */
export const OUT = -1;

/** So many numbers have room beside those that are kept. */
const SPARE = 2 ** 20;

/**
 * The numbers of documents in one piece of memory, one behind the other as somebody asks for them: memory that nobody
 * touches costs nothing, and memory that is touched for the first time costs more than what is done in it.
 */
export class LoadedNumbers {
  readonly numbers: Uint32Array;
  readonly #kept: Kept;
  /** one more than where the numbers of each kept document begin, 0 for those that are not there */
  readonly #starts: Uint32Array;
  readonly #put = new Map<Entry, number>();
  #end = 0;

  constructor(kept: Kept) {
    const all = kept.counts.reduce((sum, count) => sum + count, 0);
    this.#kept = kept;
    this.#starts = new Uint32Array(kept.size);
    this.numbers = new Uint32Array(all + Math.ceil(all / 4) + SPARE);
  }

  /** Where the numbers of a kept document begin. @throws UnreadableIndex */
  startOf(place: number): number {
    const known = this.#starts[place] as number;
    if (known > 0) return known - 1;
    const start = this.#lay(this.#kept.analysisAt(place));
    this.#starts[place] = start + 1;
    return start;
  }

  /** The same of one that was put. @throws UnreadableIndex where there is no room for it */
  startOfPut(entry: Entry): number {
    const start = this.#put.get(entry) ?? this.#lay(entry.analysis);
    this.#put.set(entry, start);
    return start;
  }

  #lay({ terms, title, shingles }: Analysis): number {
    const start = this.#end;
    const end = start + terms.length + title.length + shingles.length;
    if (end > this.numbers.length) throw new UnreadableIndex("so much more");
    this.numbers.set(terms, start);
    this.numbers.set(title, start + terms.length);
    this.numbers.set(shingles, start + terms.length + title.length);
    this.#end = end;
    return start;
  }
}

/** Documents as an archive, in which no analysis lies yet but those that were put. */
export function laidOut(
  kept: Kept,
  loaded: LoadedNumbers,
  put: readonly Entry[],
  order: Order,
  placeOf: PlaceOf,
): Archive {
  const { from, putPlaces } = order;
  const size = from.length;
  const [dates, lengths] = [new Float64Array(size), new Float64Array(size)];
  const [categories, series] = [new Int32Array(size), new Int32Array(size)];
  for (let place = 0; place < size; place++) {
    const at = from[place] as number;
    if (at < 0) continue;
    dates[place] = kept.dates[at] as number;
    lengths[place] = kept.lengths[at] as number;
    categories[place] = kept.categories[at] as number;
    series[place] = kept.series[at] as number;
  }
  const starts = () => new Uint32Array(size);
  const layout: Layout = { termStarts: starts(), titleStarts: starts(), shingleStarts: starts(), ends: starts() };
  const named = numbered(
    put.map(({ category }) => category),
    kept.facts.categories,
  );
  const serial = numbered(
    put.map((one) => one.series),
    kept.facts.series,
  );
  for (const [at, entry] of put.entries()) {
    const place = putPlaces[at] as number;
    const { terms, title, shingles } = entry.analysis;
    const start = loaded.startOfPut(entry);
    layAt(layout, place, start, [terms.length, title.length, shingles.length]);
    dates[place] = dateOf(entry);
    lengths[place] = lengthOf(loaded.numbers, start, start + terms.length);
    categories[place] = named.numbers[at] as number;
    series[place] = serial.numbers[at] as number;
  }
  return {
    dates,
    lengths,
    judgedLengths: judgedOf(lengths),
    numbers: loaded.numbers,
    ...layout,
    categories,
    paths: pathsOf([...named.known.keys()]),
    series,
    ...linksOf(size, pointingIn(kept, put, order), placeOf),
  };
}

type Layout = Pick<Archive, "termStarts" | "titleStarts" | "shingleStarts" | "ends">;

/** Sees to it that an archive has the analysis of a kept document at its place. @throws UnreadableIndex */
export function layKept(kept: Kept, loaded: LoadedNumbers, layout: Layout, place: number, from: number): void {
  if (layout.ends[place] === 0) layAt(layout, place, loaded.startOf(from), kept.countsAt(from));
}

function layAt(
  { termStarts, titleStarts, shingleStarts, ends }: Layout,
  place: number,
  start: number,
  [terms, title, shingles]: readonly [number, number, number],
): void {
  termStarts[place] = start;
  titleStarts[place] = start + terms;
  shingleStarts[place] = start + terms + title;
  ends[place] = start + terms + title + shingles;
}

function* pointingIn(
  kept: Kept,
  put: readonly Entry[],
  { places, putPlaces }: Pick<Order, "places" | "putPlaces">,
): Generator<Pointing> {
  for (const [at, ids] of kept.facts.pointing) {
    const place = places[at] as number;
    if (place !== OUT) yield [place, ids];
  }
  for (const [at, { links }] of put.entries()) if (links && links.length > 0) yield [putPlaces[at] as number, links];
}
