import { afterAll, afterEach, describe, expect, test } from "vitest";
import { configurationFile, lineOf, withLine } from "../../plugin/optionPlace.ts";
import { fault } from "../../src/faults/fault.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
const before = process.cwd();
afterAll(remove);
afterEach(() => process.chdir(before));

function enter(name: string, ...files: string[]): void {
  writeFiles(`${folder}/${name}`, [
    ["x.txt", ""],
    ...files.map((file): [string, string] => [file, "export default {}"]),
  ]);
  process.chdir(`${folder}/${name}`);
}

describe("the configuration that reports name", () => {
  test("is the file that Eleventy reads", () => {
    enter("satu", "eleventy.config.mjs");
    expect(configurationFile([])).toBe("eleventy.config.mjs");
    enter("dua", "eleventy.config.cjs", ".eleventy.js");
    expect(configurationFile([])).toBe(".eleventy.js");
  });

  test("is the one named on the command line", () => {
    enter("tiga", "eleventy.config.js", "uji.config.mjs");
    for (const argv of [
      ["--config", "uji.config.mjs"],
      ["--serve", "--config=uji.config.mjs"],
    ])
      expect(configurationFile(["node", "eleventy", ...argv])).toBe("uji.config.mjs");
  });

  test("has a name of its kind where there is none", () => {
    enter("empat");
    for (const argv of [[], ["--config"], ["--config="], ["--config=tiada.mjs"]]) {
      expect(configurationFile(["node", "eleventy", ...argv])).toBe("eleventy.config");
    }
  });
});

const SOURCE = `import warta from "eleventy-plugin-warta";

// site: { url: "https://contoh.id" },
export default (eleventyConfig) => {
  eleventyConfig.addPlugin(warta, {
    site: {
      name: "Kabar",
      timeZone: "Asia/Jakarta",
    },
    "masthead": { name: "PT Kabar", legalName: "PT Kabar Media" },
    categories: [
      { slug: "berita", name: "Berita" },
      { slug: "olahraga", name: "Olahraga" },
    ],
    pictures: { since: "2020" }, hosting: { host: "netlify" },
  });
};
`;

describe("a fault of an option stands on", () => {
  test.each([
    ["the line of its key", "site.timeZone", 8],
    ["the line of a key in quotes", "masthead", 10],
    ["the line of the block in which it lacks", "site.url", 6],
    ["the line of the list in which one of several is meant", "categories[1].slug", 11],
    ["the line of the block where its key stands in others too", "site.name", 6],
    ["a line with others", "hosting.host", 15],
    ["no line where nothing of it is written", "labels.home", undefined],
    ["no line where its name is a part of another one", "date", undefined],
  ])("%s", (_what, field, line) => {
    expect(lineOf(field, SOURCE)).toBe(line);
  });

  test("no line that may be meant for another", () => {
    expect(lineOf("slug", SOURCE)).toBeUndefined();
    expect(lineOf("$&.(", SOURCE)).toBeUndefined();
  });

  test("its line in the report, which faults of content keep as they are", () => {
    enter("lima", "eleventy.config.js");
    writeFiles(".", [["eleventy.config.js", SOURCE]]);
    const at = { file: "eleventy.config.js", field: "site.timeZone" };
    expect(withLine(fault("unknown-key", at, { key: "timeZone" })).at).toEqual({ ...at, line: 8 });
    for (const other of [
      { file: "a.md", field: "title" },
      { ...at, line: 3 },
      { file: "tiada.js", field: "site" },
    ]) {
      expect(withLine(fault("unknown-key", other, { key: "x" })).at).toEqual(other);
    }
  });
});
