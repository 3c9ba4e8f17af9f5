/**
 * How ranking grows: `node bench/relatedGrowth.ts [--articles 10000,100000] [--workers 2]`. For each number, in a process
 * of its own: makes up that many articles of about 350 words, analyses and ranks all (cold); then, in another process,
 * reads the packed analyses as the next build would, publishes one more article and ranks what the index names.
 * Prints seconds by the wall's clock, CPU seconds of all threads, peak memory, and the growth. One number alone is
 * measured beside a tenth of it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type Analysis,
  analyse,
  type Entry,
  openIndex,
  packAnalyses,
  type RankedList,
  type RelatedDocument,
  type StandingList,
  unpackAnalyses,
} from "../src/related/index.ts";
import { articleAt } from "./madeUpArticles.ts";

const TOP = 5;
/** So many lists are compared with the exact ones. */
const CHECKED = 200;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    workers: { type: "string", default: String(Math.min(2, availableParallelism())) },
    step: { type: "string" },
    file: { type: "string", default: "" },
  },
});

interface Step {
  readonly wall: number;
  readonly cpu: number;
}

interface Cold {
  readonly analyse: Step;
  readonly open: Step;
  readonly rank: Step;
  readonly agreement: number;
  readonly bytes: number;
  readonly megabytes: number;
}

interface Again {
  readonly load: Step;
  readonly open: Step;
  readonly rank: Step;
  readonly ranked: number;
  readonly edited: number;
  readonly removed: number;
  readonly megabytes: number;
}

function timed<T>(make: () => T): [T, Step] {
  const [wall, before] = [performance.now(), process.cpuUsage()];
  const made = make();
  const { user, system } = process.cpuUsage(before);
  return [made, { wall: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6 }];
}

function entryOf(document: RelatedDocument, analysis: Analysis): Entry {
  const { id, category, publishedAt } = document;
  return { id, category, publishedAt, analysis };
}

function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function cold(count: number, workers: number, file: string): Cold {
  const [entries, analysed] = added(count);
  const [index, open] = timed(() => openIndex(entries));
  const [lists, rank] = timed(() => index.rankLists({ workers }));
  const peak = megabytes();
  let [agreeing, listed] = [0, 0];
  for (let i = 0; i < CHECKED; i++) {
    const id = (entries[Math.floor((i * count) / CHECKED)] as Entry).id;
    const exact = new Set(index.related(id, { limit: TOP, exact: true }).map((one) => one.id));
    listed += exact.size;
    agreeing += lists.get(id)?.list.filter((one) => exact.has(one.id)).length ?? 0;
  }
  const bytes = packAnalyses(entries.map(({ analysis }) => analysis));
  writeFileSync(file, bytes);
  writeFileSync(`${file}.json`, JSON.stringify([...lists].map(([id, list]) => [id, standingOf(list)])));
  return { analyse: analysed, open, rank, agreement: agreeing / listed, bytes: bytes.length, megabytes: peak };
}

function standingOf({ list, bounds }: RankedList): StandingList {
  return { ids: list.map((one) => one.id), bounds };
}

/** Articles as entries, and the time that only their analysis took: to make them up is no part of it. */
function added(count: number): [Entry[], Step] {
  const entries: Entry[] = [];
  let [wall, cpu] = [0, 0];
  for (let first = 0; first < count; first += 1000) {
    const documents = Array.from({ length: Math.min(1000, count - first) }, (_, i) => articleAt(first + i));
    const [made, step] = timed(() => documents.map((document) => entryOf(document, analyse(document))));
    for (const entry of made) entries.push(entry);
    wall += step.wall;
    cpu += step.cpu;
  }
  return [entries, { wall, cpu }];
}

function again(count: number, file: string): Again {
  const documents = Array.from({ length: count }, (_, number) => {
    const { id, category, publishedAt } = articleAt(number);
    return { id, category, publishedAt };
  });
  const newest = articleAt(count);
  const [[entries, lists], load] = timed(() => {
    const analyses = unpackAnalyses(readFileSync(file)) ?? [];
    const saved = JSON.parse(readFileSync(`${file}.json`, "utf8")) as [string, StandingList][];
    return [documents.map((document, i) => ({ ...document, analysis: analyses[i] as Analysis })), new Map(saved)];
  });
  const standing = (id: string) => lists.get(id);
  const [next, open] = timed(() => openIndex(entries).with({ put: [entryOf(newest, analyse(newest))], standing }));
  const [ranked, rank] = timed(() => next.index.rankLists({ ids: next.touched }));
  for (const [id, list] of ranked) lists.set(id, standingOf(list));
  const peak = megabytes();
  const middle = articleAt(count >> 1);
  const old = entryOf(middle, analyse({ ...middle, body: `${middle.body} tambahan` }));
  return {
    load,
    open,
    rank,
    ranked: next.touched.size,
    edited: next.index.with({ put: [old], standing }).touched.size,
    removed: next.index.with({ drop: [old.id], standing }).touched.size,
    megabytes: peak,
  };
}

function told({ wall, cpu }: Step): string {
  return `${wall.toFixed(1)} s (CPU ${cpu.toFixed(1)})`;
}

function total(...steps: Step[]): Step {
  return { wall: steps.reduce((sum, { wall }) => sum + wall, 0), cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0) };
}

function inProcess<T>(step: string, count: number, file: string): T {
  const words = ["--step", step, "--articles", String(count), "--workers", values.workers, "--file", file];
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, ...words], { encoding: "utf8" })) as T;
}

function measure(count: number, file: string): { cold: Step; again: Step } {
  const first = inProcess<Cold>("cold", count, file);
  const all = total(first.analyse, first.open, first.rank);
  console.log(
    `${count} articles, ${values.workers} threads\n` +
      `  cold         ${told(all)}: analyse ${told(first.analyse)}, open ${told(first.open)}, rank ${told(first.rank)}; ` +
      `${first.megabytes.toFixed(0)} MB, analyses ${(first.bytes / count).toFixed(0)} bytes each\n` +
      `  agreement    ${first.agreement.toFixed(3)} of the exact top ${TOP}, of ${CHECKED} lists`,
  );
  const second = inProcess<Again>("again", count, file);
  const daily = total(second.load, second.open, second.rank);
  console.log(
    `  one new      ${told(daily)}: load ${told(second.load)}, open ${told(second.open)}, rank ${told(second.rank)}; ` +
      `${second.megabytes.toFixed(0)} MB, ${second.ranked} lists ranked again\n` +
      `  also         an old one edited: ${second.edited} lists, removed: ${second.removed} lists`,
  );
  return { cold: all, again: daily };
}

function main(): void {
  const sizes = values.articles.split(",").map(Number);
  const [only = 0] = sizes;
  if (values.step !== undefined) {
    const done = values.step === "cold" ? cold(only, Number(values.workers), values.file) : again(only, values.file);
    console.log(JSON.stringify(done));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "related-"));
  const measured = (sizes.length > 1 ? sizes : [only / 10, only]).map((count) => ({
    count,
    ...measure(count, join(folder, "analyses")),
  }));
  rmSync(folder, { recursive: true });
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return;
  const times = (key: "cold" | "again") => (last[key].cpu / first[key].cpu).toFixed(1);
  console.log(
    `growth from ${first.count} to ${last.count}, ${(last.count / first.count).toFixed(1)} times the articles, in CPU time: ` +
      `cold ${times("cold")} times, one new ${times("again")} times`,
  );
}

main();
