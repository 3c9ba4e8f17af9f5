import { relative } from "node:path";
import { openJournal } from "../src/edition/journal.ts";
import { forgotten, readManifest, writeManifest } from "../src/edition/manifest.ts";
import { select } from "../src/edition/select.ts";
import { settle } from "../src/edition/settle.ts";
import { hasErrors } from "../src/faults/fault.ts";
import { picturesOf } from "../src/newsroom/pictures.ts";
import { fileOf } from "../src/site/addresses.ts";
import type { Desk, PreparedEdition } from "./desk.ts";
import type { BuildEvent } from "./eleventy.ts";
import { copyPictures } from "./pictures.ts";
import { printReport, stopped } from "./report.ts";
import { editionOf, type Run, type Work } from "./run.ts";
import { printNotice, printSummary } from "./summary.ts";

/** Reads, checks, plans, and picks what is stale; with one error among the faults nothing is written. */
export function begin(run: Run, desk: Desk, { directories, outputMode, incremental }: BuildEvent): void {
  const { reports } = desk.settings;
  if (incremental) throw stopped("incremental", reports);
  const { value: edition, faults } = desk.prepare(directories);
  printReport(faults, reports);
  if (hasErrors(faults)) {
    // what was read is read, and need not be read again once the faults are mended
    edition.store.save();
    throw stopped("content", reports);
  }
  run.edition = edition;
  run.faults = [];
  run.writes = outputMode === "fs";
  run.work = run.writes ? openWork(edition, desk, relative("", directories.output) || ".") : undefined;
  run.pages = run.work?.selection.pages ?? edition.plan.pages;
  if (run.work) copyPictures(run.work.selection.pictures, run.work.output);
  edition.watch.start("make");
}

function openWork({ newsroom, plan, store, watch }: PreparedEdition, desk: Desk, output: string): Work {
  const { cache, reports } = desk.settings;
  const journal = openJournal(cache, output);
  const { manifest: last, torn } = readManifest(cache, output);
  if (store.notice || torn) printNotice(store.notice ?? "torn", reports);
  const manifest = journal.joined(desk.fresh ? forgotten(last) : last);
  const pictures = picturesOf(newsroom).values();
  const selection = watch.stage("select", () => select({ plan, pictures, manifest, output }));
  const files = [...selection.pages.map((page) => page.file), ...selection.pictures.map((one) => fileOf(one.address))];
  journal.begin(files.filter((file) => !manifest.has(file)));
  return { output, manifest, selection, journal };
}

/** Ends a build: one report of what only rendering showed; else what is no more is removed and the memory saved, the manifest last. */
export function finish(run: Run, desk: Desk): void {
  const { cache, reports } = desk.settings;
  const edition = editionOf(run);
  edition.watch.stop();
  printReport(run.faults, reports);
  if (run.faults.length) throw stopped("pages", reports);
  const { work } = run;
  if (!work) return;
  edition.watch.stage("settle", () => {
    const { pages, pictures, gone } = work.selection;
    edition.store.save();
    if (pages.length + pictures.length + gone.length > 0) {
      writeManifest(cache, work.output, settle(work.selection, work.manifest, work.output));
    }
    work.journal.end();
  });
  printSummary(edition, work, reports);
}
