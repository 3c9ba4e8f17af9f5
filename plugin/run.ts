import type { Journal } from "../src/edition/journal.ts";
import type { Manifest } from "../src/edition/manifest.ts";
import type { Selection } from "../src/edition/select.ts";
import type { Fault } from "../src/faults/fault.ts";
import type { Page } from "../src/pages/page.ts";
import type { PreparedEdition } from "./desk.ts";
import type { NunjucksEnvironment } from "./eleventy.ts";
import { type ShownProgress, silent } from "./progress.ts";
import type { Serving } from "./serving.ts";

/** A build's output held against its memory. */
export interface Work {
  /** output folder, from the working directory */
  readonly output: string;
  readonly manifest: Manifest;
  readonly selection: Selection;
  readonly journal: Journal;
}

/** What stands from the beginning of one build to its end. */
export interface Run {
  edition: PreparedEdition | undefined;
  /** pages that this build makes */
  pages: readonly Page[];
  /** what the build holds against its memory; nothing where it writes no files */
  work: Work | undefined;
  /** whether this build writes files, rather than printing JSON */
  writes: boolean;
  /** what only rendering showed */
  faults: Fault[];
  /** files of this build that are not ours, by their paths below the output folder */
  others: Set<string>;
  /** checksums of the pages of this build, by their files */
  sums: Map<string, number>;
  /** pages of this build that were rendered, and those of them whose bytes changed on disk */
  made: number;
  written: number;
  /** how this build shows itself while it runs */
  progress: ShownProgress;
  /** what is known between two builds, while serving */
  serving: Serving | undefined;
  /** what the last build of this program wrote, which may not be saved yet */
  manifest: Manifest | undefined;
  /** true where this build leaves ranking and saving to one that follows */
  hurried: boolean;
  /** true where the last build was one of these */
  unsaved: boolean;
  environment: NunjucksEnvironment | undefined;
  /** path of the site's configuration file */
  configuration: string | undefined;
}

export function openRun(): Run {
  return {
    edition: undefined,
    pages: [],
    work: undefined,
    writes: false,
    faults: [],
    others: new Set(),
    sums: new Map(),
    made: 0,
    written: 0,
    progress: silent,
    serving: undefined,
    manifest: undefined,
    hurried: false,
    unsaved: false,
    environment: undefined,
    configuration: undefined,
  };
}

/** The edition of the build that is under way. */
export function editionOf(run: Run): PreparedEdition {
  if (!run.edition) throw new Error("Warta's pages are asked for before the build began");
  return run.edition;
}
