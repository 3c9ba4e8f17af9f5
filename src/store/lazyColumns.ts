import { once } from "../once.ts";
import type { Columns } from "./tables.ts";

/** A column of texts as one text, a line for each: it is taken apart when somebody asks for it, and most are not asked for. */
interface Lines {
  readonly lines: string;
}

type SavedColumns = Readonly<Record<string, readonly unknown[] | Lines>>;

/** Stands for a value that is absent, and so in no text. */
const ABSENT = "\0";

/** Shorter columns are read in no time. */
const MANY = 64;

/** Columns as they are saved. */
export function packedColumns(columns: Columns): SavedColumns {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, linesOf(column) ?? column]));
}

/** Columns as they were, those of texts taken apart at the first question. */
export function openedColumns(saved: SavedColumns): Columns {
  const columns: Record<string, readonly unknown[]> = {};
  for (const [name, column] of Object.entries(saved)) {
    if (isLines(column)) Object.defineProperty(columns, name, { enumerable: true, get: once(() => valuesIn(column)) });
    else columns[name] = column;
  }
  return columns;
}

function isLines(column: SavedColumns[string]): column is Lines {
  return "lines" in column;
}

/** @returns nothing where it is not all texts of one line */
function linesOf(column: readonly unknown[]): Lines | undefined {
  if (column.length < MANY || !column.every((value) => value === null || isLine(value))) return undefined;
  return { lines: column.map((value) => value ?? ABSENT).join("\n") };
}

function isLine(value: unknown): boolean {
  return typeof value === "string" && !value.includes("\n") && value !== ABSENT;
}

function valuesIn({ lines }: Lines): readonly (string | null)[] {
  const values: (string | null)[] = lines.split("\n");
  if (lines.includes(ABSENT)) for (let at = 0; at < values.length; at++) if (values[at] === ABSENT) values[at] = null;
  return values;
}
