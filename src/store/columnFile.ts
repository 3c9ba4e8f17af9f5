import { once } from "../once.ts";
import { type Body, textOf } from "./body.ts";
import type { Columns } from "./tables.ts";

/**
 * How a column lies among the bytes: texts of one line each, whole numbers of 32 bits, numbers, nothing but absent values,
 * or anything else as JSON.
 */
type Form = "latin1" | "utf8" | "int" | "double" | "absent" | "json";

/** Its form, how many values it has, and how many bytes they take. */
type Place = readonly [form: Form, count: number, bytes: number];

/** The places of all columns of all tables, in the order of their bytes, which stand behind this. */
type Head = readonly (readonly [table: string, columns: readonly (readonly [column: string, Place])[]])[];

/** Stands for a value that is absent, and so in no text. */
const ABSENT = "\0";

const INTS_AND_DOUBLES = { int: Int32Array, double: Float64Array } as const;

/** Tables as they lie in a file: a line that tells where each column is, and their bytes. */
export function packedTables(tables: Iterable<readonly [name: string, columns: Columns]>): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const placed = ([column, values]: [string, readonly unknown[]]): [string, Place] => {
    const [form, bytes] = packed(values);
    parts.push(bytes);
    return [column, [form, values.length, bytes.length]];
  };
  const head: Head = Array.from(tables, ([name, columns]) => [name, Object.entries(columns).map(placed)]);
  return [Buffer.from(`${JSON.stringify(head)}\n`), ...parts];
}

/** So many bytes hold the head of any file that there is; a longer one is read once more. */
const MOST_HEAD = 1 << 16;

/**
 * Tables as they were. A column is read when somebody asks for it, and most are not asked for.
 * @throws SyntaxError for bytes that are none of {@link packedTables}
 */
export function openedTables(body: Body): Map<string, Columns> {
  const [head, end] = headOf(body, MOST_HEAD);
  let start = end;
  const tables = head.map(([name, places]) => {
    const columns: Record<string, readonly unknown[]> = {};
    for (const [column, place] of places) {
      const at = start;
      start += place[2];
      const get = once(() => opened(place, body.read(at, place[2])));
      Object.defineProperty(columns, column, { enumerable: true, get });
    }
    return [name, columns] as const;
  });
  return new Map(tables);
}

/** @returns where the columns begin too */
function headOf(body: Body, most: number): [head: Head, end: number] {
  const bytes = body.read(0, Math.min(body.length, most));
  const end = bytes.indexOf(10);
  if (end < 0 && most < body.length) return headOf(body, body.length);
  return [JSON.parse(textOf(bytes.subarray(0, Math.max(0, end)), "utf8")) as Head, end + 1];
}

function packed(values: readonly unknown[]): [Form, Uint8Array] {
  if (values.every((value) => value == null)) return ["absent", new Uint8Array()];
  if (values.every((value) => typeof value === "number")) {
    const form = values.every((value) => value === (value | 0)) ? "int" : "double";
    return [form, new Uint8Array(INTS_AND_DOUBLES[form].from(values).buffer)];
  }
  if (!values.every((value) => value == null || isLine(value))) return ["json", Buffer.from(JSON.stringify(values))];
  const lines = values.map((value) => value ?? ABSENT).join("\n");
  const form = /[^\0-\xff]/.test(lines) ? "utf8" : "latin1";
  return [form, Buffer.from(lines, form)];
}

/** What UTF-8 cannot hold is no line either. */
function isLine(value: unknown): boolean {
  return typeof value === "string" && !value.includes("\n") && value !== ABSENT && value.isWellFormed();
}

function opened([form, count]: Place, bytes: Uint8Array): readonly unknown[] {
  if (form === "absent") return new Array(count).fill(null);
  if (form === "json") return JSON.parse(textOf(bytes, "utf8")) as unknown[];
  if (form === "int" || form === "double") return numbersIn(bytes, INTS_AND_DOUBLES[form], count);
  const lines = textOf(bytes, form);
  const values: (string | null)[] = lines.split("\n");
  if (lines.includes(ABSENT)) for (let at = 0; at < values.length; at++) if (values[at] === ABSENT) values[at] = null;
  return values;
}

/** As a plain list, one by one: to take a typed array for an iterable costs twenty times as much. */
function numbersIn(bytes: Uint8Array, Numbers: typeof Int32Array | typeof Float64Array, count: number): number[] {
  // in a file they may begin at any byte, in an array of them only at every fourth or eighth
  const own = bytes.byteOffset % Numbers.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  const typed = new Numbers(own.buffer as ArrayBuffer, own.byteOffset, count);
  const numbers = new Array<number>(count);
  for (let at = 0; at < count; at++) numbers[at] = typed[at] as number;
  return numbers;
}
