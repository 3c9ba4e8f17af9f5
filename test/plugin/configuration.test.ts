import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { configurationDigest } from "../../plugin/configuration.ts";
import { filesOf, temporaryFolder, writeFiles } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

const write = (text: string) => writeFiles(folder, filesOf(text));
const digestOf = () => configurationDigest(join(folder, "eleventy.config.js"), {});

describe("the digest of a site's configuration follows", () => {
  test.each([
    ["import", 'import { a } from "./a.js";', "a.js"],
    ["import for its effect", 'import "./a.js";', "a.js"],
    ["import of several lines", 'import {\n  a,\n  b,\n} from "./a.js";', "a.js"],
    ["import when it is needed", 'const a = await import("./a.js");', "a.js"],
    ["export from", 'export * from "./a.js";', "a.js"],
    ["require", 'const a = require("./a");', "a.js"],
    ["require of a folder", 'const a = require("./a");', "a/index.js"],
    ["a folder with a dot in its name", 'const a = require("./a.v2");', "a.v2/index.js"],
    ["TypeScript", "import { a } from './a.ts';", "a.ts"],
    ["data", 'import a from "./a.json" with { type: "json" };', "a.json"],
    ["a file of another folder", 'import a from "./lain/../lain/a.js";', "lain/a.js"],
  ])("%s", (_how, line, path) => {
    write(`-- eleventy.config.js --\n${line}\n`);
    const target = join(folder, path);
    writeFiles("", [[target, "1"]]);
    const before = digestOf();
    writeFiles("", [[target, "2"]]);
    expect(digestOf()).not.toBe(before);
    writeFiles("", [[target, "1"]]);
    expect(digestOf()).toBe(before);
  });

  test("what is imported by what is imported, and files that import each other", () => {
    write('-- eleventy.config.js --\nimport "./a.js";\n-- a.js --\nimport "./b.js";\n-- b.js --\nimport "./a.js";\n');
    const before = digestOf();
    write('-- b.js --\nimport "./a.js"; // lain\n');
    expect(digestOf()).not.toBe(before);
  });

  test("nothing else: neither a file beside it nor a package", () => {
    write(
      '-- eleventy.config.js --\nimport warta from "eleventy-plugin-warta";\nimport "./tiada.js";\n-- a.js --\n1\n',
    );
    const before = digestOf();
    write("-- a.js --\n2\n-- node_modules/eleventy-plugin-warta/index.js --\n2\n");
    expect(digestOf()).toBe(before);
  });
});

test("without a configuration file the options' own functions count as they are written", () => {
  const one = { markdown: (md: { a: number }) => md.a + 1 };
  const other = { markdown: (md: { a: number }) => md.a + 2 };
  const same = { markdown: (md: { a: number }) => md.a + 1 };
  expect(configurationDigest(undefined, one)).toBe(configurationDigest(undefined, same));
  expect(configurationDigest(undefined, one)).not.toBe(configurationDigest(undefined, other));
});

test("the digest does not tell where the site lies", () => {
  write('-- eleventy.config.js --\nimport "./a.js";\n-- a.js --\n1\n');
  const before = digestOf();
  const [elsewhere, removeElsewhere] = temporaryFolder();
  writeFiles(elsewhere, filesOf('-- eleventy.config.js --\nimport "./a.js";\n-- a.js --\n1\n'));
  expect(configurationDigest(join(elsewhere, "eleventy.config.js"), {})).toBe(before);
  removeElsewhere();
});
