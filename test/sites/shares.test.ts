import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { CATEGORIES, generate } from "../../bench/generate.ts";
import { isIn, isInWorker } from "../../src/edition/shard.ts";
import { run } from "../make/command.ts";
import { article, png } from "../make/content.ts";
import { writeFiles } from "../make/files.ts";
import { differences } from "../make/output.ts";
import { type Built, configuration, copied, newsroom, type Site } from "../make/site.ts";

const program = join(inject("bundle"), "warta.js");
const origin = newsroom("");

const categories = CATEGORIES.map((slug) => ({ slug, name: slug }));
const site = { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" } as const;

/** A page of the site's own, which Eleventy makes, and a file that it copies. */
const OWN: [string, string][] = [
  ["content/milik.njk", "---\npermalink: /milik/\n---\n<p>{{ collections.articles.length }}</p>\n"],
  ["eleventy.config.js", configuration({ site, categories })],
  ["package.json", '{ "type": "module" }\n'],
];

generate(origin.folder, { articles: 30, length: 60 });
writeFiles(origin.folder, OWN);

/** A build whose own processes read the configuration, too. */
function build(one: Site, env: Record<string, string | undefined> = {}): Promise<Built> {
  return one.build({ asConfigured: true, summary: true, env });
}

/** A process that ended has left nothing of its own in the memory. */
function expectNoWorkers(one: Site): void {
  const left = readdirSync(join(one.folder, ".cache", "warta")).filter((name) => name.startsWith("worker"));
  expect(left).toEqual([]);
}

let whole: Map<string, Buffer>;
beforeAll(async () => {
  const one = copied(origin);
  expect(await build(one, { WARTA_PROCESSES: "1" })).toMatchObject({ ok: true });
  whole = one.output();
  expect(whole.size).toBeGreaterThan(200);
});

describe("processes that share a build", () => {
  test.each(["2", "4"])("make the same site, byte for byte: %s", async (processes) => {
    const one = copied(origin);
    const { ok, log } = await build(one, { WARTA_PROCESSES: processes });
    expect(ok, log).toBe(true);
    expect(differences(one.output(), whole)).toEqual([]);
    expectNoWorkers(one);
    expect(readdirSync(join(one.folder, "_site")).filter((name) => name.startsWith(".warta"))).toEqual([]);
    // all that they made is remembered
    expect((await build(one)).log).toContain(" 0 dibuat");
  });

  test.each([1, 2])("remember of what each page was made, also the one numbered %i", async (number) => {
    const one = copied(origin);
    expect(await build(one, { WARTA_PROCESSES: "2" })).toMatchObject({ ok: true });
    const stories = [...whole.keys()].filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
    const file = stories.find((page) => isInWorker({ number, of: 2 }, page)) as string;
    const slug = file.split("/").at(-2);
    const source = readdirSync(join(one.folder, "content", "articles"), { recursive: true, encoding: "utf8" }).find(
      (path) => path.endsWith(`${slug}.md`),
    );
    const path = `content/articles/${source}`;
    one.writeBytes(path, `${readFileSync(join(one.folder, path), "utf8")}\nKalimat tambahan.\n`);
    const { out } = run(one.folder, [program, "build", "--why", `/${file.replace("index.html", "")}`]);
    expect(out).toMatch(/: dibuat: yang berubah ialah article$/m);
  });

  test.each([
    ["a fresh build", {}, ["--fresh"]],
    ["a shard", { WARTA_SHARD: "1/2" }, ["--shard", "2/2"]],
  ])("know what the command line said: %s", async (_what, before, words) => {
    const one = copied(origin);
    expect(await build(one, before)).toMatchObject({ ok: true });
    const { code, out, err } = run(one.folder, [program, "build", ...words, "--processes", "2"]);
    expect(code, out + err).toBe(0);
    expect(differences(one.output(), whole)).toEqual([]);
  });

  test("tell of every page that failed in one report, whoever was to make it, and leave the others whole", async () => {
    const one = copied(origin);
    one.write("-- content/_includes/warta/pages/tag.njk --\n{{ site.name | tiada }}\n");
    const { ok, log } = await build(one, { WARTA_PROCESSES: "3" });
    expect(ok).toBe(false);
    const told = [...log.matchAll(/^(\S+) error page-failed /gm)].map(([, file]) => file);
    const tags = [...whole.keys()].filter((file) => /^tag\/(?!huruf\/).+\/index\.html$/.test(file)).sort();
    expect(tags.length).toBeGreaterThan(30);
    expect(told).toEqual(tags.slice(0, 20));
    expect(log).toContain(`${tags.length} kesalahan dalam ${tags.length} berkas`);
    // once it is mended, the next build makes the rest
    one.remove("content/_includes");
    expect(await build(one, { WARTA_PROCESSES: "2" })).toMatchObject({ ok: true });
    expect(differences(one.output(), whole)).toEqual([]);
  });
});

/** A site whose configuration does something in every process but the first. */
function configured(inWorker: string): Site {
  const one = copied(origin);
  const own = `import { mkdirSync, writeFileSync } from "node:fs";\nif (process.env.WARTA_WORKER) { ${inWorker} }\n`;
  one.writeBytes("eleventy.config.js", `${own}${readFileSync(join(origin.folder, "eleventy.config.js"), "utf8")}`);
  return one;
}

describe("a process that makes a part of a build", () => {
  test("is handed the build's one moment, or a story could fall due in between", async () => {
    const one = configured('writeFileSync("jam.txt", String(process.env.SOURCE_DATE_EPOCH))');
    const before = Math.floor(Date.now() / 1000);
    const { ok, log } = await build(one, { WARTA_PROCESSES: "2", SOURCE_DATE_EPOCH: undefined });
    expect(ok, log).toBe(true);
    const handed = Number(readFileSync(join(one.folder, "jam.txt"), "utf8"));
    expect(handed).toBeGreaterThanOrEqual(before);
    expect(handed).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
  });

  test.each(["process.exit(0)", "process.exit(1)"])(
    "and ends before its time fails the build, and the next one makes the rest: %s",
    async (end) => {
      const one = configured(end);
      const { ok, log } = await build(one, { WARTA_PROCESSES: "2" });
      expect(ok).toBe(false);
      expect(log).toContain("WARTA_PROCESSES=1");
      expectNoWorkers(one);
      expect(await build(one, { WARTA_PROCESSES: "1" })).toMatchObject({ ok: true });
      // but for the configuration, whose text counts in the fingerprints alone
      expect(differences(one.output(), whole)).toEqual([]);
    },
  );

  // as on a full disk, which no page needs to have hit before
  test.each(["memory.table", "result.json"])("and cannot keep what it made tells why, without a stack: %s", (name) => {
    const place = `.cache/warta/worker-2/${name}`;
    const one = configured(`mkdirSync("${place}/", { recursive: true }); writeFileSync("${place}/catatan", "");`);
    const { code, out, err } = run(one.folder, [program, "build", "--processes", "2"]);
    expect([code, out + err]).toEqual([1, expect.stringMatching(/^\.cache\/warta\/worker-2\S* error not-written /m)]);
    expect(err).not.toMatch(/^\s+at |Having trouble|index\.html/m);
    expectNoWorkers(one);
  });
});

test("a process whose starter was killed makes no page any more, which could stand in the way of the next build", async () => {
  const one = configured(`
    const starter = process.ppid;
    writeFileSync("dimulai.txt", "");
    while (process.ppid === starter) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);`);
  const child = spawn(process.execPath, [program, "build", "--processes", "2"], {
    cwd: one.folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: "1740787200" },
  });
  // the other process holds it, too
  const allEnded = once(child.stderr.resume(), "close");
  while (!existsSync(join(one.folder, "dimulai.txt"))) await setTimeout(20);
  child.kill("SIGKILL");
  await allEnded;
  const made = [...one.output().keys()].filter((file) => isInWorker({ number: 2, of: 2 }, file));
  expect(made).toEqual([]);
  expect(await build(one, { WARTA_PROCESSES: "1" })).toMatchObject({ ok: true });
  expect(differences(one.output(), whole)).toEqual([]);
});

