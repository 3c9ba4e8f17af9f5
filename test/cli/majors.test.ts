import { readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ran, root, run } from "../make/command.ts";
import { article, png } from "../make/content.ts";
import { temporaryFolder } from "../make/files.ts";
import { differences } from "../make/output.ts";
import { installPacked } from "../make/packed.ts";
import { configuration, newsroom } from "../make/site.ts";

/** The lowest Eleventy that Warta runs on, the one it is built with, and the next major; the same of Node. */
const ELEVENTIES = ["eleventy-3.1", "@11ty/eleventy", "eleventy-4"];
const NODES = ["node-22", "node", "node-26"];

const installedIn = (name: string) => join(root, "node_modules", name);
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(installedIn(name), "package.json"), "utf8")).version;

/** Stories with all that a page has, and ordinary pages in three languages with layout, filters and collections. */
const text = `-- content/articles/rob.md --
${article(
  { title: "Rob datang", tags: "[Air, Pesisir]", author: "Sari Wulandari", image: "{ src: rob.png, alt: Pesisir }" },
  "Banjir rob merendam tanggul.\n\n::: fakta Rob\nPasang naik.\n:::",
)}
-- content/articles/surut.md --
${article({ title: "Rob surut", tags: "[Air]", date: "2024-03-01 07:00" }, "| Hari | Air |\n| :-- | --: |\n| Senin | 3 |")}
-- content/tentang.md --
---
title: Tentang kami
layout: warta/layouts/page.njk
---
{% for one in collections.articles %}{{ one.date | indonesianDate: "full" }} {{ one.url | absoluteUrl }} {% endfor %}
-- content/a.njk --
---
permalink: /njk.html
---
{% for one in collections.articles | relatedTo(collections.articles[0]) %}{{ one.data.title }}{% endfor %}
-- content/b.11ty.js --
export const data = { permalink: "/js.html" };
export function render({ collections }) {
  return collections.tags.map(({ name, articles }) => name + articles.length).join();
}
`;

const site = newsroom(text);
const modules = join(site.folder, "node_modules");
const command = join(modules, "@11ty", "eleventy", "cmd.cjs");
const program = join(modules, "eleventy-plugin-warta", "dist", "plugin", "warta.js");

/** Runs a program of the site with this Node. */
function runWith(node: string, script: string, ...words: string[]): Ran {
  return run(site.folder, [script, ...words], {}, join(installedIn(node), "bin", "node"));
}

function use(eleventy: string): void {
  const link = join(modules, "@11ty", "eleventy");
  rmSync(link);
  symlinkSync(installedIn(eleventy), link);
}

/** What became of each, and the bytes of the first. */
const table: Record<string, Record<string, string>> = {};
let first: ReturnType<typeof site.output> | undefined;
afterAll(() => console.table(table));

beforeAll(() => {
  const [work, remove] = temporaryFolder();
  installPacked(work, site.folder);
  remove();
  site.writeBytes("content/images/rob.png", png());
  site.writeBytes("eleventy.config.mjs", configuration({}, "eleventy-plugin-warta"));
});

/** Each Eleventy on each Node, which `npm run test:long` builds; here three that name each of them once. */
const cells = ELEVENTIES.flatMap((eleventy, row) =>
  NODES.map((node, column) => ({ eleventy, node, day: row === column })),
).filter(({ day }) => day || process.env.WARTA_MATRIX === "whole");
const named = cells.map(({ eleventy, node }) => ({
  eleventy,
  node,
  row: `Eleventy ${versionOf(eleventy)}`,
  column: `Node ${versionOf(node)}`,
}));

describe.each(named)("the packed package with $row on $column", ({ eleventy, node, row, column }) => {
  beforeAll(() => {
    table[row] = { ...table[row], [column]: "failed" };
    use(eleventy);
    for (const folder of ["_site", ".cache"]) site.remove(folder);
  });

  test("builds the same bytes", () => {
    const { code, out, err } = runWith(node, command);
    expect(code, err).toBe(0);
    expect(out).toContain(`v${versionOf(eleventy)}`);
    expect(site.page("/2024/02/28/rob/").querySelector("h1")?.textContent).toBe("Rob datang");
    first ??= site.output();
    expect(differences(site.output(), first)).toEqual([]);
  });

  test("makes nothing by its own program that stands there already", () => {
    const { code, out } = runWith(node, program, "build");
    expect([code, out]).toEqual([0, expect.stringMatching(/ 0 dibuat, .* 0 ditulis, 0 dihapus/)]);
  });

  test("ends with one report and no stack where a story is faulty, and leaves the site as it was", () => {
    site.write("-- content/articles/x.md --\n---\ntittle: Judul\ndate: 31 Februari 2023\n---\n\nIsi.\n");
    const { code, err } = runWith(node, command);
    site.remove("content/articles/x.md");
    expect(code).toBe(1);
    expect(err).toMatch(/x\.md:2.* unknown-key [\s\S]*x\.md:3.* no-such-day [\s\S]*Warta: tidak ada yang ditulis/);
    expect(err).not.toMatch(/^(?:\[11ty\])?\s+at /m);
    expect(differences(site.output(), first ?? new Map())).toEqual([]);
    table[row] = { ...table[row], [column]: `${site.output().size} files, the same` };
  });

  test("finds whole what it remembered", () => {
    site.write(`-- content/articles/y.md --\n${article({ title: "Surut", date: "2024-03-02" })}`);
    const { code, out, err } = runWith(node, program, "build");
    site.remove("content/articles/y.md");
    expect([code, out + err]).toEqual([0, expect.not.stringMatching(/ingatan build (?:rusak|bukan|dari|tentang)/)]);
  });
});

test("what npm links as this repository's programs are its own Node and Eleventy: if not, run npm ci", () => {
  const linked = (name: string) => realpathSync(join(installedIn(".bin"), name));
  expect(linked("eleventy")).toBe(realpathSync(join(installedIn("@11ty/eleventy"), "cmd.cjs")));
  expect(linked("node")).toBe(realpathSync(join(installedIn("node"), "bin", "node")));
});
