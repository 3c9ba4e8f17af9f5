import { endianness } from "node:os";
import type { Analysis } from "./analyse.ts";
import { dateOf, type Entry } from "./archive.ts";
import type { Catalogue } from "./catalogue.ts";
import { numbered } from "./category.ts";
import { hashText } from "./hash.ts";
import { type Pointing, pointingIn } from "./links.ts";
import type { Postings } from "./postings.ts";

/** An index as pieces of bytes with names, each of which can be read by itself; numbers in the machine's own order of bytes. */
export type Pieces = Iterable<readonly [name: string, bytes: Uint8Array]>;

/** Where pieces are kept, and the analyses of their documents. */
export interface KeptSource {
  /** One of the pieces; nothing where it cannot be read. */
  piece(name: string): Uint8Array | undefined;
  /** A document's analysis as it was when the pieces were made; nothing where it cannot be read. */
  analysis(id: string): Analysis | undefined;
}

/** Thrown by an index over kept pieces of which one cannot be read, or does not go with the others. */
export class UnreadableIndex extends Error {
  constructor(piece: string) {
    super(`${piece} of a kept index cannot be read`);
    this.name = "UnreadableIndex";
  }
}

/** Changes when the form of the pieces does. */
const FORM = 1;

/** What does not lie in numbers. */
interface Facts {
  readonly form: number;
  readonly order: string;
  readonly size: number;
  /** in so many blocks, a power of two, the postings lie */
  readonly blocks: number;
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly pointing: readonly Pointing[];
}

/** Postings of so many documents lie in one block, on the mean: to read one is hardly more than to ask for it. */
const BLOCK = 1024;

/** Numbers that are kept of each document: how many its analysis has of each kind. */
const COUNTS = 3;

/** @param postings of all keys */
export function* piecesOf(catalogue: Catalogue, postings: Postings): Pieces {
  const { size } = catalogue;
  catalogue.load(Array(size).keys());
  const archive = catalogue.archive();
  const entries = Array.from({ length: size }, (_, place) => catalogue.entryAt(place));
  const [categories, series] = [
    numbered(entries.map((one) => one.category)),
    numbered(entries.map((one) => one.series)),
  ];
  const blocks = 2 ** Math.max(0, Math.ceil(Math.log2(postings.entries.length / BLOCK)));
  const names = { categories: [...categories.known.keys()], series: [...series.known.keys()] };
  const facts: Facts = { form: FORM, order: endianness(), size, blocks, ...names, pointing: [...pointingIn(entries)] };
  yield ["facts", Buffer.from(JSON.stringify(facts))];
  const ids = entries.map(({ id }) => Buffer.from(id));
  let end = 0;
  yield ["ids", Buffer.concat(ids)];
  yield ["idEnds", bytesOf(Uint32Array.from(ids, ({ length }) => (end += length)))];
  yield ["slots", bytesOf(slotsOf(entries.map(({ id }) => id)))];
  yield ["dates", bytesOf(archive.dates)];
  yield ["lengths", bytesOf(archive.lengths)];
  yield ["categories", bytesOf(categories.numbers)];
  yield ["series", bytesOf(series.numbers)];
  const counts = new Uint32Array(COUNTS * size);
  for (let place = 0; place < size; place++) {
    const { termStarts, titleStarts, shingleStarts, ends } = archive;
    const bounds = [termStarts[place], titleStarts[place], shingleStarts[place], ends[place]] as number[];
    for (let kind = 0; kind < COUNTS; kind++) {
      counts[COUNTS * place + kind] = (bounds[kind + 1] as number) - (bounds[kind] as number);
    }
  }
  yield ["counts", bytesOf(counts)];
  yield* blocksOf(postings, blocks);
}

function blockName(block: number): string {
  return `postings ${block}`;
}

/** Of each block how many hashes it holds, these in their order, each with where its entries end, and the entries. */
function* blocksOf({ slots, starts, ends, entries }: Postings, blocks: number): Pieces {
  const held: number[][] = Array.from({ length: blocks }, () => []);
  for (let slot = 0; slot < slots.length; slot++) {
    if (slots[slot] !== 0) held[((slots[slot] as number) - 1) & (blocks - 1)]?.push(slot);
  }
  for (const [block, own] of held.entries()) {
    own.sort((a, b) => (slots[a] as number) - (slots[b] as number));
    const head = 1 + 2 * own.length;
    const size = own.reduce((sum, slot) => sum + (ends[slot] as number) - (starts[slot] as number), head);
    const numbers = new Uint32Array(size);
    numbers[0] = own.length;
    let at = head;
    for (const [i, slot] of own.entries()) {
      numbers.set(entries.subarray(starts[slot], ends[slot]), at);
      at += (ends[slot] as number) - (starts[slot] as number);
      numbers[1 + 2 * i] = (slots[slot] as number) - 1;
      numbers[2 + 2 * i] = at;
    }
    yield [blockName(block), bytesOf(numbers)];
  }
}

/** Places + 1 by the hash of their ids, in an open-addressed table; 0 where free. */
function slotsOf(ids: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 2)));
  for (const [place, id] of ids.entries()) {
    let slot = hashText(id) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }
  return slots;
}

