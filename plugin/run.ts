import type { Fault } from "../src/faults/fault.ts";
import type { Page } from "../src/pages/page.ts";
import type { PreparedEdition } from "./desk.ts";
import type { NunjucksEnvironment } from "./eleventy.ts";

/** What stands from the beginning of one build to its end. */
export interface Run {
  edition: PreparedEdition | undefined;
  /** pages that this build makes */
  pages: readonly Page[];
  /** what only rendering showed */
  faults: Fault[];
  environment: NunjucksEnvironment | undefined;
}

export function openRun(): Run {
  return { edition: undefined, pages: [], faults: [], environment: undefined };
}

/** The edition of the build that is under way. */
export function editionOf(run: Run): PreparedEdition {
  if (!run.edition) throw new Error("Warta's pages are asked for before the build began");
  return run.edition;
}
