import { rmSync, statSync } from "node:fs";
import { openedColumns, packedColumns } from "./lazyColumns.ts";
import { readSealed, sealOf, type Unsealed, writeSealed } from "./sealed.ts";

/** Values of one sort, one a row, each field a column. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

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
  readonly savedAt: number;
  /** tells both files as they lie there from any others */
  seal(): string;
  /** a table that is kept whole */
  columns(name: string): Columns | undefined;
  /** the layers of a table that is kept by rows, the older first; a later row stands in the place of an earlier one */
  layers(name: string): readonly Layer[];
  keep(name: string, table: Columns | SavedRows): void;
  /** Writes what was kept. @returns whether anything was */
  save(): boolean;
}

interface News {
  /** tables that stand in the place of the first file's */
  whole: Record<string, Columns>;
  /** layers over them */
  rows: Record<string, Columns>;
}

/** Of more news than this share of its rows, and than so many, a table is written whole. */
const [SHARE, FEW] = [1 / 16, 64];

export function isMuch(news: number, all: number): boolean {
  return news > all * SHARE + FEW;
}

export interface TablesForm {
  /** true to read nothing; it is still written */
  readonly fresh?: boolean;
  /** true to take columns of texts apart only when they are asked for: for tables that no earlier Warta will read */
  readonly lazy?: boolean;
}

/** @param path of both files, without their endings */
export function openTables(path: string, version: string, { fresh = false, lazy = false }: TablesForm = {}): Tables {
  const [first, second] = [`${path}.json`, `${path}-news.json`];
  const { read, newer } = fresh ? { read: MISSING } : readBoth(first, second, version);
  const pack = lazy ? packedColumns : (columns: Columns) => columns;
  const packed = (named: Iterable<readonly [string, Columns]>) =>
    Object.fromEntries(Array.from(named, ([name, columns]) => [name, pack(columns)]));
  let tables = tablesOf(read.ok ? read.value : {});
  let seal = read.ok ? read.seal : undefined;
  let newsSeal = newer?.ok ? newer.seal : undefined;
  let news = newsOf(newer?.ok ? (newer.value as News) : { whole: {}, rows: {} });
  const times = { first: read.ok ? timeOf(first) : 0, second: newer?.ok ? timeOf(second) : 0 };
  const kept = new Map<string, Columns | SavedRows>();
  // a memory that could not be used is written anew even without news
  let changed = !read.ok;
  const own = (from: Record<string, Columns>, name: string) => (Object.hasOwn(from, name) ? from[name] : undefined);
  const writeNews = (under: string) =>
    writeSealed(second, under, {
      whole: packed(Object.entries(news.whole)),
      rows: packed(Object.entries(news.rows)),
    });
  const saveAll = () => {
    const next = new Map(tables);
    for (const [name, table] of [...Object.entries(news.whole), ...kept]) {
      next.set(name, isRows(table) ? table.columns("all") : table);
    }
    // what nobody kept in this build keeps both its layers
    const rows = Object.fromEntries(Object.entries(news.rows).filter(([name]) => !kept.has(name)));
    const needed = Object.keys(rows).length > 0 ? { [SECOND]: {} } : {};
    seal = writeSealed(first, version, { ...packed(next), ...needed });
    [tables, news] = [next, { whole: {}, rows }];
    newsSeal = Object.keys(rows).length ? writeNews(sealOf(version, seal)) : undefined;
    if (newsSeal === undefined) rmSync(second, { force: true });
  };
  const saveNews = (to: number) => {
    const next = { whole: { ...news.whole }, rows: { ...news.rows } };
    for (const [name, table] of kept) {
      if (isRows(table)) next.rows[name] = table.columns("news");
      else next.whole[name] = table;
    }
    news = next;
    newsSeal = writeNews(sealOf(version, to));
  };
  return {
    refused: read.ok ? undefined : read.reason,
    savedAt: times.first,
    seal: () => `${seal}.${newsSeal}`,
    columns: (name) => own(news.whole, name) ?? tables.get(name),
    layers(name) {
      const layers = [{ columns: tables.get(name), savedAt: times.first }];
      layers.push({ columns: own(news.rows, name), savedAt: times.second });
      return layers.filter((layer): layer is Layer => layer.columns !== undefined);
    },
    keep(name, table) {
      kept.set(name, table);
      changed = true;
    },
    save() {
      if (!changed) return false;
      if (seal === undefined || [...kept.values()].some((table) => isRows(table) && isMuch(table.news, table.all))) {
        saveAll();
      } else saveNews(seal);
      kept.clear();
      changed = false;
      return true;
    },
  };
}

/** Stands among the tables of a first file that tells nothing without the second. */
const SECOND = "\0second";

const MISSING: Unsealed = { ok: false, reason: "missing" };

/**
 * Reads both files. Where the first moved on and left rows to the second, it counts only beside it: tables of two builds
 * side by side would tell of each other what is not so.
 */
function readBoth(first: string, second: string, version: string): { read: Unsealed; newer?: Unsealed } {
  const read = readSealed(first, version);
  if (!read.ok) return { read };
  const newer = readSealed(second, sealOf(version, read.seal));
  if (!newer.ok && Object.hasOwn(read.value as object, SECOND)) return { read: { ok: false, reason: "torn" } };
  return { read, newer };
}

function tablesOf(value: unknown): Map<string, Columns> {
  const { [SECOND]: _, ...tables } = value as Record<string, Columns>;
  return new Map(Object.entries(openedTables(tables)));
}

function newsOf({ whole, rows }: News): News {
  return { whole: openedTables(whole), rows: openedTables(rows) };
}

function openedTables(tables: Record<string, Columns>): Record<string, Columns> {
  return Object.fromEntries(Object.entries(tables).map(([name, columns]) => [name, openedColumns(columns)]));
}

function isRows(table: Columns | SavedRows): table is SavedRows {
  return typeof table.columns === "function";
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