describe("shards", () => {
  test("made one after another by themselves are together the whole site, byte for byte", async () => {
    const all = new Map<string, Buffer>();
    for (const shard of ["1/3", "2/3", "3/3"]) {
      const one = copied(origin);
      const { ok, log } = await build(one, { WARTA_SHARD: shard, WARTA_PROCESSES: shard === "1/3" ? "2" : "1" });
      expect(ok, log).toBe(true);
      const own = one.output();
      expect(own.size).toBeLessThan(whole.size / 2);
      for (const [file, bytes] of own) all.set(file, bytes);
    }
    expect(differences(all, whole)).toEqual([]);
  });

  test("in one folder leave each other's pages alone, remove only their own, and are one memory", async () => {
    const one = copied(origin);
    const shards = ["1/2", "2/2"];
    const both = async () => {
      for (const shard of shards) expect(await build(one, { WARTA_SHARD: shard })).toMatchObject({ ok: true });
    };
    await both();
    expect(differences(one.output(), whole)).toEqual([]);
    expect((await build(one)).log).toContain(" 0 dibuat");
    const [first] = readdirSync(join(one.folder, "content", "articles"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .sort();
    const other = copied(origin);
    for (const site of [one, other]) site.remove(`content/articles/${first}`);
    expect(await build(other)).toMatchObject({ ok: true });
    await both();
    expect(differences(one.output(), other.output())).toEqual([]);
  });

  test("after an edit leave what they do not make to a whole build, which makes that and nothing else", async () => {
    const [one, fresh] = [copied(origin), copied(origin)];
    expect(await build(one)).toMatchObject({ ok: true });
    const edited = readdirSync(join(one.folder, "content/articles"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .slice(0, 12);
    for (const site of [one, fresh])
      for (const name of edited) {
        const path = `content/articles/${name}`;
        site.writeBytes(
          path,
          readFileSync(join(site.folder, path), "utf8").replace(/^title: .*$/m, `title: Judul lain ${name}`),
        );
      }
    expect(await build(one, { WARTA_SHARD: "1/3" })).toMatchObject({ ok: true });
    expect(await build(one)).toMatchObject({ ok: true });
    expect(await build(fresh)).toMatchObject({ ok: true });
    expect(differences(one.output(), fresh.output())).toEqual([]);
  });

  test("tell in their feeds how long pictures are that another shard makes, also for the whole that is built upon one", async () => {
    const pictured = newsroom("");
    writeFiles(pictured.folder, OWN);
    for (const at of [1, 2, 3, 4]) {
      const image = `{ src: foto-${at}.png, alt: Foto }`;
      const front = { title: `Berita ${at}`, date: `2024-02-0${at}`, category: CATEGORIES[0] as string, image };
      pictured.writeBytes(`content/articles/berita-${at}.md`, article(front));
      pictured.writeBytes(`content/images/foto-${at}.png`, png(120 + at));
    }
    const together = copied(pictured);
    expect(await build(together)).toMatchObject({ ok: true });
    const right = together.output();
    expect(
      right
        .get("feed.xml")
        ?.toString()
        .match(/<enclosure /g),
    ).toHaveLength(4);
    const joined = new Map<string, Buffer>();
    for (const shard of ["1/3", "2/3", "3/3"]) {
      const one = copied(pictured);
      expect(await build(one, { WARTA_SHARD: shard, WARTA_PROCESSES: "2" })).toMatchObject({ ok: true });
      for (const [file, bytes] of one.output()) joined.set(file, bytes);
      if (shard !== "1/3") continue;
      expect(await build(one)).toMatchObject({ ok: true });
      expect(differences(one.output(), right)).toEqual([]);
    }
    expect(differences(joined, right)).toEqual([]);
  });

  test("hold a feed back whose picture cannot be made, whoever was to make that, and tell it once", async () => {
    const damaged = newsroom("");
    writeFiles(damaged.folder, OWN);
    const front = { title: "Berita", date: "2024-02-01", category: CATEGORIES[0] as string };
    damaged.writeBytes("content/articles/berita.md", article({ ...front, image: "{ src: foto.png, alt: Foto }" }));
    damaged.writeBytes("content/images/foto.png", png(120).subarray(0, 50));
    const of = 997;
    const number = Array.from({ length: of }, (_, at) => at + 1).find((one) => isIn({ number: one, of }, "feed.xml"));
    const { ok, told } = await build(damaged, { WARTA_SHARD: `${number}/${of}` });
    expect([ok, told]).toEqual([false, ["content/articles/berita.md:5 bad-picture"]]);
    expect([...damaged.output().keys()].filter((file) => file.startsWith("feed"))).toEqual([]);
  });

  test("that are none stop the build, which says what is expected", async () => {
    const { ok, log } = await build(copied(origin), { WARTA_SHARD: "4/3" });
    expect(ok).toBe(false);
    expect(log).toContain('misalnya 3/8, bukan "4/3"');
  });

  test.each([
    [["--shard", "4/3"], '"--shard" (WARTA_SHARD)'],
    [["--processes", "banyak"], '"--processes" (WARTA_PROCESSES)'],
    [["--shard", "1/2", "--since", "uploaded.json"], '"--since" (WARTA_SINCE)'],
  ])("and what else is written wrongly on a command line ends with 2: %j", (words, complaint) => {
    const one = copied(origin);
    const { code, err } = run(one.folder, [program, "build", ...words]);
    expect([code, err]).toEqual([2, expect.stringContaining(complaint)]);
    expect(one.output().size).toBe(0);
  });
});
