import { openJournal } from "../src/edition/journal.ts";
import { openManifest } from "../src/edition/manifest.ts";
import { momentOf } from "../src/edition/prepare.ts";
import { openStopwatch } from "../src/edition/stopwatch.ts";
import type { MadeOf } from "../src/edition/unchanged.ts";
import type { Desk } from "./desk.ts";
import { editionOf, openedOf, type Run } from "./run.ts";

/**
 * Finds out whether this build would make what the last one left: then nothing is read, linked or planned. The
 * edition is prepared all the same when a template of the site asks for articles.
 * @param output folder, from the working directory
 * @returns true where the run is ready as it is
 */
export function findUnchanged(run: Run, desk: Desk, output: string, madeOf: MadeOf): boolean {
  const { cache } = desk.settings;
  const opened = openedOf(run);
  const watch = openStopwatch(run.progress);
  return watch.stage("select", () => {
    const counts = madeOf.unchanged(opened, momentOf({ site: opened.site, env: process.env }));
    if (!counts) return false;
    const file = openManifest(cache, output);
    const journal = openJournal(cache, output);
    if (journal.isLeft() || !file.stands()) return false;
    run.unchanged = { counts, watch, edition: () => desk.prepare(opened).value };
    run.edition = undefined;
    run.pages = new Map();
    run.work = {
      output,
      wasEmpty: false,
      file,
      get manifest() {
        return file.manifest;
      },
      journal,
      selection: {
        pages: [],
        copies: [],
        compressed: [],
        retimed: new Map(),
        gone: [],
        size: 0,
        prints: new Map(),
        kindAt: (name) =>
          file.manifest.has(name) ? editionOf(run).plan.pages.find((page) => page.file === name)?.kind : undefined,
      },
    };
    return true;
  });
}
