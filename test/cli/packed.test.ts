import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import sources from "../../plugin/index.ts";
import { eleventy, root, run } from "../make/command.ts";
import { article } from "../make/content.ts";
import { temporaryFolder } from "../make/files.ts";
import { differences } from "../make/output.ts";
import { installPacked } from "../make/packed.ts";
import { configuration, newsroom, testOptions } from "../make/site.ts";

const story = `-- content/articles/satu.md --\n${article({ title: "Berita pertama", tags: "[Air]" })}`;
const faulty = `-- content/articles/2023/02/x.md --
---
tittle: Judul
date: 31 Februari 2023
category: internasinal
---

Isi.
`;

const site = newsroom(story);
const installed = join(site.folder, "node_modules", "eleventy-plugin-warta");
const manifest = () => JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const warta = (...words: string[]) => run(site.folder, [join(installed, manifest().bin.warta), ...words]);
const npxEleventy = () => run(site.folder, [eleventy]);

/** Ten lines, as the README's. */
const CONFIGURATION = `import warta from "eleventy-plugin-warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    site: ${JSON.stringify(testOptions.site)},
    categories: ${JSON.stringify(testOptions.categories)},
    masthead: ${JSON.stringify(testOptions.masthead)},
  });
  return { dir: { input: "content" } };
}
`;

const [work, remove] = temporaryFolder();
afterAll(remove);
let archive = "";

beforeAll(() => {
  archive = installPacked(work, site.folder);
  site.writeBytes("eleventy.config.mjs", CONFIGURATION);
});

