import type { Digest } from "../digest.ts";
import { once, onceEach } from "../once.ts";
import { countOf, type ValueAt, valuesOf } from "../store/columnFile.ts";
import { printOf } from "../store/keys.ts";
import { openRows, type RowForm, type Rows, stretchesOf } from "../store/rows.ts";
import type { Column, Columns, Layer, Store } from "../store/store.ts";
import type { SavedGroup, SavedKind } from "./carriedGroups.ts";
import { foldersLikeFiles, takenBy } from "./claim.ts";
import type { PlannedGroup, PlannedGroups } from "./knownGroups.ts";
import type { Mark } from "./mark.ts";
import type { EarlierPlan } from "./plan.ts";

/** What a memory knows of the last plan. */
export interface PlanMemory extends Required<Pick<EarlierPlan, "groups" | "kinds" | "mayStandAt">> {
  /**
   * Called only with groups of a plan without faults: pages that clash must not be taken for planned.
   * @param changed marks of those that came or went since the last ones, where that is known
   */
  keep(groups: PlannedGroups, changed?: readonly Mark[]): void;
}

const TABLE = "plan";

export function openPlanMemory(store: Store): PlanMemory {
  const layers = store.layers(TABLE);
  const rows: Rows<PlannedGroup> = openRows(layers, FORM);
  let last: PlannedGroups = rows;
  return {
    groups: rows,
    kinds: once(() => kindsIn(layers)),
    mayStandAt: (files) => layers.some(({ columns }) => mayStandIn(columns, files)),
    keep(groups, changed = changedBetween(last, groups)) {
      last = groups;
      const news = rows.saving(groups, changed);
      if (news) store.keep(TABLE, news);
    },
  };
}

/** Two columns tell it, and no file is read. */
function mayStandIn(columns: Columns, files: Iterable<string>): boolean {
  if (columns[BELOW_FILES]?.[0] !== 0) return true;
  const prints = new Set(Array.from(files, (file) => printOf(takenBy(file))));
  const printAt = valuesOf(columns, PRINTS) as (at: number) => number;
  for (let at = 0; at < countOf(columns, PRINTS); at++) if (prints.has(printAt(at))) return true;
  return false;
}

/** Prints of all files, and whether one of these lies below what could be a file. */
const [PRINTS, BELOW_FILES] = ["filePrints", "belowFiles"] as const;

function changedBetween(last: PlannedGroups, now: PlannedGroups): Mark[] {
  const come = Array.from(now.keys()).filter((mark) => !last.has(mark));
  const isWhole = now.size - come.length === last.size;
  return isWhole ? come : [...come, ...Array.from(last.keys()).filter((mark) => !now.has(mark))];
}

function kindsIn(layers: readonly Layer[]): Map<Digest | undefined, KindInColumns> {
  const kinds = new Map<Digest | undefined, KindInColumns>();
  for (const { columns, size, counts } of stretchesOf(layers, FORM.key)) {
    const saved = savedIn(columns);
    const unders = [...saved.unders, undefined] as (Digest | undefined)[];
    const own = unders.map((): number[] => []);
    for (let at = 0; at < size; at++) {
      const under = (saved.underAt(at) ?? unders.length - 1) as number;
      if (counts(at)) own[under]?.push(at);
    }
    for (const [index, under] of unders.entries()) {
      const kind = kinds.get(under) ?? new KindInColumns();
      kind.add(saved, own[index] ?? []);
      kinds.set(under, kind);
    }
  }
  return kinds;
}

/** Those groups of one kind that lie in one layer. */
interface Lying {
  readonly saved: SavedGroups;
  /** where in its columns */
  readonly at: readonly number[];
  /** how many of the kind lie in layers before */
  readonly first: number;
}

/** The groups of one kind, by where they lie in the columns of each layer. */
class KindInColumns implements SavedKind {
  readonly #parts: Lying[] = [];
  size = 0;

  add(saved: SavedGroups, at: readonly number[]): void {
    this.#parts.push({ saved, at, first: this.size });
    this.size += at.length;
  }
  at(place: number): SavedGroup {
    const { saved, at, first } = this.#partWith(place);
    return new GroupInColumns(saved, at[place - first] as number);
  }
  parted(stands: (key: unknown) => boolean): ReturnType<SavedKind["parted"]> {
    const [places, others]: [number[], Mark[]] = [[], []];
    let pages = 0;
    for (const { saved, at, first } of this.#parts) {
      for (let index = 0; index < at.length; index++) {
        const own = at[index] as number;
        if (stands(keyIn(saved, own))) {
          places.push(first + index);
          pages += saved.countAt(own) as number;
        } else others.push(saved.markAt(own) as Mark);
      }
    }
    return { places, pages, others };
  }
  *pagesAt<P>(places: readonly number[], make: (file: string, fingerprint: Digest) => P): Generator<P> {
    for (const place of places) {
      const { saved, at, first } = this.#partWith(place);
      const { fileAt, printAt } = saved;
      const { start, end } = pagesIn(saved, at[place - first] as number);
      for (let page = start; page < end; page++) yield make(fileAt(page) as string, printAt(page) as Digest);
    }
  }
  #partWith(place: number): Lying {
    for (const part of this.#parts) if (place < part.first + part.at.length) return part;
    throw new RangeError(`of ${this.size} groups there is none at ${place}`);
  }
}

