import { openJournal } from "../src/edition/journal.ts";
import { type Manifest, openManifest, standing } from "../src/edition/manifest.ts";
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
    const { manifest } = file;
    const journal = openJournal(cache, output);
    if (journal.joined(manifest) !== manifest || !stands(manifest, output)) return false;
    run.unchanged = { counts, watch, edition: () => desk.prepare(opened).value };
    run.edition = undefined;
    run.pages = new Map();
    run.work = {
      output,
      file,
      manifest,
      journal,
      selection: {
        pages: [],
        copies: [],
        compressed: [],
        retimed: new Map(),
        gone: [],
        wanted: new Map(),
        kindAt: (file) =>
          manifest.has(file) ? editionOf(run).plan.pages.find((page) => page.file === file)?.kind : undefined,
      },
    };
    return true;
  });
}

function stands(manifest: Manifest, output: string): boolean {
  for (const [file, written] of manifest) if (standing(output, file, written) !== written) return false;
  return manifest.size > 0;
}
