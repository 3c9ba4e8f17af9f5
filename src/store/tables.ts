import { statSync } from "node:fs";
import type { Body } from "./body.ts";
import { openedTables, packedTables } from "./columnFile.ts";
import { readAs, removeSealed, sealOf, type Unsealed, writeSealedBytes } from "./sealed.ts";

/** Values of one field, one a row; many whole numbers of 32 bits may lie as such. */
export type Column = readonly unknown[] | Int32Array;

/** Values of one sort, one a row, each field a column. */
export type Columns = Readonly<Record<string, Column>>;

/** Rows of a table that were saved together. */
export interface Layer {
  readonly columns: Columns;
  /** in ms since 1970; a file touched about then may have changed since */
  readonly savedAt: number;
}

/** Rows to save: all of them, or those that are not as the first layer has them. */
export interface SavedRows {
  readonly all: number;
  readonly news: number;
  columns(which: "all" | "news"): Columns;
}

/**
 * Tables in two files: one with all rows as they once were, written seldom, and one with those that changed since,
 * which counts only beside the very file that it was written for.
 */
export interface Tables {
  /** why the first file was not used */
  readonly refused: Exclude<Unsealed, { ok: true }>["reason"] | undefined;
  /** whether the second file cannot be read, and what it told is lost */
  readonly isCut: boolean;
  readonly savedAt: number;
  /** tells both files as they lie there from any others */
  seal(): string;
  /** a table that is kept whole */
  columns(name: string): Columns | undefined;
  /** the layers of a table that is kept by rows, the older first; a later row stands in the place of an earlier one */
  layers(name: string): readonly Layer[];
  keep(name: string, table: Columns | SavedRows, how?: Keeping): void;
  /** Writes what was kept. @returns whether anything was */
  save(): boolean;
}

export interface Keeping {
  /** true to write all rows anew: a large table that seldom changes would else be written again with all news after it */
  readonly anew?: boolean;
}

interface News {
  /** tables that stand in the place of the first file's */
  whole: Map<string, Columns>;
  /** layers over them */
  rows: Map<string, Columns>;
}

/** Of more news than this share of its rows, and than so many, a table is written whole. */
const [SHARE, FEW] = [1 / 16, 64];

export function isMuch(news: number, all: number): boolean {
  return news > all * SHARE + FEW;
}

/** How the files of tables end. */
export const TABLES = ".table";

/**
 * @param path of both files, without their endings
 * @param fresh true to read nothing; it is still written
 */
export function openTables(path: string, version: string, fresh = false): Tables {
  const [first, second] = [`${path}${TABLES}`, `${path}-news${TABLES}`];
  const { read, newer } = fresh ? { read: MISSING } : readBoth(first, second, version);
  let tables = read.ok ? read.value : new Map<string, Columns>();
  let seal = read.ok ? read.seal : undefined;
  let newsSeal = newer?.ok ? newer.seal : undefined;
  let news: News = newer?.ok ? newer.value : { whole: new Map(), rows: new Map() };
  const times = { first: read.ok ? timeOf(first) : 0, second: newer?.ok ? timeOf(second) : 0 };
  const kept = new Map<string, Columns | SavedRows>();
  // a memory that could not be used is written anew even without news
  let changed = !read.ok;
  let anew = false;
  const writeNews = (under: string) => {
    const whole = Array.from(news.whole, ([name, columns]) => [`${WHOLE}${name}`, columns] as const);
    const rows = Array.from(news.rows, ([name, columns]) => [`${ROWS}${name}`, columns] as const);
    return writeSealedBytes(second, under, packedTables([...whole, ...rows]));
  };
  const saveAll = () => {
    const next = new Map(tables);
    next.delete(SECOND);
    for (const [name, table] of [...news.whole, ...kept]) {
      next.set(name, isRows(table) ? table.columns("all") : table);
    }
    // what nobody kept in this build keeps both its layers
    const rows = new Map([...news.rows].filter(([name]) => !kept.has(name)));
    if (rows.size > 0) next.set(SECOND, {});
    seal = writeSealedBytes(first, version, packedTables(next));
    [tables, news] = [next, { whole: new Map(), rows }];
    newsSeal = rows.size > 0 ? writeNews(sealOf(version, seal)) : undefined;
    if (newsSeal === undefined) removeSealed(second);
  };
  const saveNews = (to: number) => {
    const next = { whole: new Map(news.whole), rows: new Map(news.rows) };
    for (const [name, table] of kept) {
      if (isRows(table)) next.rows.set(name, table.columns("news"));
      else next.whole.set(name, table);
    }
    news = next;
    newsSeal = writeNews(sealOf(version, to));
  };
  return {
    refused: read.ok ? undefined : read.reason,
    isCut: newer !== undefined && !newer.ok && (newer.reason === "torn" || newer.reason === "foreign"),
    savedAt: times.first,
    seal: () => `${seal}.${newsSeal}`,
    columns: (name) => news.whole.get(name) ?? tables.get(name),
    layers(name) {
      const layers = [{ columns: tables.get(name), savedAt: times.first }];
      layers.push({ columns: news.rows.get(name), savedAt: times.second });
      return layers.filter((layer): layer is Layer => layer.columns !== undefined);
    },
    keep(name, table, how) {
      kept.set(name, table);
      changed = true;
      anew ||= how?.anew === true;
    },
    save() {
      if (!changed) return false;
      const much = [...kept.values()].some((table) => isRows(table) && isMuch(table.news, table.all));
      if (seal === undefined || anew || much) saveAll();
      else saveNews(seal);
      kept.clear();
      changed = false;
      anew = false;
      return true;
    },
  };
}

/** Stands among the tables of a first file that tells nothing without the second. */
const SECOND = "\0second";

/** How the names of tables begin in a second file. */
const [WHOLE, ROWS] = ["whole ", "rows "];

const MISSING: Unsealed<never> = { ok: false, reason: "missing" };

/**
 * Reads both files. Where the first moved on and left rows to the second, it counts only beside it: tables of two builds
 * side by side would tell of each other what is not so.
 */
function readBoth(first: string, second: string, version: string) {
  const read: Unsealed<Map<string, Columns>> = readAs(first, version, openedTables);
  if (!read.ok) return { read };
  const newer = readAs(second, sealOf(version, read.seal), newsIn);
  if (!newer.ok && read.value.has(SECOND)) return { read: { ok: false, reason: "torn" } as const };
  return { read, newer };
}

function newsIn(body: Body): News {
  const all = [...openedTables(body)];
  const named = (begin: string) =>
    new Map(all.flatMap(([name, table]) => (name.startsWith(begin) ? [[name.slice(begin.length), table]] : [])));
  return { whole: named(WHOLE), rows: named(ROWS) };
}

function isRows(table: Columns | SavedRows): table is SavedRows {
  return typeof table.columns === "function";
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