const NO_ENTRIES = new Uint32Array();

/** The documents of an index as they were when it was kept: of postings and analyses those are read that somebody asks for. */
export class Kept {
  readonly size: number;
  readonly dates: Float64Array;
  readonly lengths: Float64Array;
  readonly categories: Int32Array;
  readonly series: Int32Array;
  readonly facts: Facts;
  /** those of all, one behind the other: see {@link Kept.countsAt} */
  readonly counts: Uint32Array;
  readonly #source: KeptSource;
  readonly #ids: Uint8Array;
  readonly #idEnds: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #blocks: (Uint32Array | undefined)[] = [];
  readonly #pointing: ReadonlyMap<number, readonly string[]>;

  /** @throws UnreadableIndex */
  constructor(source: KeptSource) {
    this.#source = source;
    this.facts = JSON.parse(Buffer.from(this.#piece("facts")).toString()) as Facts;
    const { form, order, size } = this.facts;
    if (form !== FORM || order !== endianness()) throw new UnreadableIndex("facts");
    this.size = size;
    this.dates = this.#numbers("dates", Float64Array, size);
    this.lengths = this.#numbers("lengths", Float64Array, size);
    this.categories = this.#numbers("categories", Int32Array, size);
    this.series = this.#numbers("series", Int32Array, size);
    this.counts = this.#numbers("counts", Uint32Array, COUNTS * size);
    this.#ids = this.#piece("ids");
    this.#idEnds = this.#numbers("idEnds", Uint32Array, size);
    this.#slots = this.#numbers("slots", Uint32Array);
    this.#pointing = new Map(this.facts.pointing);
  }

  idAt(place: number): string {
    const start = place === 0 ? 0 : this.#idEnds[place - 1];
    return Buffer.from(this.#ids.buffer, this.#ids.byteOffset, this.#ids.byteLength).toString(
      "utf8",
      start,
      this.#idEnds[place],
    );
  }

  /** How many terms, words of its title and shingles a document has. */
  countsAt(place: number): [terms: number, title: number, shingles: number] {
    const at = COUNTS * place;
    return [this.counts[at] as number, this.counts[at + 1] as number, this.counts[at + 2] as number];
  }

  placeOf(id: string): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hashText(id) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = (this.#slots[slot] as number) - 1;
      if (this.idAt(place) === id) return place;
    }
    return undefined;
  }

  /** Where a document would stand that is none of these. */
  placeAmong(entry: Entry): number {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#isBefore(middle, entry)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  entryAt(place: number): Entry {
    const { categories, series } = this.facts;
    const analysis = () => this.analysisAt(place);
    return {
      id: this.idAt(place),
      category: categories[this.categories[place] as number],
      publishedAt: this.dates[place],
      series: series[this.series[place] as number],
      links: this.#pointing.get(place),
      get analysis() {
        return analysis();
      },
    };
  }

  /** @throws UnreadableIndex */
  analysisAt(place: number): Analysis {
    const id = this.idAt(place);
    const analysis = this.#source.analysis(id);
    if (!analysis || !this.#fits(place, analysis)) throw new UnreadableIndex(`the analysis of ${id}`);
    return analysis;
  }

  /** The documents that have a hash among their keys: their places and its weight, oldest first. @throws UnreadableIndex */
  entriesOf(hash: number): Uint32Array {
    const block = hash & (this.facts.blocks - 1);
    const numbers = this.#blocks[block] ?? this.#numbers(blockName(block), Uint32Array);
    this.#blocks[block] = numbers;
    const count = numbers[0] as number;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[1 + 2 * middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    if (low === count || numbers[1 + 2 * low] !== hash) return NO_ENTRIES;
    return numbers.subarray(low === 0 ? 1 + 2 * count : numbers[2 * low], numbers[2 + 2 * low]);
  }

  #isBefore(place: number, entry: Entry): boolean {
    const [date, other] = [this.dates[place] as number, dateOf(entry)];
    return date === other ? this.idAt(place) < entry.id : date < other;
  }

  #fits(place: number, { terms, title, shingles }: Analysis): boolean {
    const counts = this.countsAt(place);
    return [terms, title, shingles].every(({ length }, kind) => length === counts[kind]);
  }

  #piece(name: string): Uint8Array {
    const piece = this.#source.piece(name);
    if (!piece) throw new UnreadableIndex(name);
    return piece;
  }

  #numbers<T extends Numbers>(name: string, Kind: NumbersKind<T>, count?: number): T {
    const piece = this.#piece(name);
    const each = Kind.BYTES_PER_ELEMENT;
    // in a file they may begin at any byte, in an array of them only at every fourth or eighth
    const bytes = piece.byteOffset % each === 0 ? piece : new Uint8Array(piece);
    const numbers = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset, Math.floor(bytes.byteLength / each));
    if (count !== undefined && numbers.length !== count) throw new UnreadableIndex(name);
    return numbers;
  }
}

type Numbers = Float64Array | Int32Array | Uint32Array;

interface NumbersKind<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
