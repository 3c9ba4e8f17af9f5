import { once } from "../once.ts";
import { type Body, textOf } from "./body.ts";
import type { Column, Columns } from "./tables.ts";

/**
 * How a column lies among the bytes: texts of one line each, places in a list of few texts, whole numbers of 32 bits,
 * numbers, numbers of which some are absent, nothing but absent values, or anything else as JSON.
 */
type Form = "latin1" | "utf8" | "few" | "int" | "double" | "gappy" | "absent" | "json";

/** Its form, how many values it has, and where among its bytes each block of them ends; of `few`, the places and the texts. */
type Place = readonly [form: Form, count: number, ends: readonly number[]];

/** So many values are read together: of a column of which few are asked for, only what stands round them is read. */
const BLOCK = 512;

/** The places of all columns of all tables, in the order of their bytes, which stand behind this. */
type Head = readonly (readonly [table: string, columns: readonly (readonly [column: string, Place])[]])[];

/** Stands for a value that is absent, and so in no text. */
const ABSENT = "\0";

const NUMBERS = { int: Int32Array, double: Float64Array, gappy: Float64Array } as const;

type NumbersForm = keyof typeof NUMBERS;

function isNumbers(form: Form): form is NumbersForm {
  return form in NUMBERS;
}

/** Tables as they lie in a file: a line that tells where each column is, and their bytes. */
export function packedTables(tables: Iterable<readonly [name: string, columns: Columns]>): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const placed = ([column, values]: [string, Column]): [string, Place] => {
    const { form, bytes, ends } = packed(values);
    parts.push(bytes);
    return [column, [form, values.length, ends]];
  };
  const head: Head = Array.from(tables, ([name, columns]) => [name, Object.entries(columns).map(placed)]);
  return [Buffer.from(`${JSON.stringify(head)}\n`), ...parts];
}

/** So many bytes hold the head of most files; for a longer one twice as many are read. */
const USUAL_HEAD = 1 << 16;

/**
 * Tables as they were. A column is read when somebody asks for it, and most are not asked for.
 * @throws SyntaxError for bytes that are none of {@link packedTables}
 */
export function openedTables(body: Body): Map<string, Columns> {
  const [head, end] = headOf(body, USUAL_HEAD);
  let start = end;
  const tables = head.map(([name, places]) => {
    const columns: Record<string, readonly unknown[]> = {};
    const readers = new Map<string, Reader>();
    for (const [column, place] of places) {
      const at = start;
      const length = place[2].at(-1) ?? 0;
      start += length;
      const get = once(() => opened(place, body.read(at, length)));
      Object.defineProperty(columns, column, { enumerable: true, get });
      readers.set(column, { count: place[1], valueAt: valuesIn(place, body, at) });
    }
    inFiles.set(columns, readers);
    return [name, columns] as const;
  });
  return new Map(tables);
}

/** Gives the value at a place of a column. */
export type ValueAt = (at: number) => unknown;

interface Reader {
  readonly count: number;
  readonly valueAt: ValueAt;
}

const inFiles = new WeakMap<Columns, ReadonlyMap<string, Reader>>();

/** A column for those who may ask for few of its values: they are read in blocks, where they lie in a file. */
export function valuesOf(columns: Columns, name: string): ValueAt {
  return inFiles.get(columns)?.get(name)?.valueAt ?? ((at) => columns[name]?.[at]);
}

/** How many values a column has; to tell it, none is read. */
export function countOf(columns: Columns, name: string): number {
  return inFiles.get(columns)?.get(name)?.count ?? columns[name]?.length ?? 0;
}

function valuesIn([form, count, ends]: Place, body: Body, start: number): ValueAt {
  if (form === "absent") return (at) => (at < count ? null : undefined);
  if (form === "few") return fewIn(count, ends, body, start);
  if (form === "latin1" || form === "utf8") return linesIn(form, count, ends, body, start);
  const blocks: ArrayLike<unknown>[] = [];
  const read = isNumbers(form)
    ? (block: number) => numbersBlock(form, count, block, body, start)
    : (block: number) => jsonIn(textOfBlocks(form, { ends, first: block, last: block }, body, start));
  return (at) => {
    if (at >= count) return undefined;
    const block = Math.floor(at / BLOCK);
    blocks[block] ??= read(block);
    return blocks[block][at % BLOCK];
  };
}

