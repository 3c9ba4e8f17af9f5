import type { Digest } from "../digest.ts";
import { type KeyedRows, openRows, type RowForm, type Rows } from "../store/rows.ts";
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
  const rows: Rows<PlannedGroup> = openRows(store.layers(TABLE), FORM);
  let last: KeyedRows<PlannedGroup> = rows;
  return {
    groups: rows,
    *groupsUnder(under) {
      for (const row of rows) if (row[1].under === under) yield row as readonly [Mark, PlannedGroup];
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
    const counts = (columns.count ?? []) as readonly number[];
    // where the pages of each group begin, and at last where all of them end
    const starts = new Float64Array(counts.length + 1);
    for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
    return (at) => new SavedGroup(columns, at, starts[at] as number, starts[at + 1] as number);
  },
  // a mark tells its pages
  isSame: () => true,
};

/** A group over the columns: an archive has many, and a build asks few of them for their pages. */
class SavedGroup implements PlannedGroup {
  readonly #columns: Columns;
  readonly #at: number;
  readonly #start: number;
  readonly #end: number;

  constructor(columns: Columns, at: number, start: number, end: number) {
    this.#columns = columns;
    this.#at = at;
    this.#start = start;
    this.#end = end;
  }
  get key(): Digest | undefined {
    return (this.#columns.about?.[this.#at] ?? undefined) as Digest | undefined;
  }
  get under(): Digest | undefined {
    const { under = [], unders = [] } = this.#columns;
    const at = under[this.#at] as number | null | undefined;
    return at == null ? undefined : (unders[at] as Digest);
  }
  get pages(): PlannedGroup["pages"] {
    const { files = [], fingerprints = [] } = this.#columns;
    const pages: PlannedGroup["pages"][number][] = [];
    for (let at = this.#start; at < this.#end; at++) {
      pages.push({ file: files[at] as string, fingerprint: fingerprints[at] as Digest });
    }
    return pages;
  }
}
