import type { Digest } from "../digest.ts";
import type { Bounds } from "../related/index.ts";
import { type ValueAt, valuesOf } from "../store/columnFile.ts";
import { finderOf, type RowForm, stretchesOf } from "../store/rows.ts";
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
      const values = valuesIn(columns);
      return (at) => new SavedRow(values, at);
    },
    isSame: isSameRow,
  };
}

type Placed = readonly (string | number)[] | null;

/** Lists of nothing but places, as those of a whole archive are, lie flat: where each ends, and all of them. */
function listColumns(lists: readonly Placed[]): Columns {
  if (lists.some((list) => list?.some((one) => typeof one === "string"))) return { list: lists };
  let end = 0;
  return { listEnd: lists.map((list) => (end += list?.length ?? 0)), listed: lists.flatMap((list) => list ?? []) };
}

/** Where the list of a row begins and ends among all of those that lie flat. */
type Span = readonly [start: number, end: number];

function spansIn(columns: Columns): (at: number) => Span {
  const endAt = valuesOf(columns, "listEnd") as (at: number) => number;
  return (at) => [at > 0 ? endAt(at - 1) : 0, endAt(at)];
}

/** Gives the list at a place of the columns. */
function listsIn(columns: Columns): (at: number) => Placed {
  if ("list" in columns) return valuesOf(columns, "list") as (at: number) => Placed;
  const [listedAt, spanAt] = [valuesOf(columns, "listed"), spansIn(columns)];
  return (at) => {
    const [start, end] = spanAt(at);
    return Array.from({ length: end - start }, (_, one) => listedAt(start + one) as number);
  };
}

/** Ids of rows whose lists have fewer than so many, or one of some ids among them: asked of an archive, for which no row is made. */
export function* shorterOrNaming(layers: readonly Layer[], least: number, ids: ReadonlySet<string>): Generator<string> {
  for (const { columns, size, counts } of stretchesOf(layers, "id")) {
    const [idAt, asked] = [valuesOf(columns, "id"), isShorterOrNaming(columns, least, ids)];
    for (let at = 0; at < size; at++) if (counts(at) && asked(at)) yield idAt(at) as string;
  }
}

function isShorterOrNaming(columns: Columns, least: number, ids: ReadonlySet<string>): (at: number) => boolean {
  const find = finderOf(columns, "id");
  const named = new Set<unknown>([...ids, ...Array.from(ids, find)]);
  if ("list" in columns) {
    const listAt = listsIn(columns);
    return (at) => (listAt(at) ?? NONE).length < least || (listAt(at) ?? NONE).some((one) => named.has(one));
  }
  const [listedAt, spanAt] = [valuesOf(columns, "listed"), spansIn(columns)];
  return (at) => {
    const [start, end] = spanAt(at);
    let found = end - start < least;
    for (let one = start; one < end && !found; one++) found = named.has(listedAt(one));
    return found;
  };
}

const FIELDS = ["id", "text", "category", "date", "series", "links", "shown", "leftOut", "least", "edge"] as const;
type Field = (typeof FIELDS)[number];

/** Columns of which few values are read where few are asked for. */
type Values = Readonly<Record<Field, ValueAt>> & { readonly listAt: (at: number) => Placed };

function valuesIn(columns: Columns): Values {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, valuesOf(columns, name)])) as Record<Field, ValueAt>;
  return { ...fields, listAt: listsIn(columns) };
}

/** A row over the columns, which reads a field when it is asked for it. */
class SavedRow implements Known {
  readonly #values: Values;
  readonly #at: number;
  #list: readonly string[] | undefined;

  constructor(values: Values, at: number) {
    this.#values = values;
    this.#at = at;
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
    this.#list ??= this.#named(this.#values.listAt(this.#at));
    return this.#list;
  }
  get leftOut(): readonly string[] {
    return this.#named(this.#value("leftOut") as Placed);
  }
  get bounds(): Bounds | undefined {
    const [least, edge] = [this.#value("least"), this.#value("edge")] as (number | null)[];
    return least == null || edge == null ? undefined : { least, edge };
  }
  #value(name: Field): unknown {
    return this.#values[name](this.#at);
  }
  #named(places: Placed | undefined): readonly string[] {
    return (places ?? NONE).map((one) => (typeof one === "number" ? (this.#values.id(one) as string) : one));
  }
}

const NONE: readonly never[] = Object.freeze([]);
