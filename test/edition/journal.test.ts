import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { openJournal } from "../../src/edition/journal.ts";
import { type Manifest, UNKNOWN } from "../../src/edition/manifest.ts";
import { temporaryFolder } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

const known = { fingerprint: digest("a"), size: 1, modified: 2 };
const manifest: Manifest = new Map([["a/index.html", known]]);

test("a build that ended left nothing to the next", () => {
  const journal = openJournal(folder, "_site");
  expect(journal.joined(manifest)).toBe(manifest);
  journal.begin(["b/index.html"]);
  journal.end();
  expect(openJournal(folder, "_site").joined(manifest)).toBe(manifest);
  expect(readdirSync(folder)).toEqual([]);
});

test("what a killed build was about to write is known to the next, and how it was made is not", () => {
  openJournal(folder, "_site").begin(["b/index.html", "a/index.html"]);
  expect(openJournal(folder, "_site").joined(manifest)).toEqual(
    new Map([
      ["a/index.html", known],
      ["b/index.html", UNKNOWN],
    ]),
  );
});

test("builds killed one after another leave what each of them was about to write", () => {
  openJournal(folder, "_site").begin(["b/index.html"]);
  openJournal(folder, "_site").begin(["c/index.html", "b/index.html"]);
  openJournal(folder, "_site").begin([]);
  expect([...openJournal(folder, "_site").joined(new Map()).keys()].sort()).toEqual(["b/index.html", "c/index.html"]);
  openJournal(folder, "_site").end();
  expect(openJournal(folder, "_site").joined(new Map()).size).toBe(0);
});

test("each output folder has its own", () => {
  openJournal(folder, "_site").begin(["b/index.html"]);
  expect(openJournal(folder, "_lain").joined(manifest)).toBe(manifest);
});

test("a build that is about to write nothing new leaves no file", () => {
  openJournal(folder, "_site").begin([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a torn one is not trusted", () => {
  openJournal(folder, "_site").begin(["b/index.html"]);
  truncateSync(join(folder, readdirSync(folder)[0] as string), 40);
  expect(openJournal(folder, "_site").joined(manifest)).toBe(manifest);
});
