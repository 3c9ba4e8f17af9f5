import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATEGORIES, generate } from "../../bench/generate.ts";
import { eleventy, root, run } from "../make/command.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";
import { differences, outputOf } from "../make/output.ts";
import { configuration } from "../make/site.ts";

const [home, remove] = temporaryFolder();
afterAll(remove);
const content = join(home, "asal");

const categories = CATEGORIES.map((slug) => ({ slug, name: slug }));
const site = { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" } as const;

/** A page of the site's own, which Eleventy makes, and a file that it copies. */
const OWN: [string, string][] = [
  ["content/milik.njk", "---\npermalink: /milik/\n---\n<p>{{ collections.articles.length }}</p>\n"],
  ["eleventy.config.js", configuration({ site, categories })],
  ["package.json", '{ "type": "module" }\n'],
];

beforeAll(() => {
  generate(content, { articles: 60, length: 60 });
  writeFiles(content, OWN);
});

/** The site in a folder of its own. */
function opened(name: string): string {
  const folder = join(home, name);
  cpSync(content, folder, { recursive: true });
  return folder;
}

function build(folder: string, env: Record<string, string | undefined> = {}) {
  const { code, out, err } = run(folder, [eleventy], env);
  return { code, out: out + err };
}

function outputIn(folder: string): Map<string, Buffer> {
  return outputOf(join(folder, "_site"));
}

let whole: Map<string, Buffer>;
beforeAll(() => {
  const folder = opened("utuh");
  expect(build(folder, { WARTA_PROCESSES: "1" }).code).toBe(0);
  whole = outputIn(folder);
  expect(whole.size).toBeGreaterThan(200);
});

describe("processes that share a build", () => {
  test.each(["2", "4"])("make the same site, byte for byte: %s", (processes) => {
    const folder = opened(`proses-${processes}`);
    const { code, out } = build(folder, { WARTA_PROCESSES: processes });
    expect(code, out).toBe(0);
    expect(differences(outputIn(folder), whole)).toEqual([]);
    expect(readdirSync(join(folder, ".cache", "warta")).filter((name) => name.startsWith("worker"))).toEqual([]);
    expect(readdirSync(join(folder, "_site")).filter((name) => name.startsWith(".warta"))).toEqual([]);
    // all that they made is remembered
    expect(build(folder).out).toContain(" 0 dibuat");
  });

  test.each([
    ["a fresh build", [["--fresh"], ["--fresh"]]],
    [
      "a shard",
      [
        ["--shard", "1/2"],
        ["--shard", "2/2"],
      ],
    ],
  ])("know what the command line said: %s", (what, lines) => {
    const folder = opened(what.replace(" ", "-"));
    for (const line of lines) {
      const { code, out, err } = run(folder, [join(root, "plugin", "warta.ts"), "build", ...line, "--processes", "2"]);
      expect(code, out + err).toBe(0);
    }
    expect(differences(outputIn(folder), whole)).toEqual([]);
  });

  test("tell of every page that failed in one report, whoever was to make it, and leave the others whole", () => {
    const folder = opened("gagal");
    writeFiles(folder, [["content/_includes/warta/pages/tag.njk", "{{ site.name | tiada }}\n"]]);
    const { code, out } = build(folder, { WARTA_PROCESSES: "3" });
    expect(code).toBe(1);
    const told = [...out.matchAll(/^(\S+) error page-failed /gm)].map(([, file]) => file).sort();
    const tags = [...whole.keys()].filter((file) => /^tag\/(?!huruf\/).+\/index\.html$/.test(file)).sort();
    expect(tags.length).toBeGreaterThan(30);
    expect(told).toEqual(tags);
    // once it is mended, the next build makes the rest
    rmSync(join(folder, "content", "_includes"), { recursive: true });
    expect(build(folder, { WARTA_PROCESSES: "2" }).code).toBe(0);
    expect(differences(outputIn(folder), whole)).toEqual([]);
  });
});

function copied(from: string, name: string): string {
  const folder = join(home, name);
  cpSync(from, folder, { recursive: true });
  return folder;
}

describe("a process that makes a part of a build", () => {
  const configured = (folder: string, inWorker: string) => {
    const path = join(folder, "eleventy.config.js");
    const own = `import { writeFileSync } from "node:fs";\nif (process.env.WARTA_WORKER) { ${inWorker} }\n`;
    writeFiles(folder, [["eleventy.config.js", `${own}${readFileSync(path, "utf8")}`]]);
  };

  test("is handed the build's one moment, or a story could fall due in between", () => {
    const folder = opened("jam");
    configured(folder, 'writeFileSync("jam.txt", String(process.env.SOURCE_DATE_EPOCH))');
    const before = Math.floor(Date.now() / 1000);
    const { code, out } = build(folder, { WARTA_PROCESSES: "2", SOURCE_DATE_EPOCH: undefined });
    expect(code, out).toBe(0);
    const handed = Number(readFileSync(join(folder, "jam.txt"), "utf8"));
    expect(handed).toBeGreaterThanOrEqual(before);
    expect(handed).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
  });

  test.each(["process.exit(0)", "process.exit(1)"])(
    "and ends before its time fails the build, and the next one makes the rest: %s",
    (end) => {
      const folder = opened(`mati-${end.at(-2)}`);
      configured(folder, end);
      const { code, out } = build(folder, { WARTA_PROCESSES: "2" });
      expect(code).toBe(1);
      expect(out).toContain("WARTA_PROCESSES=1");
      expect(readdirSync(join(folder, ".cache", "warta")).filter((name) => name.startsWith("worker"))).toEqual([]);
      expect(build(folder, { WARTA_PROCESSES: "1" }).code).toBe(0);
      // but for the configuration, whose text counts in the fingerprints alone
      expect(differences(outputIn(folder), whole)).toEqual([]);
    },
  );
});

describe("shards", () => {
  test("made one after another by themselves are together the whole site, byte for byte", () => {
    const all = new Map<string, Buffer>();
    const sizes = ["1/3", "2/3", "3/3"].map((shard, at) => {
      const folder = opened(`bagian-${at}`);
      const { code, out } = build(folder, { WARTA_SHARD: shard, WARTA_PROCESSES: at === 0 ? "2" : "1" });
      expect(code, out).toBe(0);
      const own = outputIn(folder);
      for (const [file, bytes] of own) all.set(file, bytes);
      return own.size;
    });
    expect(differences(all, whole)).toEqual([]);
    for (const size of sizes) expect(size).toBeLessThan(whole.size / 2);
  });

  test("in one folder leave each other's pages alone, remove only their own, and are one memory", () => {
    const folder = opened("bersama");
    const shards = ["1/2", "2/2"];
    for (const shard of shards) expect(build(folder, { WARTA_SHARD: shard }).code).toBe(0);
    expect(differences(outputIn(folder), whole)).toEqual([]);
    expect(build(folder).out).toContain(" 0 dibuat");
    const [first] = readdirSync(join(folder, "content", "articles"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .sort();
    rmSync(join(folder, "content", "articles", first as string));
    const other = copied(folder, "lain");
    rmSync(join(other, "_site"), { recursive: true });
    rmSync(join(other, ".cache"), { recursive: true });
    expect(build(other).code).toBe(0);
    for (const shard of shards) expect(build(folder, { WARTA_SHARD: shard }).code).toBe(0);
    expect(differences(outputIn(folder), outputIn(other))).toEqual([]);
  });

  test("that are none stop the build, which says what is expected", () => {
    const { code, out } = build(join(home, "utuh"), { WARTA_SHARD: "4/3" });
    expect(code).toBe(1);
    expect(out).toContain('misalnya 3/8, bukan "4/3"');
  });
});
