import { afterAll, afterEach, describe, expect, test } from "vitest";
import { configurationFile, withLine } from "../../plugin/optionPlace.ts";
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
    expect(configurationFile(["node", "/situs/node_modules/.bin/eleventy"])).toBe("eleventy.config.mjs");
    enter("dua", "eleventy.config.cjs", ".eleventy.js");
    expect(configurationFile(["node", "C:/eleventy/cmd.cjs"])).toBe(".eleventy.js");
    expect(configurationFile(["node", "dist/plugin/warta.js", "build"])).toBe(".eleventy.js");
  });

  test("is the one named on the command line", () => {
    enter("tiga", "eleventy.config.js", "uji.config.mjs");
    for (const argv of [
      ["--config", "uji.config.mjs"],
      ["--serve", "--config=uji.config.mjs"],
    ])
      expect(configurationFile(["node", "eleventy", ...argv])).toBe("uji.config.mjs");
  });

  test("has a name of its kind where there is none, or where a program of its own builds the site", () => {
    enter("enam", "eleventy.config.js");
    expect(configurationFile(["node", "bangun.mjs"])).toBe("eleventy.config");
    enter("empat");
    for (const argv of [[], ["--config"], ["--config="], ["--config=tiada.mjs"]]) {
      expect(configurationFile(["node", "eleventy", ...argv])).toBe("eleventy.config");
    }
  });
});

test("is named in faults of options, with the line, and in no others", () => {
  enter("lima", "eleventy.config.js");
  const at = { file: "eleventy.config.js", field: "site.timeZone" };
  const text = 'import w from "eleventy-plugin-warta";\nexport default (c) => c.addPlugin(w, {\n  site: {} });';
  writeFiles(".", [["eleventy.config.js", text]]);
  expect(withLine(fault("unknown-key", at, { key: "timeZone" })).at).toEqual({ ...at, line: 3 });
  for (const other of [
    { file: "a.md", field: "title" },
    { ...at, line: 9 },
    { file: "tiada.js", field: "site" },
    { file: "eleventy.config.js" },
  ]) {
    expect(withLine(fault("unknown-key", other, { key: "x" })).at).toEqual(other);
  }
});
