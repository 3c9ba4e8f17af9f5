/**
 * Puts the same generated newsroom through Warta and through the `hugo` on the path, in turns, each from nothing, and
 * prints seconds, CPU seconds, pages, bytes by kind, and the ratios of Warta's to Hugo's.
 * npm run bench -- --peer hugo --articles 20000 [--words 350] [--rounds 3] [--by none,tags] [--keep]
 * Hugo's related stories by tags and categories take it twenty minutes at 20,000: --by leaves them out.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildCommand, run, type Taken } from "./command.ts";
import { writeConfiguration } from "./configuration.ts";
import { generate } from "./generate.ts";
import { configurationOf, type RelatedBy, writeSite, writeStyles } from "./hugo/writeSite.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000" },
    words: { type: "string", default: "350" },
    rounds: { type: "string", default: "1" },
    by: { type: "string", default: "none,tags,tags and categories" },
    keep: { type: "boolean" },
  },
});

interface Contender {
  readonly name: string;
  readonly folder: string;
  readonly output: string;
  /** what an earlier build left */
  readonly leftovers: readonly string[];
  readonly command: readonly string[];
  readonly taken: Taken[];
}

const RELATED = values.by.split(",") as RelatedBy[];
/** Pages of the two may differ by a tenth; beyond that their times cannot be held against each other. */
const ALIKE = 0.1;

const folder = mkdtempSync(join(tmpdir(), "warta-peer-"));
try {
  compare();
} finally {
  if (values.keep) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}

function compare(): void {
  const articles = Number(values.articles);
  console.log(run(folder, ["hugo", "version"]).text.trim());
  const [warta, hugo] = ["warta", "hugo"].map((name) => join(folder, name)) as [string, string];
  generate(warta, { articles, length: Number(values.words) });
  writeConfiguration(warta);
  writeSite(warta, hugo);
  const ours: Contender = {
    name: "Warta, everything on",
    folder: warta,
    output: join(warta, "_site"),
    leftovers: ["_site", ".cache"],
    command: buildCommand,
    taken: [],
  };
  const theirs = RELATED.map((by): Contender => ({ ...hugoWith(by, hugo), taken: [] }));
  const all = [ours, ...theirs];
  // before anything is measured: Hugo's pages bear the styles of Warta's
  timed(ours);
  const story = filesIn(ours.output).find((path) => /\/cerita-\d+\/index\.html$/.test(path));
  if (story) writeStyles(story, hugo);
  for (let round = 0; round < Number(values.rounds); round++) for (const one of all) one.taken.push(timed(one));
  console.table(all.map((one) => ({ build: one.name, ...numbersOf(one), ...bytesOf(one.output) })));
  const mine = meanOf(ours);
  console.table(
    theirs.map((one) => ({
      "Warta to": one.name,
      CPU: (mine.cpu / meanOf(one).cpu).toFixed(2),
      seconds: (mine.seconds / meanOf(one).seconds).toFixed(2),
      pages: (pagesIn(ours.output) / pagesIn(one.output)).toFixed(2),
    })),
  );
  const apart = theirs.filter((one) => Math.abs(pagesIn(ours.output) / pagesIn(one.output) - 1) > ALIKE);
  if (apart.length) console.log("The numbers of pages differ by more than a tenth: these times are not comparable.");
}

function hugoWith(by: RelatedBy, site: string): Omit<Contender, "taken"> {
  const name = by.replaceAll(" ", "-");
  const configuration = join(site, `${name}.json`);
  writeFileSync(configuration, configurationOf(by));
  return {
    name: `Hugo, related by ${by}`,
    folder: site,
    output: join(site, name),
    leftovers: [name, "resources"],
    command: ["hugo", "--quiet", "--ignoreCache", "--config", configuration, "--destination", name],
  };
}

/** One build from nothing. */
function timed({ folder: where, leftovers, command }: Contender): Taken {
  putAside(where, leftovers);
  return run(where, command);
}

/**
 * Takes away what an earlier build left, without removing it: for some minutes after many files were removed, ext4 makes
 * new ones much slower, since it passes over places that were freed lately.
 */
function putAside(where: string, names: readonly string[]): void {
  const aside = mkdtempSync(join(folder, "aside-"));
  for (const name of names) if (existsSync(join(where, name))) renameSync(join(where, name), join(aside, name));
}

function meanOf({ taken }: Contender): Taken {
  const mean = (key: keyof Taken) => taken.reduce((sum, one) => sum + one[key], 0) / taken.length;
  return { seconds: mean("seconds"), cpu: mean("cpu") };
}

function numbersOf(one: Contender) {
  const { seconds, cpu } = meanOf(one);
  const pages = pagesIn(one.output);
  return {
    seconds: seconds.toFixed(1),
    "CPU s": cpu.toFixed(1),
    pages,
    "CPU ms a page": ((cpu * 1000) / pages).toFixed(2),
  };
}

function filesIn(output: string): string[] {
  const entries = readdirSync(output, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

function pagesIn(output: string): number {
  return filesIn(output).filter((path) => path.endsWith(".html")).length;
}

/** Megabytes of pages, of feeds and sitemaps, and of all else. */
function bytesOf(output: string): Record<string, string> {
  const kinds: Readonly<Record<string, string>> = { ".html": "MB HTML", ".xml": "MB XML", ".json": "MB JSON" };
  const bytes: Record<string, number> = { "MB HTML": 0, "MB XML": 0, "MB JSON": 0, "MB else": 0 };
  for (const path of filesIn(output)) {
    const kind = kinds[extname(path)] ?? "MB else";
    bytes[kind] = (bytes[kind] ?? 0) + statSync(path).size;
  }
  return Object.fromEntries(Object.entries(bytes).map(([kind, size]) => [kind, (size / 2 ** 20).toFixed(1)]));
}
