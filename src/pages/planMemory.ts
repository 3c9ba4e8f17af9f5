import type { Digest } from "../digest.ts";
import { openRows, type RowForm, type Rows } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { Page } from "./page.ts";
import type { PlannedGroups } from "./plan.ts";

type Group = readonly Pick<Page, "file" | "fingerprint">[];

/** What a memory knows of the last plan. */
export interface PlanMemory {
  readonly groups: PlannedGroups;
  /** Called only with groups of a plan without faults: pages that clash must not be taken for planned. */
  keep(groups: PlannedGroups): void;
}

const TABLE = "plan";

export function openPlanMemory(store: Store): PlanMemory {
  const rows: Rows<Group> = openRows(store.layers(TABLE), FORM);
  return {
    groups: new Map(rows),
    keep(groups) {
      const news = rows.saving(groups);
      if (news) store.keep(TABLE, news);
    },
  };
}

/** All pages in two flat columns, and how many of them each group has. */
const FORM: RowForm<Group> = {
  columnsOf(groups) {
    const pages = [...groups.values()].flat();
    return {
      mark: [...groups.keys()],
      count: Array.from(groups.values(), ({ length }) => length),
      files: pages.map(({ file }) => file),
      fingerprints: pages.map(({ fingerprint }) => fingerprint),
    };
  },
  *rowsOf({ mark = [], count = [], files = [], fingerprints = [] }) {
    let start = 0;
    for (const [at, one] of mark.entries()) {
      const end = start + (count[at] as number);
      const prints = fingerprints.slice(start, end) as Digest[];
      yield [
        one as string,
        files.slice(start, end).map((file, place) => ({ file: file as string, fingerprint: prints[place] as Digest })),
      ];
      start = end;
    }
  },
  // a mark tells its pages
  isSame: () => true,
};
