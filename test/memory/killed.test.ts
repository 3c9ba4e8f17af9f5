import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { CATEGORIES, generate } from "../../bench/generate.ts";
import { seeded as random } from "../../bench/random.ts";
import { eleventy } from "../make/command.ts";
import { writeFiles } from "../make/files.ts";
import { differences } from "../make/output.ts";
import { configuration, newsroom } from "../make/site.ts";
import { runs, seeded, told } from "./runs.ts";

const ARTICLES = 80;

const categories = CATEGORIES.map((slug) => ({ slug, name: slug }));
const site = { name: "NAMA", url: "https://uji.example", timeZone: "Asia/Jakarta" } as const;

/** Its name stands in a file of its own: a process reads a configuration once. */
const own = configuration({ site, categories }).replace('"NAMA"', 'readFileSync("nama.txt", "utf8")');

const here = newsroom(`-- eleventy.config.js --
import { readFileSync } from "node:fs";
${own}
-- package.json --
{ "type": "module" }
`);
const folder = here.folder;

/** Another name of the site makes every page stale. */
function call(name: string): void {
  here.writeBytes("nama.txt", name);
}

interface How {
  /** in ms from its start, unless it has ended */
  killedAfter?: number;
  /** no file may be longer, in blocks of 512 bytes: a disk that is full for some and not for others */
  limit?: number;
}

/** A build in a process of its own. */
function start({ killedAfter, limit }: How = {}): Promise<{ code: number | null; killed: boolean; out: string }> {
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

/** A build in this process, by the same configuration. */
async function build(one = here): Promise<void> {
  const { ok, log } = await one.build({ asConfigured: true });
  expect(ok, log).toBe(true);
}

/** A day's work of a newsroom: stories deleted, edited and written, each some. */
function work(number: number, draw: () => number): void {
  const articles = join(folder, "content", "articles");
  const files = readdirSync(articles, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  const some = (count: number) =>
    Array.from({ length: count }, () =>
      join(articles, files.splice(Math.floor(draw() * files.length), 1)[0] as string),
    );
  for (const path of some(3)) rmSync(path);
  for (const [at, path] of some(9).entries()) {
    const text = readFileSync(path, "utf8");
    if (at < 3) writeFileSync(path, text.replace(/^title: .*$/m, `title: Judul ${number} ${at}`));
    else if (at < 6) writeFileSync(path, `${text}\nTambahan ${number}.\n`);
    else writeFiles(articles, [[`baru/${number}-${at}.md`, text.replace(/^date: .*$/m, "date: 2024-12-30 10:00")]]);
  }
}

/** What the same content gives in a folder without a past. */
async function freshOutput(): Promise<Map<string, Buffer>> {
  const fresh = newsroom("");
  for (const name of ["content", "eleventy.config.js", "package.json", "nama.txt"]) {
    cpSync(join(folder, name), join(fresh.folder, name), { recursive: true });
  }
  await build(fresh);
  const output = fresh.output();
  fresh.remove("");
  return output;
}

/** ms that a whole build takes */
let whole = 0;

beforeAll(async () => {
  generate(folder, { articles: ARTICLES, length: 60 });
  call("Warta Uji");
  const begun = performance.now();
  expect(await start()).toMatchObject({ code: 0 });
  whole = performance.now() - begun;
});

test("a build killed at any moment leaves nothing wrong to the next", async () => {
  const settings = seeded(runs("WARTA_KILLS", 5));
  const draw = random(settings.seed);
  const since = performance.now();
  let killed = 0;
  for (let number = 0; number < settings.numRuns; number++) {
    work(number, draw);
    call(`Warta ${number}`);
    const moment = whole * (0.2 + 0.8 * draw());
    if ((await start({ killedAfter: moment })).killed) killed++;
    await build();
    const where = `number ${number}, killed after ${moment.toFixed(0)} of ${whole.toFixed(0)} ms`;
    expect(differences(here.output(), await freshOutput()), where).toEqual([]);
  }
  expect(killed).toBeGreaterThan(0);
  told(`kills (${killed} in time)`, settings, since);
}, 36_000_000);

test.each([
  ["for the front page and what is longer", 100],
  ["for nothing but the memory", 160],
])("a disk that is full %s is told in a line, loses nothing, and the next build repairs it", async (what, limit) => {
  const before = here.output();
  call(`Warta ${what}`);
  const { code, out } = await start({ limit });
  const right = await freshOutput();
  expect(code).toBe(1);
  expect(out.match(/error not-written .*penuh/g)).toHaveLength(1);
  expect(out).not.toMatch(/^\s+at /m);
  const after = here.output();
  for (const [path, bytes] of after) {
    const known = [before.get(path), right.get(path)].some((one) => one?.equals(bytes));
    expect(known, path).toBe(true);
  }
  expect([...after.keys()]).toEqual([...before.keys()]);
  await build();
  expect(differences(here.output(), right)).toEqual([]);
});
