import type { EditionCounts } from "../src/edition/counts.ts";
import type { DeployManifest } from "../src/edition/deployManifest.ts";
import type { Journal } from "../src/edition/journal.ts";
import type { Manifest, ManifestFile } from "../src/edition/manifest.ts";
import type { Edition } from "../src/edition/prepare.ts";
import type { Selection } from "../src/edition/select.ts";
import type { ShownProgress, Stopwatch } from "../src/edition/stopwatch.ts";
import type { MadeOf } from "../src/edition/unchanged.ts";
import type { Fault } from "../src/faults/fault.ts";
import type { Page } from "../src/pages/page.ts";
import type { OpenedSite } from "./desk.ts";
import type { NunjucksEnvironment } from "./eleventy.ts";
import { silent } from "./progress.ts";
import type { Serving } from "./serving.ts";
import type { Workers } from "./workers.ts";

/** A build's output held against its memory. */
export interface Work {
  /** output folder, from the working directory */
  readonly output: string;
  /** whether nothing lay in it when the build began */
  readonly wasEmpty: boolean;
  readonly file: ManifestFile;
  readonly manifest: Manifest;
  readonly selection: Selection;
  readonly journal: Journal;
}

/** What stands from the beginning of one build to its end. */
export interface Run {
  /** the site as this build opened it */
  opened: OpenedSite | undefined;
  edition: Edition | undefined;
  /** of an edition that is the last build's own, and is made only for who asks */
  unchanged: { readonly counts: EditionCounts; readonly watch: Stopwatch; edition(): Edition } | undefined;
  /** where to remember what the edition was made of; nothing where that cannot be trusted */
  madeOf: MadeOf | undefined;
  /** pages that this build makes, by their files */
  pages: ReadonlyMap<string, Page>;
  /** what the build holds against its memory; nothing where it writes no files */
  work: Work | undefined;
  /** whether this build writes files, rather than printing JSON */
  writes: boolean;
  /** what only rendering showed */
  faults: Fault[];
  /** files of this build that are not ours, by their paths below the output folder */
  others: Set<string>;
  /** files that were copied before this build held anything against its memory, with their sources */
  early: [source: string, copied: string][];
  /** checksums of the pages of this build, by their files */
  sums: Map<string, number>;
  /** pages of this build that were rendered, and those of them whose bytes changed on disk */
  made: number;
  written: number;
  /** pages of this build that were made, or that failed */
  done: number;
  /** other processes that make a part of the pages */
  workers: Workers | undefined;
  /** what the last upload left at its place, as far as the owner kept it */
  uploaded: DeployManifest | undefined;
  /** how this build shows itself while it runs */
  progress: ShownProgress;
  /** what is known between two builds, while serving */
  serving: Serving | undefined;
  /** what the last build of this program wrote, which may not be saved yet, and where it is saved */
  manifest: Pick<Work, "file" | "manifest"> | undefined;
  /** true where this build leaves ranking and saving to one that follows */
  hurried: boolean;
  /** true where the last build was one of these */
  unsaved: boolean;
  /** true from a server's first build on */
  rehearsed: boolean;
  environment: NunjucksEnvironment | undefined;
  /** path of the site's configuration file */
  configuration: string | undefined;
  pathPrefix: string | undefined;
}

export function openRun(): Run {
  return {
    opened: undefined,
    edition: undefined,
    unchanged: undefined,
    madeOf: undefined,
    pages: new Map(),
    work: undefined,
    writes: false,
    faults: [],
    others: new Set(),
    early: [],
    sums: new Map(),
    made: 0,
    written: 0,
    done: 0,
    workers: undefined,
    uploaded: undefined,
    progress: silent,
    serving: undefined,
    manifest: undefined,
    hurried: false,
    unsaved: false,
    rehearsed: false,
    environment: undefined,
    configuration: undefined,
    pathPrefix: undefined,
  };
}

/** The edition of the build that is under way. */
export function editionOf(run: Run): Edition {
  run.edition ??= run.unchanged?.edition();
  if (!run.edition) throw new Error("Warta's pages are asked for before the build began");
  return run.edition;
}

/** The site of the build that is under way. */
export function openedOf({ opened }: Run): OpenedSite {
  if (!opened) throw new Error("Warta's site is asked for before the build began");
  return opened;
}
