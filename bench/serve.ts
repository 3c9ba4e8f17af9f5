/**
 * Serves a generated newsroom and measures from a file's writing to the page on disk: an edited, a new, a renamed and a
 * deleted article. Needs `npm run compile`.
 * node bench/serve.ts [--articles 20000] [--words 350] [--rounds 3] [--folder EXISTING]
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { writeConfiguration } from "./configuration.ts";
import { generate } from "./generate.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "20000" },
    words: { type: "string", default: "350" },
    rounds: { type: "string", default: "3" },
    folder: { type: "string" },
  },
});

const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), "warta-serve-"));
if (!values.folder) {
  generate(folder, { articles: Number(values.articles), length: Number(values.words) });
  writeConfiguration(folder);
}

const articles = join(folder, "content", "articles");
const ids = readdirSync(articles, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => path.slice(0, -3))
  .sort();
const fileOf = (id: string) => join(articles, `${id}.md`);

/** Where an article's page lies, by the date in its front matter. */
function pageOf(id: string): string {
  const [, year, month, day] = /^date: (\d+)-(\d+)-(\d+)/m.exec(readFileSync(fileOf(id), "utf8")) as string[] as [
    string,
    string,
    string,
    string,
  ];
  return join(folder, "_site", year, month, day, id.split("/").at(-1) as string, "index.html");
}

/** Seconds until something is so; Infinity after a minute. */
async function until(so: () => boolean): Promise<number> {
  const since = performance.now();
  while (!so()) {
    if (performance.now() - since > 60_000) return Number.POSITIVE_INFINITY;
    await sleep(5);
  }
  return (performance.now() - since) / 1000;
}

const shows = (page: string, text: string) => existsSync(page) && readFileSync(page, "utf8").includes(text);

let log = "";
const eleventy = join(import.meta.dirname, "..", "node_modules", "@11ty", "eleventy", "cmd.cjs");
const started = performance.now();
const server = spawn(process.execPath, [eleventy, "--serve", "--port=0"], { cwd: folder });
const note = (text: Buffer) => {
  log += text;
};
server.stdout.on("data", note);
server.stderr.on("data", note);
const calm = async () => {
  for (let length = -1; length !== log.length; ) {
    length = log.length;
    await sleep(3000);
  }
};

try {
  while (!log.includes("Watching")) {
    if (server.exitCode !== null) throw new Error(`the server ended:\n${log}`);
    await sleep(50);
  }
  console.log(`start ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await calm();
  const rows = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const id = ids[Math.floor((ids.length * (round + 1)) / (Number(values.rounds) + 2))] as string;
    const page = pageOf(id);
    const before = readFileSync(fileOf(id), "utf8");
    const fresh = `${ids.at(-1)}-baru-${round}`;
    const moved = `${fresh}-pindah`;
    const row: Record<string, string> = {};
    const measure = async (name: string, change: () => void, so: () => boolean) => {
      change();
      row[name] = `${(await until(so)).toFixed(2)} s`;
      await calm();
    };
    await measure(
      "edited",
      () => writeFileSync(fileOf(id), `${before}\nKalimat tambahan ${round} setelah terbit.\n`),
      () => shows(page, `Kalimat tambahan ${round}`),
    );
    const text = readFileSync(fileOf(ids.at(-1) as string), "utf8").replace(
      /^title: .*/m,
      `title: Berita baru ${round}`,
    );
    writeFileSync(join(folder, "baru.md"), text);
    renameSync(join(folder, "baru.md"), fileOf(fresh));
    const freshPage = pageOf(fresh);
    await measure(
      "new",
      () => {},
      () => shows(freshPage, `Berita baru ${round}`),
    );
    renameSync(fileOf(fresh), fileOf(moved));
    const movedPage = pageOf(moved);
    await measure(
      "renamed",
      () => {},
      () => existsSync(movedPage) && !existsSync(freshPage),
    );
    await measure(
      "deleted",
      () => rmSync(fileOf(moved)),
      () => !existsSync(movedPage),
    );
    writeFileSync(fileOf(id), before);
    await calm();
    rows.push(row);
  }
  console.table(rows);
} finally {
  server.kill("SIGINT");
  await sleep(200);
  server.kill("SIGKILL");
  writeFileSync(join(tmpdir(), "warta-serve.log"), log);
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}
