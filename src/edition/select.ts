import type { Page } from "../pages/page.ts";
import type { PagePlan } from "../pages/plan.ts";

/** The pages that this build makes. Nothing is remembered yet: every page counts as stale. */
export function selectPages({ pages }: PagePlan): readonly Page[] {
  return pages;
}
