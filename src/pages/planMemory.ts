import type { Digest } from "../digest.ts";
import { openRows, type RowForm, type Rows } from "../store/rows.ts";
import type { Columns, Store } from "../store/store.ts";
import type { About } from "./knownGroups.ts";
import type { Mark } from "./mark.ts";
import type { EarlierPlan, PlannedGroup, PlannedGroups } from "./plan.ts";

/** What a memory knows of the last plan. */
export interface PlanMemory extends Required<Pick<EarlierPlan, "groups" | "aboutUnder">> {
  /** Called only with groups of a plan without faults: pages that clash must not be taken for planned. */
  keep(groups: PlannedGroups): void;
}

const TABLE = "plan";

export function openPlanMemory(store: Store): PlanMemory {
  const rows: Rows<PlannedGroup> = openRows(store.layers(TABLE), FORM);
  return {
    groups: rows,
    aboutUnder(under) {
      const groups = new Map<Digest, readonly [Mark, PlannedGroup]>();
      for (const [mark, group] of rows) {
        if (group.about?.under === under) groups.set(group.about.digest, [mark, group]);
      }
      return groups;
    },
    keep(groups) {
      const news = rows.saving(groups);
      if (news) store.keep(TABLE, news);
    },
  };
}

/** All pages in two flat columns, and how many of them each group has. */
const FORM: RowForm<PlannedGroup> = {
  columnsOf(groups) {
    const all = [...groups.values()];
    const pages = all.flatMap((group) => group.pages);
    const unders = [...new Set(all.flatMap(({ about }) => about?.under ?? []))];
    return {
      mark: [...groups.keys()],
      count: all.map((group) => group.pages.length),
      about: all.map(({ about }) => about?.digest ?? null),
      under: all.map(({ about }) => (about ? unders.indexOf(about.under) : null)),
      unders,
      files: pages.map(({ file }) => file),
      fingerprints: pages.map(({ fingerprint }) => fingerprint),
    };
  },
  *rowsOf(columns) {
    const counts = (columns.count ?? []) as readonly number[];
    let start = 0;
    for (const [at, mark] of ((columns.mark ?? []) as readonly Mark[]).entries()) {
      const end = start + (counts[at] as number);
      yield [mark, new SavedGroup(columns, at, start, end)];
      start = end;
    }
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
  get about(): About | undefined {
    const { about = [], under = [], unders = [] } = this.#columns;
    const digest = about[this.#at] as Digest | null | undefined;
    return digest ? { under: unders[under[this.#at] as number] as Digest, digest } : undefined;
  }
  get pages(): PlannedGroup["pages"] {
    const { files = [], fingerprints = [] } = this.#columns;
    const prints = fingerprints.slice(this.#start, this.#end) as Digest[];
    return prints.map((fingerprint, at) => ({ file: files[this.#start + at] as string, fingerprint }));
  }
}
