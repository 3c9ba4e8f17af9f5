import type { Digest } from "../digest.ts";
import { once, onceEach } from "../once.ts";
import type { Bounds } from "../related/index.ts";
import { placesOf, type RowForm } from "../store/rows.ts";
import type { Columns, Layer } from "../store/store.ts";

/** What the last build knew of one article and its list. */
export interface Known extends Told {
  /** picks that stood before the list */
  shown: readonly string[];
  list: readonly string[];
  leftOut: readonly string[];
  /** nothing for a list behind an editor's picks */
  bounds: Bounds | undefined;
}

/** All of an article by which it is ranked, its text as a digest. */
export interface Told {
  text: Digest;
  /** path in the tree, the widest first */
  category: string;
  date: number;
  series: string | undefined;
  /** ids of stories to which its body points */
  links: readonly string[];
}

export function isSame(known: Known | undefined, { text, category, date, series, links }: Told): boolean {
  return (
    known?.text === text &&
    known.category === category &&
    known.date === date &&
    known.series === series &&
    sameIds(known.links, links)
  );
}

/** The same with the lists. */
export function isSameRow(one: Known, other: Known): boolean {
  return isSame(one, other) && sameLists(one, other) && sameBounds(one.bounds, other.bounds);
}

function sameLists(one: Known, other: Known): boolean {
  return (["shown", "list", "leftOut"] as const).every((name) => sameIds(one[name], other[name]));
}

function sameBounds(one: Bounds | undefined, other: Bounds | undefined): boolean {
  return one === other || (one?.least === other?.least && one?.edge === other?.edge);
}

/** Asked of every article in every build. */
export function sameIds(one: readonly string[] = NONE, other: readonly string[] = NONE): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** Rows under other rules are none. */
export function knownForm(rules: Digest): RowForm<Known> {
  return {
    key: "id",
    columnsOf(rows) {
      const column = <T>(of: (known: Known) => T) => Array.from(rows.values(), of);
      const orNull = <T>(all: readonly T[]) => (all.length ? all : null);
      const places = new Map([...rows.keys()].map((id, place) => [id, place]));
      // as a place in the column of ids, where it stands there: a third of the bytes
      const placed = (ids: readonly string[]) => orNull(ids.map((id) => places.get(id) ?? id));
      return {
        rules: [rules],
        id: [...rows.keys()],
        text: column(({ text }) => text),
        category: column(({ category }) => category),
        date: column(({ date }) => date),
        series: column(({ series }) => series ?? null),
        links: column(({ links }) => orNull(links)),
        shown: column(({ shown }) => orNull(shown)),
        ...listColumns(column(({ list }) => placed(list))),
        leftOut: column(({ leftOut }) => placed(leftOut)),
        least: column(({ bounds }) => bounds?.least ?? null),
        edge: column(({ bounds }) => bounds?.edge ?? null),
      };
    },
    rowsIn(columns) {
      if (columns.rules?.[0] !== rules) return undefined;
      const listAt = listsIn(columns);
      return (at) => new SavedRow(columns, at, listAt);
    },
    isSame: isSameRow,
  };
}

type Placed = readonly (string | number)[] | null;

/** Lists of nothing but places, as those of a whole archive are, lie flat: how many each has, and all of them. */
function listColumns(lists: readonly Placed[]): Columns {
  if (lists.some((list) => list?.some((one) => typeof one === "string"))) return { list: lists };
  return { listCount: lists.map((list) => list?.length ?? 0), listed: lists.flatMap((list) => list ?? []) };
}

/** Where the list of each row begins and ends among all of those that lie flat. */
type Stretch = (at: number) => readonly [start: number, end: number];

const stretchesIn = (columns: Columns): Stretch => {
  const starts = once(() => {
    let end = 0;
    return Float64Array.from([0, ...((columns.listCount ?? NONE) as readonly number[])], (count) => (end += count));
  });
  return (at) => [starts()[at] as number, starts()[at + 1] as number];
};

/** Gives the list at a place of the columns, which are read at the first question. */
function listsIn(columns: Columns): (at: number) => Placed {
  if ("list" in columns) return (at) => columns.list?.[at] as Placed;
  const stretchAt = stretchesIn(columns);
  return (at) => (columns.listed ?? NONE).slice(...stretchAt(at)) as number[];
}

/** Ids of rows whose lists have fewer than so many, or one of some ids among them: asked of an archive, for which no row is made. */
export function* shorterOrNaming(layers: readonly Layer[], least: number, ids: ReadonlySet<string>): Generator<string> {
  const asked = onceEach((columns: Columns) => isShorterOrNaming(columns, least, ids));
  for (const [columns, at] of placesOf(layers, "id")) if (asked(columns)(at)) yield columns.id?.[at] as string;
}

function isShorterOrNaming(columns: Columns, least: number, ids: ReadonlySet<string>): (at: number) => boolean {
  const own = (columns.id ?? NONE) as readonly string[];
  const named = new Set<unknown>(ids);
  for (let at = 0; at < own.length; at++) if (ids.has(own[at] as string)) named.add(at);
  if ("list" in columns) {
    const listAt = listsIn(columns);
    return (at) => (listAt(at) ?? NONE).length < least || (listAt(at) ?? NONE).some((one) => named.has(one));
  }
  const [listed, stretchAt] = [columns.listed ?? NONE, stretchesIn(columns)];
  return (at) => {
    const [start, end] = stretchAt(at);
    let found = end - start < least;
    for (let one = start; one < end && !found; one++) found = named.has(listed[one]);
    return found;
  };
}

/** A row over the columns, which reads a field when it is asked for it. */
class SavedRow implements Known {
  readonly #columns: Columns;
  readonly #at: number;
  readonly #listAt: (at: number) => Placed;
  #list: readonly string[] | undefined;

  constructor(columns: Columns, at: number, listAt: (at: number) => Placed) {
    this.#columns = columns;
    this.#at = at;
    this.#listAt = listAt;
  }
  get text(): Digest {
    return this.#value("text") as Digest;
  }
  get category(): string {
    return this.#value("category") as string;
  }
  get date(): number {
    return this.#value("date") as number;
  }
  get series(): string | undefined {
    return (this.#value("series") ?? undefined) as string | undefined;
  }
  get links(): readonly string[] {
    return (this.#value("links") ?? NONE) as readonly string[];
  }
  get shown(): readonly string[] {
    return (this.#value("shown") ?? NONE) as readonly string[];
  }
  get list(): readonly string[] {
    this.#list ??= this.#named(this.#listAt(this.#at));
    return this.#list;
  }
  get leftOut(): readonly string[] {
    return this.#named(this.#value("leftOut") as Placed);
  }
  get bounds(): Bounds | undefined {
    const [least, edge] = [this.#value("least"), this.#value("edge")] as (number | null)[];
    return least == null || edge == null ? undefined : { least, edge };
  }
  #value(name: string): unknown {
    return this.#columns[name]?.[this.#at];
  }
  #named(places: Placed | undefined): readonly string[] {
    const ids = this.#columns.id as readonly string[];
    return (places ?? NONE).map((one) => (typeof one === "number" ? (ids[one] as string) : one));
  }
}

const NONE: readonly never[] = Object.freeze([]);
