import type { Columns, Layer, SavedRows } from "./tables.ts";

/** How rows of one sort stand in columns. */
export interface RowForm<R> {
  columnsOf(rows: ReadonlyMap<string, R>): Columns;
  rowsOf(columns: Columns): Iterable<readonly [key: string, row: R]>;
  /** whether two rows of one key say the same; only those that are one object, unless given */
  isSame?(one: R, other: R): boolean;
}

/** Rows by their keys, of which a build saves those alone that changed. */
export interface Rows<R> {
  readonly size: number;
  get(key: string): R | undefined;
  /** when a row was saved, in ms since 1970 */
  savedAt(key: string): number;
  [Symbol.iterator](): Iterator<readonly [key: string, row: R]>;
  /**
   * What there is to save so that these rows are remembered from now on; nothing where they are the remembered ones.
   */
  saving(rows: ReadonlyMap<string, R>): SavedRows | undefined;
}

interface Placed<R> {
  row: R;
  savedAt: number;
}

const GONE = "gone";

/** Rows of a table that a store keeps in layers. */
export function openRows<R>(layers: readonly Layer[], { columnsOf, rowsOf, isSame }: RowForm<R>): Rows<R> {
  const same = (one: R | undefined, other: R) => one === other || (one !== undefined && isSame?.(one, other) === true);
  const known = new Map<string, Placed<R>>();
  let first = new Map<string, R>();
  for (const [depth, { columns, savedAt }] of layers.entries()) {
    for (const key of columns[GONE] ?? []) known.delete(key as string);
    for (const [key, row] of rowsOf(columns)) {
      known.set(key, { row, savedAt });
      if (depth === 0) first.set(key, row);
    }
  }
  let last: ReadonlyMap<string, R> | undefined;
  const isKnown = (rows: ReadonlyMap<string, R>): boolean => {
    if (rows.size !== (last ?? known).size) return false;
    for (const [key, row] of rows) if (!same(last ? last.get(key) : known.get(key)?.row, row)) return false;
    return true;
  };
  return {
    size: known.size,
    get: (key) => known.get(key)?.row,
    savedAt: (key) => known.get(key)?.savedAt ?? 0,
    *[Symbol.iterator]() {
      for (const [key, { row }] of known) yield [key, row] as const;
    },
    saving(rows) {
      if (isKnown(rows)) return undefined;
      last = rows;
      const gone = [...first.keys()].filter((key) => !rows.has(key));
      const news = new Map([...rows].filter(([key, row]) => !same(first.get(key), row)));
      return {
        all: rows.size,
        // where nothing of the first layer counts any more, it is in the way
        news: first.size > 0 ? news.size + gone.length : Number.POSITIVE_INFINITY,
        columns(which) {
          if (which === "news") return { ...columnsOf(news), [GONE]: gone };
          first = new Map(rows);
          return columnsOf(rows);
        },
      };
    },
  };
}
