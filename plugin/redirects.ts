import { join } from "node:path";
import { lookAt } from "../src/edition/manifest.ts";
import type { Fault } from "../src/faults/fault.ts";
import { checkAgainstOthers } from "../src/pages/checkRedirects.ts";
import { editionOf, type Run } from "./run.ts";

/** Redirects that hide a site's own pages, or lead to none: only a build that wrote them all can tell. */
export function strayRedirects(run: Run): readonly Fault[] {
  const { work, unchanged, others } = run;
  if (!work || unchanged) return [];
  const { newsroom, plan } = editionOf(run);
  const gone = new Set(work.selection.gone);
  return checkAgainstOthers(newsroom, plan, {
    written: (file) => others.has(file),
    stands: (file) => others.has(file) || (!gone.has(file) && lookAt(join(work.output, file)) !== undefined),
  });
}