function keyIn({ aboutAt, aboutNumberAt }: SavedGroups, at: number): unknown {
  return aboutAt(at) ?? aboutNumberAt(at) ?? undefined;
}

/** Where the pages of a group lie. */
function pagesIn({ starts }: SavedGroups, group: number): { start: number; end: number } {
  return { start: starts()[group] as number, end: starts()[group + 1] as number };
}

/** All pages in two flat columns, and how many of them each group has. */
const FORM: RowForm<PlannedGroup> = {
  key: "mark",
  columnsOf(groups) {
    const all = [...groups.values()];
    const pages = all.flatMap((group) => group.pages);
    const unders = [...new Set(all.flatMap(({ under }) => under ?? []))];
    return {
      mark: [...groups.keys()],
      count: all.map((group) => group.pages.length),
      about: all.map(({ key, under }) => (under && typeof key !== "number" ? key : null)),
      aboutNumber: all.map(({ key, under }) => (under && typeof key === "number" ? key : null)),
      under: all.map(({ under }) => (under ? unders.indexOf(under) : null)),
      unders,
      files: pages.map(({ file }) => file),
      fingerprints: pages.map(({ fingerprint }) => fingerprint),
      [PRINTS]: Int32Array.from(pages, ({ file }) => printOf(takenBy(file))),
      [BELOW_FILES]: [pages.some(({ file }) => foldersLikeFiles(file).length > 0) ? 1 : 0],
    };
  },
  rowsIn(columns) {
    const saved = savedIn(columns);
    return (at) => new GroupInColumns(saved, at);
  },
  // a mark tells its pages
  isSame: () => true,
};

/** Columns of groups, of which few values are read where few are asked for. */
interface SavedGroups {
  readonly markAt: ValueAt;
  readonly countAt: ValueAt;
  readonly aboutAt: ValueAt;
  readonly aboutNumberAt: ValueAt;
  readonly underAt: ValueAt;
  readonly unders: Column;
  readonly fileAt: ValueAt;
  readonly printAt: ValueAt;
  /** where the pages of each group begin, and at last where all of them end */
  starts(): Uint32Array;
}

const savedIn = onceEach((columns: Columns): SavedGroups => {
  const column = (name: string) => valuesOf(columns, name);
  const count = countOf(columns, "count");
  const countAt = column("count");
  return {
    markAt: column("mark"),
    countAt,
    aboutAt: column("about"),
    aboutNumberAt: column("aboutNumber"),
    underAt: column("under"),
    unders: columns.unders ?? [],
    fileAt: column("files"),
    printAt: column("fingerprints"),
    starts: once(() => {
      const starts = new Uint32Array(count + 1);
      for (let at = 0; at < count; at++) starts[at + 1] = (starts[at] as number) + (countAt(at) as number);
      return starts;
    }),
  };
});

/** A group over the columns: an archive has many, and a build asks few of them for their pages. */
class GroupInColumns implements SavedGroup {
  readonly #saved: SavedGroups;
  readonly #at: number;

  constructor(saved: SavedGroups, at: number) {
    this.#saved = saved;
    this.#at = at;
  }
  get mark(): Mark {
    return this.#saved.markAt(this.#at) as Mark;
  }
  get size(): number {
    return this.#saved.countAt(this.#at) as number;
  }
  get key(): unknown {
    return keyIn(this.#saved, this.#at);
  }
  get under(): Digest | undefined {
    const at = this.#saved.underAt(this.#at) as number | null;
    return at == null ? undefined : (this.#saved.unders[at] as Digest);
  }
  get pages(): PlannedGroup["pages"] {
    const { fileAt, printAt } = this.#saved;
    const { start, end } = pagesIn(this.#saved, this.#at);
    const pages: PlannedGroup["pages"][number][] = [];
    for (let at = start; at < end; at++) pages.push({ file: fileAt(at) as string, fingerprint: printAt(at) as Digest });
    return pages;
  }
}
