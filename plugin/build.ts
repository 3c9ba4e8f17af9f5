import { relative } from "node:path";
import type { Looks } from "../src/content/contentState.ts";
import { compressFiles } from "../src/edition/compress.ts";
import type { EditionCounts } from "../src/edition/counts.ts";
import { writtenFaults } from "../src/edition/hosting.ts";
import type { Edition } from "../src/edition/prepare.ts";
import type { Selection } from "../src/edition/select.ts";
import { clearWay, settle } from "../src/edition/settle.ts";
import { isIn, type Shard } from "../src/edition/shard.ts";
import { secondsOf } from "../src/edition/stopwatch.ts";
import { openMadeOf } from "../src/edition/unchanged.ts";
import { rememberParts, whyOf } from "../src/edition/why.ts";
import { type Fault, hasErrors } from "../src/faults/fault.ts";
import { keyed } from "../src/keyed.ts";
import { hostingOf } from "../src/pages/hosting.ts";
import { addressOf } from "../src/site/addresses.ts";
import { cacheInOutput } from "./cachePlace.ts";
import { copyFiles } from "./copies.ts";
import { isTold, readSince, tellDeploy } from "./deploy.ts";
import type { Desk } from "./desk.ts";
import type { BuildEvent } from "./eleventy.ts";
import { allowForMany, clearAlone, compileWhereMuchIsRead } from "./engine.ts";
import { hostText } from "./hostNotice.ts";
import { lostText } from "./lost.ts";
import { openWork } from "./openWork.ts";
import { openPictureCache } from "./pictureCache.ts";
import { encodePictures } from "./pictures.ts";
import { openProgress, progressStream, silent } from "./progress.ts";
import { strayRedirects } from "./redirects.ts";
import { rehearse } from "./rehearse.ts";
import { printReport, stopped } from "./report.ts";
import { editionOf, openedOf, type Run, type Work } from "./run.ts";
import { openServing, withoutWatch } from "./serving.ts";
import { beginShare, endShare, gatherShares, shareOut } from "./shares.ts";
import { noStore, type PictureFiles, pictureFilesOf } from "./storedPictures.ts";
import { type Counts, printSummary } from "./summary.ts";
import { findUnchanged } from "./unchanged.ts";
import { whyText } from "./why.ts";
import { draftIn, removeDrafts } from "./writePage.ts";
import { unwritable, writing } from "./writing.ts";

/** Reads, checks, plans, and picks what is stale; with one error among the faults nothing is written. */
export async function begin(run: Run, desk: Desk, event: BuildEvent): Promise<void> {
  const { reports } = desk.settings;
  const output = relative("", event.directories.output) || ".";
  const { fresh, why, shard, worker } = desk.wishes;
  if (worker) return beginShare(run, desk, output, worker);
  const alone = run.writes && event.runMode === "build";
  // files of posts are not ours to look at
  const whole = alone && !shard && !desk.posts;
  if (alone) readSince(run, desk);
  const madeOf = openMadeOf(desk.settings.cache, output);
  if (whole && !fresh && !why && isTold(desk) && findUnchanged(run, desk, output, madeOf)) return;
  if (run.writes) writing(desk, () => (whole ? madeOf.begin() : madeOf.forget()));
  const { since, value: edition, faults } = prepareEdition(run, desk, event, madeOf.looked()?.files());
  run.progress.clear();
  printReport(faults, reports);
  if (hasErrors(faults)) {
    // what was read is read, and need not be read again once the faults are mended
    if (!run.serving) writing(desk, () => edition.store.save());
    throw stopped("content", reports);
  }
  run.edition = edition;
  // what has to be told in every build is found again in every build
  run.madeOf = whole && faults.length === 0 ? madeOf : undefined;
  run.hurried = since?.hurried === true;
  run.work = run.writes ? writing(desk, () => openWork(run, desk, output, since !== undefined)) : undefined;
  const pages = run.work?.selection.pages ?? edition.plan.pages;
  run.pages = keyed(pages, ({ file }) => file);
  if (run.work) {
    const { selection } = run.work;
    const files = pictureFilesOf(desk.settings);
    await encode(run, desk, selection, files);
    writing(desk, () => {
      removeDrafts(output);
      clearWay(selection, output);
      copyFiles(selection.copies, output, files);
    });
    if (why) console.log(whyText(why, whyOf(why, { ...edition, ...run.work }), reports));
    if (alone && !desk.posts) writing(desk, () => shareOut(run, desk, event));
  }
  if (run.pages.size > MANY) allowForMany();
  if (!run.serving) clearAlone();
  edition.watch.start("make");
}

