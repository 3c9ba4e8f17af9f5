import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CATEGORIES, generate } from "../../bench/generate.ts";
import { seeded as random } from "../../bench/random.ts";
import { eleventy } from "../make/command.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";
import { differences, outputOf } from "../make/output.ts";
import { configuration } from "../make/site.ts";
import { runs, seeded, told } from "./runs.ts";

const ARTICLES = 80;

const [home, remove] = temporaryFolder();
afterAll(remove);
const here = join(home, "situs");
const fresh = join(home, "segar");

const categories = CATEGORIES.map((slug) => ({ slug, name: slug }));

/** Another name of the site makes every page stale. */
function configure(folder: string, name: string): void {
  const site = { name, url: "https://uji.example", timeZone: "Asia/Jakarta" } as const;
  writeFiles(folder, [
    ["eleventy.config.js", configuration({ site, categories })],
    ["package.json", '{ "type": "module" }\n'],
  ]);
}

interface How {
  /** in ms from its start, unless it has ended */
  killedAfter?: number;
  /** no file may be longer, in blocks of 512 bytes: a disk that is full for some and not for others */
  limit?: number;
}

/** A build in a process of its own. */
function build(
  folder: string,
  { killedAfter, limit }: How = {},
): Promise<{ code: number | null; killed: boolean; out: string }> {
  const words = [process.execPath, eleventy, "--quiet"] as const;
  const limited = ["sh", "-c", `ulimit -f ${limit} && exec "$@"`, "sh", ...words] as const;
  const [program, ...rest] = limit === undefined ? words : limited;
  const child = spawn(program, rest, {
    cwd: folder,
    env: { ...process.env, GITHUB_ACTIONS: "", SOURCE_DATE_EPOCH: "1740787200" },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (out += String(text)));
  const timer = killedAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killedAfter);
  return new Promise((resolve) =>
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, killed: signal === "SIGKILL", out });
    }),
  );
}

/** A day's work of a newsroom: stories deleted, edited and written, each some. */
function work(number: number, draw: () => number): void {
  const folder = join(here, "content", "articles");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  const some = (count: number) =>
    Array.from({ length: count }, () => join(folder, files.splice(Math.floor(draw() * files.length), 1)[0] as string));
  for (const path of some(3)) rmSync(path);
  for (const [at, path] of some(9).entries()) {
    const text = readFileSync(path, "utf8");
    if (at < 3) writeFileSync(path, text.replace(/^title: .*$/m, `title: Judul ${number} ${at}`));
    else if (at < 6) writeFileSync(path, `${text}\nTambahan ${number}.\n`);
    else writeFiles(folder, [[`baru/${number}-${at}.md`, text.replace(/^date: .*$/m, "date: 2024-12-30 10:00")]]);
  }
}

async function freshOutput(): Promise<Map<string, Buffer>> {
  rmSync(fresh, { recursive: true, force: true });
  for (const name of ["content", "eleventy.config.js", "package.json"]) {
    cpSync(join(here, name), join(fresh, name), { recursive: true });
  }
  const { code, out } = await build(fresh);
  expect(code, out).toBe(0);
  return outputOf(join(fresh, "_site"));
}

/** ms that a whole build takes */
let whole = 0;

beforeAll(async () => {
  generate(here, { articles: ARTICLES, length: 60 });
  configure(here, "Warta Uji");
  const begun = performance.now();
  expect(await build(here)).toMatchObject({ code: 0 });
  whole = performance.now() - begun;
});

test("a build killed at any moment leaves nothing wrong to the next", async () => {
  const settings = seeded(runs("WARTA_KILLS", 5));
  const draw = random(settings.seed);
  const since = performance.now();
  let killed = 0;
  for (let number = 0; number < settings.numRuns; number++) {
    work(number, draw);
    configure(here, `Warta ${number}`);
    const moment = whole * (0.2 + 0.8 * draw());
    if ((await build(here, { killedAfter: moment })).killed) killed++;
    const [{ code, out }, right] = await Promise.all([build(here), freshOutput()]);
    expect(code, out).toBe(0);
    const where = `number ${number}, killed after ${moment.toFixed(0)} of ${whole.toFixed(0)} ms`;
    expect(differences(outputOf(join(here, "_site")), right), where).toEqual([]);
  }
  expect(killed).toBeGreaterThan(0);
  told(`kills (${killed} in time)`, settings, since);
}, 36_000_000);

test.each([
  ["for the front page and what is longer", 100],
  ["for nothing but the memory", 160],
])("a disk that is full %s is told in a line, loses nothing, and the next build repairs it", async (what, limit) => {
  const before = outputOf(join(here, "_site"));
  configure(here, `Warta ${what}`);
  const [{ code, out }, right] = await Promise.all([build(here, { limit }), freshOutput()]);
  expect(code).toBe(1);
  expect(out.match(/error not-written .*penuh/g)).toHaveLength(1);
  expect(out).not.toMatch(/^\s+at /m);
  const after = outputOf(join(here, "_site"));
  for (const [path, bytes] of after) {
    const known = [before.get(path), right.get(path)].some((one) => one?.equals(bytes));
    expect(known, path).toBe(true);
  }
  expect([...after.keys()]).toEqual([...before.keys()]);
  const repaired = await build(here);
  expect(repaired.code, repaired.out).toBe(0);
  expect(differences(outputOf(join(here, "_site")), right)).toEqual([]);
});
