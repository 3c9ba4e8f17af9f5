import type { Digest } from "../digest.ts";
import { once, onceEach } from "../once.ts";
import { countOf, type ValueAt, valuesOf } from "../store/columnFile.ts";
import { type KeyedRows, openRows, type RowForm, type Rows, stretchesOf } from "../store/rows.ts";
import type { Columns, Store } from "../store/store.ts";
import type { Mark } from "./mark.ts";
import type { EarlierPlan, PlannedGroup, PlannedGroups } from "./plan.ts";

/** What a memory knows of the last plan. */
export interface PlanMemory extends Required<Pick<EarlierPlan, "groups" | "groupsUnder">> {
  /** Called only with groups of a plan without faults: pages that clash must not be taken for planned. */
  keep(groups: PlannedGroups): void;
}

const TABLE = "plan";

export function openPlanMemory(store: Store): PlanMemory {
  const layers = store.layers(TABLE);
  const rows: Rows<PlannedGroup> = openRows(layers, FORM);
  let last: KeyedRows<PlannedGroup> = rows;
  return {
    groups: rows,
    *groupsUnder(under) {
      for (const { columns, size, counts } of stretchesOf(layers, FORM.key)) {
        const saved = savedIn(columns);
        const wanted = columns.unders?.indexOf(under);
        for (let at = 0; at < size; at++) {
          if (saved.underAt(at) === wanted && counts(at)) yield [saved.markAt(at) as Mark, new SavedGroup(saved, at)];
        }
      }
    },
    keep(groups) {
      const come = Array.from(groups.keys()).filter((mark) => !last.has(mark));
      const isWhole = groups.size - come.length === last.size;
      const gone = isWhole ? [] : Array.from(last.keys()).filter((mark) => !groups.has(mark));
      last = groups;
      const news = rows.saving(groups, [...come, ...gone]);
      if (news) store.keep(TABLE, news);
    },
  };
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
      about: all.map(({ key, under }) => (under ? key : null)),
      under: all.map(({ under }) => (under ? unders.indexOf(under) : null)),
      unders,
      files: pages.map(({ file }) => file),
      fingerprints: pages.map(({ fingerprint }) => fingerprint),
    };
  },
  rowsIn(columns) {
    const saved = savedIn(columns);
    return (at) => new SavedGroup(saved, at);
  },
  // a mark tells its pages
  isSame: () => true,
};

/** Columns of groups, of which few values are read where few are asked for. */
interface SavedGroups {
  readonly markAt: ValueAt;
  readonly aboutAt: ValueAt;
  readonly underAt: ValueAt;
  readonly unders: readonly unknown[];
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
    aboutAt: column("about"),
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
class SavedGroup implements PlannedGroup {
  readonly #saved: SavedGroups;
  readonly #at: number;

  constructor(saved: SavedGroups, at: number) {
    this.#saved = saved;
    this.#at = at;
  }
  get key(): unknown {
    return this.#saved.aboutAt(this.#at) ?? undefined;
  }
  get under(): Digest | undefined {
    const at = this.#saved.underAt(this.#at) as number | null;
    return at == null ? undefined : (this.#saved.unders[at] as Digest);
  }
  get pages(): PlannedGroup["pages"] {
    const { fileAt, printAt, starts } = this.#saved;
    const [start, end] = [starts()[this.#at] as number, starts()[this.#at + 1] as number];
    const pages: PlannedGroup["pages"][number][] = [];
    for (let at = start; at < end; at++) pages.push({ file: fileAt(at) as string, fingerprint: printAt(at) as Digest });
    return pages;
  }
}
