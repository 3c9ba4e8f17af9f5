import { onceEach } from "../once.ts";
import { countOf, valuesOf } from "./columnFile.ts";
import { type FindKey, finderAmong, finderIn, printsOf } from "./keys.ts";
import type { Columns, Layer, SavedRows } from "./tables.ts";

/** How rows of one sort stand in columns. */
export interface RowForm<R> {
  /** name of the column of keys */
  readonly key: string;
  columnsOf(rows: ReadonlyMap<string, R>): Columns;
  /** Makes the row at a place of the columns; nothing where these are under other rules. */
  rowsIn(columns: Columns): ((at: number) => R) | undefined;
  /** whether two rows of one key say the same; only those that are one object, unless given */
  isSame?(one: R, other: R): boolean;
}

/** Rows by their keys, wherever they lie. */
export interface KeyedRows<R> extends Iterable<readonly [key: string, row: R]> {
  readonly size: number;
  get(key: string): R | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** Rows by their keys, each made when somebody asks for it, and of which a build saves those alone that changed. */
export interface Rows<R> extends KeyedRows<R> {
  /** when a row was saved, in ms since 1970 */
  savedAt(key: string): number;
  /**
   * What there is to save so that these rows are remembered from now on; nothing where they are the remembered ones.
   * @param changed keys of all rows that may be others than the remembered ones; else all are looked at
   */
  saving(rows: KeyedRows<R>, changed?: Iterable<string>): SavedRows | undefined;
}

const GONE = "gone";

/** Rows of one layer, for who asks one question of all of them, and needs no row made for it. */
export interface Stretch {
  readonly columns: Columns;
  readonly size: number;
  /** whether the row at a place counts: it is neither gone nor another one in a later layer */
  counts(at: number): boolean;
}

/** @param name of the column of keys */
export function stretchesOf([oldest, newest]: readonly Layer[], name: string): Stretch[] {
  const later = [...(newest?.columns[name] ?? []), ...(newest?.columns[GONE] ?? [])] as readonly string[];
  const out = new Set(oldest && later.map(finderOf(oldest.columns, name)));
  const stretchOf = ({ columns }: Layer, counts: Stretch["counts"]) => ({
    columns,
    size: countOf(columns, name),
    counts,
  });
  return [
    ...(oldest ? [stretchOf(oldest, (at) => !out.has(at))] : []),
    ...(newest ? [stretchOf(newest, () => true)] : []),
  ];
}

const finders = onceEach((_: Columns) => new Map<string, FindKey>());

/** Finds the rows of a layer, whoever asks. @param name of the column of keys */
export function finderOf(columns: Columns, name: string): FindKey {
  const known = finders(columns);
  const find = known.get(name) ?? finderIn(columns, name);
  known.set(name, find);
  return find;
}

/**
 * Values by a key that each of them alone has: for an archive this is made in a fraction of the time that a `Map` takes,
 * and holds no key.
 */
export function foundRows<R>(values: readonly R[], keyOf: (value: R) => string): KeyedRows<R> {
  const keyAt = (at: number) => (at < values.length ? keyOf(values[at] as R) : undefined);
  const find = finderAmong(keyAt, values.length, () => printsOf(values.map(keyOf)));
  return {
    size: values.length,
    get: (key) => values[find(key)],
    has: (key) => find(key) >= 0,
    *keys() {
      for (const value of values) yield keyOf(value);
    },
    *[Symbol.iterator]() {
      for (const value of values) yield [keyOf(value), value] as const;
    },
  };
}

/** Rows of a table that a store keeps in layers. */
export function openRows<R>(layers: readonly Layer[], form: RowForm<R>): Rows<R> {
  const [oldest, newest] = layers;
  const [before, second] = [layerOf(oldest, form), new Map(layerOf(newest, form))];
  const gone = new Set(((newest?.columns[GONE] ?? []) as string[]).filter((key) => before.has(key)));
  const rows: KeyedRows<R> = changedRows(before, second, gone);
  const same = (one: R | undefined, other: R | undefined) =>
    one === other || (one !== undefined && other !== undefined && form.isSame?.(one, other) === true);
  /** rows of the file that is written seldom, and the keys of all that are not as it has them */
  let first: KeyedRows<R> = before;
  let later: ReadonlySet<string> = new Set([...second.keys(), ...gone]);
  let last = rows;
  return {
    size: rows.size,
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    keys: () => rows.keys(),
    savedAt: (key) => (second.has(key) ? newest : oldest)?.savedAt ?? 0,
    [Symbol.iterator]: () => rows[Symbol.iterator](),
    saving(now, changed = union(first.keys(), later, now.keys())) {
      const moved = Array.from(changed).filter((key) => !same(last.get(key), now.get(key)));
      if (moved.length === 0) return undefined;
      const news = new Map<string, R>();
      const lost: string[] = [];
      for (const key of union(later, moved)) {
        const row = now.get(key);
        if (row === undefined) {
          if (first.has(key)) lost.push(key);
        } else if (!same(first.get(key), row)) news.set(key, row);
      }
      later = new Set([...news.keys(), ...lost]);
      // as they are now: whose rows these are may change them before they are written
      const saved = changedRows(first, news, new Set(lost));
      last = saved;
      return {
        all: saved.size,
        // where nothing of the first layer counts any more, it is in the way
        news: first.size > 0 ? news.size + lost.length : Number.POSITIVE_INFINITY,
        columns(which) {
          if (which === "news") return { ...form.columnsOf(news), [GONE]: lost };
          const all = new Map(saved);
          [first, later] = [all, new Set()];
          return { ...form.columnsOf(all), ...printsOf([...all.keys()]) };
        },
      };
    },
  };
}

function union(...keys: readonly Iterable<string>[]): Set<string> {
  const all = new Set<string>();
  for (const some of keys) for (const key of some) all.add(key);
  return all;
}

/** The rows of one layer. One stays the same object where it is known again by nothing else. */
function layerOf<R>(layer: Layer | undefined, { key: name, rowsIn, isSame }: RowForm<R>): KeyedRows<R> {
  const rowAt = layer && rowsIn(layer.columns);
  if (!rowAt) return new Map();
  const { columns } = layer;
  const [size, keyAt] = [countOf(columns, name), valuesOf(columns, name)];
  const find = finderOf(columns, name);
  const row = isSame ? rowAt : onceAt(rowAt, size);
  return {
    size,
    *keys() {
      for (let at = 0; at < size; at++) yield keyAt(at) as string;
    },
    has: (key) => find(key) >= 0,
    get(key) {
      const at = find(key);
      return at < 0 ? undefined : row(at);
    },
    *[Symbol.iterator]() {
      for (let at = 0; at < size; at++) yield [keyAt(at) as string, row(at)] as const;
    },
  };
}

function onceAt<R>(rowAt: (at: number) => R, count: number): (at: number) => R {
  const made: (R | undefined)[] = new Array(count);
  return (at) => {
    made[at] ??= rowAt(at);
    return made[at] as R;
  };
}

/** Rows of which some are others, new or no more. */
export function changedRows<R>(
  before: KeyedRows<R>,
  put: ReadonlyMap<string, R>,
  gone: ReadonlySet<string>,
): KeyedRows<R> {
  if (put.size + gone.size === 0) return before;
  if (!(before instanceof ChangedRows)) return new ChangedRows(before, put, gone);
  // a program that goes on changes the same rows again and again
  const [all, lost] = [new Map(before.put), new Set(before.lost)];
  for (const key of gone) {
    all.delete(key);
    lost.add(key);
  }
  for (const [key, row] of put) all.set(key, row);
  return new ChangedRows(before.before, all, lost);
}

class ChangedRows<R> implements KeyedRows<R> {
  readonly before: KeyedRows<R>;
  readonly put: ReadonlyMap<string, R>;
  /** keys of rows that are no more, and perhaps of others that came in their place */
  readonly lost: ReadonlySet<string>;
  readonly size: number;

  constructor(before: KeyedRows<R>, put: ReadonlyMap<string, R>, lost: ReadonlySet<string>) {
    this.before = before;
    this.put = put;
    this.lost = lost;
    let size = before.size;
    for (const key of put.keys()) if (!before.has(key)) size++;
    for (const key of lost) if (before.has(key) && !put.has(key)) size--;
    this.size = size;
  }
  get(key: string): R | undefined {
    return this.put.get(key) ?? (this.lost.has(key) ? undefined : this.before.get(key));
  }
  has(key: string): boolean {
    return this.put.has(key) || (!this.lost.has(key) && this.before.has(key));
  }
  *keys(): Generator<string> {
    for (const key of this.before.keys()) if (!this.lost.has(key) || this.put.has(key)) yield key;
    for (const key of this.put.keys()) if (!this.before.has(key)) yield key;
  }
  *[Symbol.iterator](): Generator<readonly [string, R]> {
    for (const one of this.before) {
      const [key] = one;
      const row = this.put.get(key);
      if (row !== undefined) yield [key, row];
      else if (!this.lost.has(key)) yield one;
    }
    for (const one of this.put) if (!this.before.has(one[0])) yield one;
  }
}