describe("the packed package", () => {
  test("has a program, every door that it promises with its types, and nothing of the repository's tests or stories", () => {
    const { exports, bin } = manifest();
    const doors = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((one) =>
      typeof one === "string" ? [one] : Object.values(one),
    );
    const missing = [...doors, bin.warta].filter((path) => !existsSync(join(installed, path.replace(/\*$/, ""))));
    expect(missing).toEqual([]);
    for (const path of ["test", "content", "bench", "src", "plugin", "dist/test", "dist/bench"]) {
      expect(existsSync(join(installed, path)), path).toBe(false);
    }
    expect(readFileSync(join(installed, bin.warta), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("bears the licence of every package whose code is in its own files", () => {
    const folder = join(installed, "dist", "plugin");
    const files = readdirSync(folder);
    const code = files.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(folder, name), "utf8"));
    // the bundler names each file above what it took from it
    const within = [...code.join("\n").matchAll(/^\/\/ .*?node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name]) => `${name}.LICENSE`,
    );
    expect(within).not.toEqual([]);
    expect(files.filter((name) => name.endsWith(".LICENSE"))).toEqual([...new Set(within)].sort());
    expect(readFileSync(join(folder, "zod.LICENSE"), "utf8")).toContain("Copyright (c)");
  });

  test("holds what publint and Are the Types Wrong ask of a package of ES modules", async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
    const checker = join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
    const { code, out } = run(work, [checker, archive, "--profile", "esm-only", "--format", "ascii", "--no-emoji"]);
    expect(code, out).toBe(0);
  });

  test("is open at each door to code and to its types", () => {
    site.writeBytes(
      "pakai.mts",
      `import warta, { type WartaOptions } from "eleventy-plugin-warta";
import filters, { type FilterOptions } from "eleventy-plugin-warta/filters";
import { formatDate, parseDate } from "eleventy-plugin-warta/dates";
import * as related from "eleventy-plugin-warta/related";
import { fault, report } from "eleventy-plugin-warta/faults";

const options: WartaOptions = ${JSON.stringify(testOptions)};
const alone: FilterOptions = { site: { url: "https://blog.example", timeZone: "Asia/Jakarta" } };
// @ts-expect-error no such zone
const wrong: WartaOptions["site"]["timeZone"] = "Europe/Paris";
const read = parseDate("28 Februari 2023", "Asia/Jakarta");
const words = report([fault("empty-body", { file: "a.md" }, {})], { language: "en", form: "table" });
console.log(typeof warta, typeof filters, !alone, read.ok && formatDate(read.moment, "short"), Object.keys(related).length > 0, words.split("\\n").length, !options === !wrong);
`,
    );
    const types = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", "", "pakai.mts"];
    expect(run(site.folder, [join(root, "node_modules", "typescript", "bin", "tsc"), ...types])).toMatchObject({
      out: "",
      code: 0,
    });
    const ran = run(site.folder, [join(site.folder, "pakai.mts")]);
    expect(ran).toMatchObject({ code: 0, out: "function function false 28/2/2023 true 2 true\n" });
  });

  test("builds a site from ten lines of configuration and one story, the same as the sources build", async () => {
    expect(CONFIGURATION.trimEnd().split("\n")).toHaveLength(10);
    expect(npxEleventy()).toMatchObject({ code: 0, err: "" });
    const packed = site.output();
    const other = newsroom(story);
    await other.build({ plugin: sources });
    expect(differences(packed, other.output())).toEqual([]);
    expect(site.page("/2024/02/28/satu/").querySelector("h1")?.textContent).toBe("Berita pertama");
  });

  test("refuses the flag by which Eleventy would leave its pages out", () => {
    const { code, err } = run(site.folder, [eleventy, "--incremental"]);
    expect(code).toBe(1);
    expect(err).toContain('Warta: "--incremental" tidak dapat dipakai');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("shows a site's own file in place of one of its own", () => {
    site.write('-- content/_includes/warta/parts/story/byline.njk --\n<p class="milik">Milik situs</p>\n');
    expect(npxEleventy().code).toBe(0);
    expect(site.read("2024/02/28/satu/index.html")).toContain("Milik situs");
  });
});

describe("a story with three faults", () => {
  test("fails Eleventy's command with one report of three lines, and leaves the earlier site as it was", () => {
    const before = site.output();
    site.write(faulty);
    const { code, err } = npxEleventy();
    expect(code).toBe(1);
    expect(err.match(/ error [a-z-]+ /g)).toHaveLength(3);
    expect(err).toMatch(/x\.md:2.* unknown-key .*"title"/);
    expect(err).toMatch(/x\.md:3.* no-such-day /);
    expect(err).toMatch(/x\.md:4.* unknown-category .*"internasional"/);
    expect(err).not.toMatch(/^\s+at /m);
    expect(differences(site.output(), before)).toEqual([]);
  });

  test("fails warta check on its standard output, and is mended when it is gone", () => {
    const { code, out, err } = warta("check");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.trimEnd().split("\n")).toHaveLength(4);
    site.remove("content/articles/2023");
    expect(warta("build").code).toBe(0);
  });
});

describe("the program", () => {
  test("ends with 2 where it was used wrongly, in one line that says what was meant", () => {
    const { code, out, err } = warta("chek");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain('maksudnya "check"?');
    expect(warta("check", "--config=tiada.mjs")).toMatchObject({ code: 2, err: expect.stringContaining("tiada.mjs") });
  });

  test.each([
    ["is no JavaScript", "\n\nexport default (c) => {\n}}\n", "salah.config.mjs:4 Unexpected token"],
    [
      "asks for a package that is not there",
      'import "paket-tiada";\nexport default () => {};',
      "salah.config.mjs Cannot find package 'paket-tiada'",
    ],
    [
      "fails",
      "export default (c) => {\n  c.tiada.lagi();\n};\n",
      "salah.config.mjs:2 Cannot read properties of undefined",
    ],
  ])("ends with 2 and the place and reason of it where the configuration %s", (_what, text, words) => {
    site.writeBytes("salah.config.mjs", text);
    const { code, err } = warta("check", "--config=salah.config.mjs");
    expect([code, err.trimEnd().split("\n")]).toEqual([2, [expect.stringContaining(`warta: ${words}`)]]);
  });

  test("ends with 1 and a report where the options are wrong, as Eleventy's command does", () => {
    site.writeBytes("salah.config.mjs", configuration({ listings: { size: 0 } }, "eleventy-plugin-warta"));
    for (const { code, err } of [
      warta("check", "--config=salah.config.mjs"),
      run(site.folder, [eleventy, "--config=salah.config.mjs"]),
    ]) {
      expect(code).toBe(1);
      expect(err).toMatch(/^salah\.config\.mjs:4 error wrong-option .*"listings\.size"/m);
      expect(err).toContain("Warta: pengaturan Warta keliru; lihat laporan di atas");
      expect(err).not.toMatch(/^\s+at /m);
    }
  });
});
