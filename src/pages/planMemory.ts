import type { Digest } from "../digest.ts";
import type { Store } from "../store/store.ts";
import type { PagePlan, PlanBefore, PlannedKind } from "./plan.ts";

const TABLE = "plan";

/** The last plan of a memory; nothing where there was none. */
export function recallPlan(store: Store): PlanBefore | undefined {
  const columns = store.columns(TABLE);
  if (!columns) return undefined;
  const files = columns.files as string[];
  const fingerprints = columns.fingerprints as Digest[];
  return {
    kinds: columns.kinds as PlannedKind[],
    pageAt: (place) => ({ file: files[place] as string, fingerprint: fingerprints[place] as Digest }),
  };
}

/** @param always whether what the memory holds may be older than the plan before */
export function rememberPlan({ pages, kinds, news }: PagePlan, store: Store, always: boolean): void {
  if (!news && !always) return;
  store.keep(TABLE, {
    kinds,
    files: pages.map(({ file }) => file),
    fingerprints: pages.map(({ fingerprint }) => fingerprint),
  });
}
