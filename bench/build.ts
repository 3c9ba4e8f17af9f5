/**
 * Generates a newsroom and builds it, each build in a process of its own: from nothing, with nothing changed, after one
 * new article, after an edit of an old one, after another picture where there are any, and after an edit of a template. Prints seconds, CPU seconds, peak memory,
 * pages made and ms a page, and what the memory weighs.
 * npm run bench -- --articles 20000 [--words 350] [--only full] [--keep]
 * npm run bench -- --articles 20000 --pictures 15000 has pictures in a store at another address, with no original on disk.
 * npm run bench -- --related --articles 100000 measures the ranking of related articles alone.
 * npm run bench -- --peer hugo --articles 20000 puts the same newsroom through Hugo: see peer.ts.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { LEDGER_FILE } from "../src/content/readLedger.ts";
import { buildCommand, run, type Taken } from "./command.ts";
import { writeConfiguration } from "./configuration.ts";
import { generate } from "./generate.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000,8000" },
    words: { type: "string", default: "350" },
    only: { type: "string" },
    keep: { type: "boolean" },
    related: { type: "boolean" },
    by: { type: "string", default: "none,tags,tags and categories" },
    peer: { type: "string" },
    rounds: { type: "string", default: "1" },
    pictures: { type: "string", default: "0" },
  },
});

interface Measured extends Taken {
  /** of the first process, which holds the plan */
  megabytes: number;
  /** the build's own summary */
  summary: string[];
}

function build(folder: string): Measured {
  const { seconds, cpu, text } = run(folder, buildCommand);
  const lines = text.trim().split("\n");
  const summary = lines.filter((line) => line.startsWith("[warta]")).map((line) => line.slice(8));
  return { seconds, cpu, megabytes: Number(lines.at(-1)), summary };
}

/** What happens to the site before each build. */
const SCENARIOS: Readonly<Record<string, (folder: string, ids: readonly string[]) => void>> = {
  full: () => {},
  unchanged: () => {},
  "one new": (folder, ids) => {
    const [first, last] = [ids[Math.floor(ids.length * 0.9)], ids.at(-1)].map((id) => read(folder, id as string));
    const [, front = "", body = ""] = (last as string).split(/^---$/m);
    write(
      folder,
      `${dirname(ids.at(-1) as string)}/berita-baru`,
      `---${front.replace(/title: .*/, "title: Berita baru")}---\n${(first as string).split(/^---$/m)[2] ?? body}`,
    );
  },
  "edited body": (folder, ids) => {
    const id = ids[Math.floor(ids.length / 3)] as string;
    write(folder, id, `${read(folder, id)}\nKalimat tambahan setelah berita terbit.\n`);
  },
  picture: (folder) => {
    const path = join(folder, "content", LEDGER_FILE);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^(\S+\t)0{5}/m, "$1fffff"));
  },
  template: (folder) => {
    const path = join(folder, "content", "_includes", "warta", "parts", "frame", "footer.njk");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "<footer><p>{{ site.name }}</p></footer>\n");
  },
};

const pathOf = (folder: string, id: string) => join(folder, "content", "articles", `${id}.md`);
const read = (folder: string, id: string) => readFileSync(pathOf(folder, id), "utf8");
const write = (folder: string, id: string, text: string) => writeFileSync(pathOf(folder, id), text);

function bytesBelow(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function countPages(folder: string): number {
  return readdirSync(join(folder, "_site"), { recursive: true }).filter((path) => String(path).endsWith(".html"))
    .length;
}

if (values.peer) {
  if (values.peer !== "hugo") throw new Error(`--peer ${values.peer}: the only peer so far is hugo`);
  const { articles, words, rounds, by, keep } = values;
  const flags = ["--articles", articles, "--words", words, "--rounds", rounds, "--by", by, ...(keep ? ["--keep"] : [])];
  execFileSync(process.execPath, [join(import.meta.dirname, "peer.ts"), ...flags], { stdio: "inherit" });
  process.exit();
}

if (values.related) {
  const command = join(import.meta.dirname, "relatedGrowth.ts");
  execFileSync(process.execPath, [command, "--articles", values.articles], { stdio: "inherit" });
  process.exit();
}

/** Removed at the end, whatever comes: for minutes after many files were removed, ext4 makes new ones much slower. */
const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

for (const articles of values.articles.split(",").map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), "warta-bench-"));
  const rows: Record<string, string | number>[] = [];
  try {
    const pictures = Number(values.pictures);
    const ids = generate(folder, { articles, length: Number(values.words), pictures });
    writeConfiguration(folder, pictures ? { pictures: { store: "https://foto.example/" } } : {});
    for (const [name, change] of Object.entries(SCENARIOS)) {
      if (values.only && !values.only.split(",").includes(name)) continue;
      if (name === "picture" && pictures === 0) continue;
      change(folder, ids);
      const { seconds, cpu, megabytes, summary } = build(folder);
      const pages = countPages(folder);
      const made = Number(/(\d+) dibuat/.exec(summary[0] ?? "")?.[1] ?? pages);
      rows.push({
        build: name,
        seconds: seconds.toFixed(1),
        "CPU s": cpu.toFixed(2),
        "peak MB": Math.round(megabytes),
        pages,
        made,
        "CPU ms a page made": made ? ((cpu * 1000) / made).toFixed(2) : "",
      });
      console.log(`${name}: ${summary.join("; ")}`);
    }
    const [memory, content] = [".cache/warta", "content/articles"].map(
      (path) => bytesBelow(join(folder, path)) / 2 ** 20,
    ) as [number, number];
    console.log(
      `${articles} articles, ${content.toFixed(1)} MB; memory ${memory.toFixed(1)} MB, ${(memory / content).toFixed(2)} times`,
    );
    console.table(rows);
  } finally {
    if (values.keep) console.log(folder);
    else folders.push(folder);
  }
}
