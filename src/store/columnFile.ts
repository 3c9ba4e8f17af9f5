import { once } from "../once.ts";
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

/**
 * Tables as they were. A column is taken out of the bytes when somebody asks for it, and most are not asked for.
 * @throws SyntaxError for bytes that are none of {@link packedTables}
 */
export function openedTables(bytes: Buffer): Map<string, Columns> {
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString("utf8", 0, end)) as Head;
  let at = end + 1;
  const tables = head.map(([name, places]) => {
    const columns: Record<string, readonly unknown[]> = {};
    for (const [column, place] of places) {
      const own = bytes.subarray(at, at + place[2]);
      at += place[2];
      Object.defineProperty(columns, column, { enumerable: true, get: once(() => opened(place, own)) });
    }
    return [name, columns] as const;
  });
  return new Map(tables);
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

function opened([form, count]: Place, bytes: Buffer): readonly unknown[] {
  if (form === "absent") return new Array(count).fill(null);
  if (form === "json") return JSON.parse(bytes.toString("utf8")) as unknown[];
  if (form === "int" || form === "double") {
    // numbers may lie anywhere in the file, and arrays of them only at every fourth or eighth byte
    const { buffer } = new Uint8Array(bytes);
    return Array.from(new INTS_AND_DOUBLES[form](buffer));
  }
  const lines = bytes.toString(form);
  const values: (string | null)[] = lines.split("\n");
  if (lines.includes(ABSENT)) for (let at = 0; at < values.length; at++) if (values[at] === ABSENT) values[at] = null;
  return values;
}
