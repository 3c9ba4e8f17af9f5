import { openJournal } from "../src/edition/journal.ts";
import { forgotten, openManifest } from "../src/edition/manifest.ts";
import { select } from "../src/edition/select.ts";
import { isInWorker } from "../src/edition/shard.ts";
import { rememberParts } from "../src/edition/why.ts";
import { hasErrors } from "../src/faults/fault.ts";
import type { Page } from "../src/pages/page.ts";
import type { Desk } from "./desk.ts";
import { type BuildEvent, QuietError } from "./eleventy.ts";
import { stopped } from "./report.ts";
import { editionOf, openedOf, type Run } from "./run.ts";
import { variablesFor } from "./wishes.ts";
import { endIfAlone, processesFor, type Share, startWorkers, tellResult, type Workers } from "./workers.ts";
import { writing } from "./writing.ts";

/** Gives other processes their share of a large build; all of them read what was read and ranked here. */
export function shareOut(run: Run, desk: Desk, { directories }: BuildEvent): void {
  const { configuration: configPath, pathPrefix } = run;
  const of = processesFor(run.pages.size, desk.wishes.processes);
  if (of < 2 || !configPath) return;
  const { store, newsroom, watch } = editionOf(run);
  watch.stage("settle", () => store.save());
  const { input, output } = directories;
  const epoch = newsroom.at.epoch / 1000;
  const variables = variablesFor(desk.wishes);
  run.workers = startWorkers(of, desk.settings.cache, { configPath, input, output, pathPrefix, epoch, variables });
  run.pages = shareIn(run.pages.values(), run.workers.share);
}

/** Begins a build that another process began: it has checked everything, and copies what is to be copied. */
export function beginShare(run: Run, desk: Desk, output: string, share: Share): void {
  const { cache } = desk.settings;
  const { fresh, shard } = desk.wishes;
  const { value: edition, faults } = desk.prepare(openedOf(run));
  if (hasErrors(faults)) throw stopped("content", desk.settings.reports);
  const file = openManifest(cache, output);
  const manifest = fresh ? forgotten(file.manifest) : file.manifest;
  const selection = select({ plan: edition.plan, copies: [], manifest, output, shard });
  run.edition = edition;
  run.work = { output, wasEmpty: false, file, manifest, selection, journal: openJournal(cache, output) };
  run.pages = shareIn(selection.pages, share);
  if (run.pages.size === 0) endShare(run, desk, share);
}

/** Ends this process with the last of its pages. */
export function endShare(run: Run, desk: Desk, share: Share): never {
  endIfAlone(share);
  const { faults, sums, written } = run;
  const { store } = editionOf(run);
  try {
    writing(desk, () => {
      rememberParts(run.pages.values(), [], store);
      store.save();
      tellResult(share, { faults, sums: [...sums], written });
    });
  } catch (error) {
    // Eleventy would name every page beside it
    if (!(error instanceof QuietError)) console.error(error);
    process.exit(1);
  }
  process.exit(0);
}

/** Waits for the other processes and takes over what they made. */
export async function gatherShares(run: Run, desk: Desk, workers: Workers): Promise<void> {
  try {
    const results = await workers.results();
    for (const { faults, sums, written } of results ?? []) {
      for (const one of faults) run.faults.push(one);
      for (const [file, sum] of sums) run.sums.set(file, sum);
      run.written += written;
    }
    // a file that was saved meanwhile may give another process another plan
    const lost = run.faults.length === 0 && run.work?.selection.pages.some(({ file }) => !run.sums.has(file));
    if (!results || lost) throw stopped("worker", desk.settings.reports);
    writing(desk, () => {
      for (const folder of workers.folders) editionOf(run).store.join(folder);
    });
  } finally {
    workers.end();
  }
}

function shareIn(pages: Iterable<Page>, share: Share): Map<string, Page> {
  return new Map([...pages].flatMap((page) => (isInWorker(share, page.file) ? [[page.file, page] as const] : [])));
}