/**
 * At most so many blocks of lines are read at once. Who reads on from one to the next mostly reads to the end, so that each
 * time twice as many are: V8 leaves a long text where it lies, but moves a short one twice.
 */
const AHEAD = 16;

/** Of lines the text of their blocks stands in memory, and where each begins: a line is made for who asks, and lives no longer. */
function linesIn(form: "latin1" | "utf8", count: number, ends: readonly number[], body: Body, start: number): ValueAt {
  const texts: string[] = [];
  // of a column for which nobody asks not even room for this
  let begins = new Int32Array();
  let [next, ahead] = [-1, 1];
  const read = (block: number): string => {
    if (begins.length === 0) begins = new Int32Array(count + 1);
    ahead = block === next ? Math.min(2 * ahead, AHEAD) : 1;
    let last = block;
    while (last + 1 < Math.min(block + ahead, ends.length) && texts[last + 1] === undefined) last++;
    next = last + 1;
    const text = textOfBlocks(form, { ends, first: block, last }, body, start);
    const end = Math.min((last + 1) * BLOCK, count);
    for (let at = block * BLOCK, begin = 0; at < end; at++) {
      begins[at] = begin;
      begin = text.indexOf("\n", begin) + 1;
    }
    for (let at = block; at <= last; at++) texts[at] = text;
    return text;
  };
  return (at) => {
    if (at >= count) return undefined;
    const block = Math.floor(at / BLOCK);
    const text = texts[block] ?? read(block);
    // behind the last of a text either the next text begins, or what follows was not read
    const following = begins[at + 1] as number;
    const line = text.slice(begins[at], following > 0 ? following - 1 : undefined);
    return line === ABSENT ? null : line;
  };
}

/** Of a column of few texts each stands once in memory too. */
function fewIn(count: number, ends: readonly number[], body: Body, start: number): ValueAt {
  const texts = once(() => listIn(body.read(start + count, (ends.at(-1) as number) - count)));
  // what was read stands only until the next part is
  const places = once(() => new Uint8Array(body.read(start, count)));
  return (at) => (at < count ? texts()[places()[at] as number] : undefined);
}

function listIn(bytes: Uint8Array): (string | null)[] {
  return JSON.parse(textOf(bytes, "utf8")) as (string | null)[];
}

/** Blocks of lines that stand one behind the other, and where each block of the column ends. */
interface Blocks {
  readonly ends: readonly number[];
  readonly first: number;
  readonly last: number;
}

function textOfBlocks(form: Form, { ends, first, last }: Blocks, body: Body, start: number): string {
  const from = first > 0 ? (ends[first - 1] as number) + 1 : 0;
  return textOf(body.read(start + from, (ends[last] as number) - from), encodingOf(form));
}

function numbersBlock(form: NumbersForm, count: number, block: number, body: Body, start: number) {
  const numbers = new NUMBERS[form](Math.min(BLOCK, count - block * BLOCK));
  const from = block * BLOCK * numbers.BYTES_PER_ELEMENT;
  new Uint8Array(numbers.buffer).set(body.read(start + from, numbers.byteLength));
  return form === "gappy" ? listOf(numbers, presentIn) : numbers;
}

/** In a column with gaps, what is no number is absent: no such column holds it as a value. */
function presentIn(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

/** @returns where the columns begin too */
function headOf(body: Body, most: number): [head: Head, end: number] {
  const bytes = body.read(0, Math.min(body.length, most));
  const end = bytes.indexOf(10);
  if (end < 0 && most < body.length) return headOf(body, 2 * most);
  return [JSON.parse(textOf(bytes.subarray(0, Math.max(0, end)), "utf8")) as Head, end + 1];
}

interface Packed {
  form: Form;
  bytes: Uint8Array;
  ends: readonly number[];
}

function packed(values: Column): Packed {
  if (values instanceof Int32Array) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    return { form: "int", bytes, ends: [bytes.length] };
  }
  if (values.every((value) => value == null)) return { form: "absent", bytes: new Uint8Array(), ends: [] };
  const form = numbersFormOf(values);
  if (form) {
    const numbers = form === "gappy" ? values.map((value) => value ?? Number.NaN) : values;
    const bytes = new Uint8Array(NUMBERS[form].from(numbers as readonly number[]).buffer);
    return { form, bytes, ends: [bytes.length] };
  }
  const few = fewOf(values);
  if (few) return few;
  if (values.every((value) => value == null || isLine(value))) return packedLines(values.map((one) => one ?? ABSENT));
  return packedLines(
    values.map((value) => JSON.stringify(value ?? null)),
    "json",
  );
}

