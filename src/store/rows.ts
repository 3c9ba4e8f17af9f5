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

const GONE = "gone";

/**
 * Where each row that counts stands in the columns of its layer: for who asks one question of all of them, and needs no
 * row made for it.
 * @param name of the column of keys
 */
export function* placesOf(layers: readonly Layer[], name: string): Generator<readonly [columns: Columns, at: number]> {
  const [oldest, newest] = layers;
  const later = new Set([...(newest?.columns[name] ?? []), ...(newest?.columns[GONE] ?? [])]);
  for (const [at, key] of (oldest?.columns[name] ?? []).entries()) {
    if (oldest && !later.has(key)) yield [oldest.columns, at];
  }
  if (newest) for (const at of (newest.columns[name] ?? []).keys()) yield [newest.columns, at];
}

/** Rows of a table that a store keeps in layers. */
export function openRows<R>(layers: readonly Layer[], { columnsOf, rowsOf, isSame }: RowForm<R>): Rows<R> {
  const [oldest, newest] = layers;
  let first = new Map(oldest && rowsOf(oldest.columns));
  const second = new Map(newest && rowsOf(newest.columns));
  const before = first;
  const gone = new Set(((newest?.columns[GONE] ?? []) as string[]).filter((key) => before.has(key)));
  const get = (key: string) => second.get(key) ?? (gone.has(key) ? undefined : before.get(key));
  const same = (one: R | undefined, other: R) => one === other || (one !== undefined && isSame?.(one, other) === true);
  let last: ReadonlyMap<string, R> | undefined;
  const size = before.size + [...second.keys()].filter((key) => !before.has(key)).length - gone.size;
  const isKnown = (rows: ReadonlyMap<string, R>): boolean => {
    if (rows.size !== (last?.size ?? size)) return false;
    for (const [key, row] of rows) if (!same(last ? last.get(key) : get(key), row)) return false;
    return true;
  };
  return {
    size,
    get,
    savedAt: (key) => (second.has(key) ? newest : oldest)?.savedAt ?? 0,
    *[Symbol.iterator]() {
      for (const [key, row] of before) if (!gone.has(key)) yield [key, second.get(key) ?? row] as const;
      for (const [key, row] of second) if (!before.has(key)) yield [key, row] as const;
    },
    saving(rows) {
      if (isKnown(rows)) return undefined;
      last = rows;
      const lost = [...first.keys()].filter((key) => !rows.has(key));
      const news = new Map([...rows].filter(([key, row]) => !same(first.get(key), row)));
      return {
        all: rows.size,
        // where nothing of the first layer counts any more, it is in the way
        news: first.size > 0 ? news.size + lost.length : Number.POSITIVE_INFINITY,
        columns(which) {
          if (which === "news") return { ...columnsOf(news), [GONE]: lost };
          first = new Map(rows);
          return columnsOf(rows);
        },
      };
    },
  };
}