/** To make so many pages takes longer than to touch some more memory. */
const MANY = 2000;

/** A picture that can be neither found nor made stops the build like any other fault of content, before anything is written. */
async function encode(run: Run, desk: Desk, { copies }: Selection, files: PictureFiles): Promise<void> {
  if (copies.length === 0) return;
  const { watch, store } = editionOf(run);
  watch.start("encode");
  const none = noStore(desk.settings.pictures.store?.folder, copies, desk.hostPlace().file);
  const { faults } = none
    ? { faults: [none] }
    : await encodePictures(copies, files, watch.step).catch((error) => unwritable(desk, error));
  watch.stop();
  run.progress.clear();
  if (faults.length === 0) return;
  printReport(faults, desk.settings.reports);
  if (!run.serving) writing(desk, () => store.save());
  throw stopped("content", desk.settings.reports);
}

/** Sets a run to the beginning of a build. */
export function start(run: Run, desk: Desk, { directories, outputMode, incremental }: BuildEvent): void {
  const { reports } = desk.settings;
  if (incremental) throw stopped("incremental", reports);
  const misplaced = cacheInOutput(desk.settings.cache, directories.output, desk.hostPlace().file);
  if (misplaced) {
    printReport([misplaced], reports);
    throw stopped("options", reports);
  }
  run.progress = desk.wishes.quiet ? silent : openProgress({ language: reports, stream: progressStream() });
  run.opened = desk.open(directories);
  run.unchanged = undefined;
  run.faults = [];
  run.others = new Set();
  run.early = [];
  run.work = undefined;
  run.pages = new Map();
  if (desk.posts) run.edition = undefined;
  run.sums = new Map();
  run.made = 0;
  run.written = 0;
  run.writes = outputMode === "fs";
  run.hurried = false;
  run.done = 0;
  run.workers = undefined;
  run.uploaded = undefined;
}

/**
 * While serving, what the last build knew is used as far as the watcher vouches for it.
 * @param looked the content as this build found it a moment ago
 */
function prepareEdition(
  run: Run,
  desk: Desk,
  { directories, runMode, outputMode }: BuildEvent,
  looked: Looks | undefined,
) {
  const { progress } = run;
  const opened = openedOf(run);
  if (runMode === "build" || outputMode !== "fs")
    return { ...desk.prepare(opened, { progress: compileWhereMuchIsRead(progress), looked }), since: undefined };
  run.serving ??= desk.posts ? withoutWatch : openServing(relative("", directories.input) || ".");
  return run.serving.during((told) => {
    const before = run.edition && told ? { edition: run.edition, since: told } : undefined;
    return { ...desk.prepare(opened, { progress, before, again: true }), since: before?.since };
  });
}