/** So many texts are numbered by one byte; a column that is no longer can have no more. */
const FEW = 256;

/** Texts of which there are few in a long column, such as names of zones: their places, and behind these the texts. */
function fewOf(values: readonly unknown[]): Packed | undefined {
  if (values.length < FEW) return undefined;
  const texts = new Map<string | null, number>();
  const places = new Uint8Array(values.length);
  for (const [at, value = null] of values.entries()) {
    if (value !== null && (typeof value !== "string" || !value.isWellFormed())) return undefined;
    const place = texts.get(value) ?? texts.size;
    if (place === FEW) return undefined;
    texts.set(value, place);
    places[at] = place;
  }
  const bytes = Buffer.concat([places, Buffer.from(JSON.stringify([...texts.keys()]))]);
  return { form: "few", bytes, ends: [places.length, bytes.length] };
}

function numbersFormOf(values: readonly unknown[]): NumbersForm | undefined {
  if (values.every((value) => typeof value === "number")) {
    return values.every((value) => value === (value | 0)) ? "int" : "double";
  }
  const isGappy = values.every((value) => value == null || (typeof value === "number" && !Number.isNaN(value)));
  return isGappy ? "gappy" : undefined;
}

/** Lines, and where each block of them ends: behind that a line break stands, and then the next. */
function packedLines(lines: readonly unknown[], known?: "json"): Packed {
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) =>
    lines.slice(at * BLOCK, (at + 1) * BLOCK).join("\n"),
  );
  const text = blocks.join("\n");
  const form = known ?? (/[^\0-\xff]/.test(text) ? "utf8" : "latin1");
  const encoding = encodingOf(form);
  let end = -1;
  const ends = blocks.map((block) => (end += 1 + Buffer.byteLength(block, encoding)));
  return { form, bytes: Buffer.from(text, encoding), ends };
}

function encodingOf(form: Form): "latin1" | "utf8" {
  return form === "latin1" ? "latin1" : "utf8";
}

/** What UTF-8 cannot hold is no line either. */
function isLine(value: unknown): boolean {
  return typeof value === "string" && !value.includes("\n") && value !== ABSENT && value.isWellFormed();
}

function opened([form, count]: Place, bytes: Uint8Array): readonly unknown[] {
  if (form === "absent") return new Array(count).fill(null);
  if (isNumbers(form)) return numbersIn(bytes, form, count);
  if (form === "few") {
    const texts = listIn(bytes.subarray(count));
    return listOf(bytes.subarray(0, count), (place) => texts[place] as string | null);
  }
  return textsIn(form, bytes);
}

function textsIn(form: Form, bytes: Uint8Array): readonly unknown[] {
  const lines = textOf(bytes, encodingOf(form));
  if (form === "json") return jsonIn(lines);
  const values: (string | null)[] = lines.split("\n");
  if (lines.includes(ABSENT)) for (let at = 0; at < values.length; at++) if (values[at] === ABSENT) values[at] = null;
  return values;
}

function jsonIn(lines: string): unknown[] {
  return JSON.parse(`[${lines.replaceAll("\n", ",")}]`) as unknown[];
}

function numbersIn(bytes: Uint8Array, form: NumbersForm, count: number): readonly (number | null)[] {
  const Numbers = NUMBERS[form];
  // in a file they may begin at any byte, in an array of them only at every fourth or eighth
  const own = bytes.byteOffset % Numbers.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  const typed = new Numbers(own.buffer as ArrayBuffer, own.byteOffset, count);
  return listOf<number | null>(typed, form === "gappy" ? presentIn : (number) => number);
}

/** A plain list, filled one by one: to take a typed array for an iterable costs twenty times as much. */
function listOf<T>(numbers: ArrayLike<number>, toValue: (number: number) => T): T[] {
  const values = new Array<T>(numbers.length);
  for (let at = 0; at < numbers.length; at++) values[at] = toValue(numbers[at] as number);
  return values;
}
