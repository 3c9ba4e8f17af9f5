import { existsSync, readdirSync } from "node:fs";
import { type Journal, openJournal } from "../src/edition/journal.ts";
import { forgotten, openManifest } from "../src/edition/manifest.ts";
import { select } from "../src/edition/select.ts";
import { fileOf } from "../src/site/addresses.ts";
import type { Desk } from "./desk.ts";
import { editionOf, type Run, type Work } from "./run.ts";
import { printNotice } from "./summary.ts";

/**
 * Holds the plan against the output.
 * @param trusted true where that needs not be looked at again
 */
export function openWork(run: Run, desk: Desk, output: string, trusted: boolean): Work {
  const { site, plan, copies: all, watch, store } = editionOf(run);
  const forms = site.settings.hosting.copies;
  const journal = openJournal(desk.settings.cache, output);
  const last = run.manifest;
  // a server that fails from here on does not know what stands there, and asks the disk and the journal again
  run.manifest = undefined;
  const { file, manifest } = last ?? savedManifest(run, desk, journal, output);
  // what a killed build left, or one that is not to be used, tells nothing; nor does what a server has not saved
  const isWhole = !run.serving && manifest === file.manifest && file.holds(store.seal());
  const { shard } = desk.wishes;
  const selection = watch.stage("select", () =>
    select({
      plan,
      copies: all().values(),
      forms,
      manifest,
      output,
      trusted: trusted && last !== undefined,
      strayed: isWhole ? file.strayed() : undefined,
      shard,
    }),
  );
  const made = [...selection.pages, ...selection.compressed].map(({ file }) => file);
  const files = [...made, ...selection.copies.map((one) => fileOf(one.address))];
  journal.begin(files.filter((file) => !manifest.has(file)));
  return { output, wasEmpty: isEmpty(output), file, manifest, selection, journal };
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

function savedManifest(run: Run, desk: Desk, journal: Journal, output: string): Pick<Work, "file" | "manifest"> {
  const { cache, reports } = desk.settings;
  const { store } = editionOf(run);
  const file = openManifest(cache, output);
  const notice = file.torn ? "unlisted" : store.notice;
  if (notice) printNotice(notice, reports);
  return { file, manifest: journal.joined(desk.wishes.fresh ? forgotten(file.manifest) : file.manifest) };
}