/** Ends a build: one report of what only rendering showed; else what is no more is removed and the memory saved, the manifest last. */
export async function finish(run: Run, desk: Desk): Promise<void> {
  const { cache, reports } = desk.settings;
  const { work, unchanged } = run;
  if (desk.wishes.worker) endShare(run, desk, desk.wishes.worker);
  if (run.workers) await gatherShares(run, desk, run.workers);
  if (!unchanged) editionOf(run).watch.stop();
  run.progress.clear();
  if (run.faults.length === 0) run.faults.push(...strayRedirects(run));
  printReport(run.faults, reports);
  if (run.faults.length) throw stopped("pages", reports);
  if (unchanged && work)
    unchanged.watch.stage("settle", () => writing(desk, () => tellDeploy(run, desk, () => work.manifest)));
  if (unchanged && !desk.wishes.quiet)
    printSummary(countsOfNothing(unchanged.counts), unchanged.watch.taken(), reports);
  if (unchanged || !work) return;
  const edition = editionOf(run);
  const { pages, copies, compressed, retimed, gone } = work.selection;
  // a server shows pages as they are
  const toCompress = run.serving ? 0 : compressed.length;
  if (toCompress > 0) await compress(run, desk, work);
  const news = pages.length + copies.length + toCompress + retimed.size + gone.length > 0;
  const { hurried, unsaved } = run;
  let faults: readonly Fault[] = [];
  let manifest = work.manifest;
  let changed: readonly string[] | undefined;
  const seal = work.file.seal();
  try {
    edition.watch.stage("settle", () => {
      // of the others each process remembers its own
      rememberParts(run.pages.values(), gone, edition.store);
      writing(desk, () => {
        if (news) ({ manifest, changed } = settle(work.selection, work.manifest, work.output, run));
        forgetEncoded(gone, cache);
        faults = writtenFaults(edition, manifest, run.others, desk.hostPlace());
        if (!hurried) {
          edition.store.save();
          desk.keepAnswers();
          // after builds that saved nothing, and where nothing of the saved one was used, all of it may be another
          // a shard leaves pages of others as they were made for an earlier plan
          const isWhole = !desk.wishes.shard && manifest.size === work.selection.size;
          const whole = isWhole ? edition.store.seal() : "";
          if (news || unsaved || (whole && !work.file.holds(whole)))
            work.file.write(manifest, unsaved || desk.wishes.fresh ? undefined : (changed ?? []), whole);
          work.journal.end();
          if (faults.length === 0) run.madeOf?.save(openedOf(run), edition);
        }
        run.unsaved = hurried;
        if (run.serving) run.manifest = { file: work.file, manifest };
      });
    });
  } catch (error) {
    // what this program takes for saved may not be on the disk
    run.edition = undefined;
    throw error;
  }
  run.progress.clear();
  printReport(faults, reports);
  if (hasErrors(faults)) throw stopped("host", reports);
  edition.watch.stage("settle", () => writing(desk, () => tellDeploy(run, desk, () => manifest, { seal, changed })));
  if (hurried) run.serving?.finishLater(secondsOf(edition.watch.taken()));
  else if (!run.rehearsed) run.serving?.inCalm(() => rehearse(run, desk).catch(unrehearsed));
  run.rehearsed = true;
  if (desk.wishes.quiet || !(news || hurried || !unsaved)) return;
  printSummary(countsOf(run, edition, work, desk.wishes.shard), edition.watch.taken(), reports);
  for (const line of lostText(edition.newsroom.front.lost, reports)) console.log(line);
  const hosting = hostingOf(edition.newsroom, edition.site);
  for (const line of hosting ? hostText(hosting, reports) : []) console.log(line);
}

/** What fails in a rehearsal fails again in the build that needs it, and is told there. */
const unrehearsed = () => {};

/** Copies are made of what stands in the output, once all of it is right. */
async function compress(run: Run, desk: Desk, { selection, output }: Work): Promise<void> {
  const { watch } = editionOf(run);
  watch.start("compress");
  const how = { output, draft: draftIn(output), sums: run.sums };
  await compressFiles(selection.compressed, how).catch((error) => unwritable(desk, error));
  watch.stop();
}

/** What no page shows any more is encoded again should it ever come back. */
function forgetEncoded(gone: readonly string[], memory: string): void {
  const cache = openPictureCache(memory);
  for (const file of gone) if (file.startsWith("gambar/")) cache.forget(addressOf(file));
}

function countsOfNothing({ articles, pages }: EditionCounts): Counts {
  return { articles, pages, made: 0, reused: pages, written: 0, removed: 0, ranked: 0 };
}

/** @param shard whose pages alone are counted */
function countsOf(run: Run, { newsroom, plan }: Edition, { selection }: Work, shard: Shard | undefined): Counts {
  const { pages, gone } = selection;
  const all = shard ? plan.pages.filter(({ file }) => isIn(shard, file)).length : plan.size;
  return {
    articles: newsroom.articles.length,
    pages: all,
    made: pages.length,
    reused: all - pages.length,
    written: run.written,
    removed: gone.length,
    ranked: newsroom.ranked(),
  };
}
