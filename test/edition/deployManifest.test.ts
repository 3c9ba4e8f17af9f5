import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import {
  appendStep,
  type DeployManifest,
  hasManySteps,
  readLast,
  writeManifestFile,
} from "../../src/edition/deployManifest.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);
const path = join(folder, "manifest.json");

const name = fc.constantFrom(
  "index.html",
  "a/index.html",
  "b/index.html",
  "judul\nberita/index.html",
  "unduhan/peta.txt",
);
const marked = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([file]) => file, maxLength: 3 });
const step = fc.record({ put: marked, others: marked, gone: fc.uniqueArray(name, { maxLength: 2 }) });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Each name stands in one list alone. */
function sound({ put, others, gone }: Step): Step {
  const theirs = others.filter(([file]) => !put.some(([one]) => one === file));
  return { put, others: theirs, gone: gone.filter((file) => ![...put, ...theirs].some(([one]) => one === file)) };
}

function start(own: readonly (readonly [string, string])[]): DeployManifest {
  return {
    id: "awal",
    own: own.length,
    files: own.map(([file]) => file),
    marks: own.map(([, mark]) => mark),
    steps: [],
  };
}

/** What a manifest tells, whatever the order of its files. */
function toldBy(manifest: DeployManifest | undefined) {
  const { files = [], marks = [], own, id, steps } = manifest ?? {};
  const all = files.map((file, at) => [file, marks[at], at < (own ?? 0)]);
  return { all: all.sort(), id, steps };
}

test("a manifest with steps behind it is what these made of it, and each step leads from one id to the next", () => {
  fc.assert(
    fc.property(marked, fc.array(step, { maxLength: 5 }), (own, steps) => {
      writeManifestFile(path, "_site", start(own));
      const right = new Map(own.map(([file, mark]) => [file, [file, mark, true]]));
      const taken: { from: string; files: string[] }[] = [];
      let id = "awal";
      for (const { put, others, gone } of steps.map(sound)) {
        for (const file of gone) right.delete(file);
        for (const [file, mark] of put) right.set(file, [file, mark, true]);
        for (const [file, mark] of others) right.set(file, [file, mark, false]);
        taken.push({ from: id, files: [...put, ...others].map(([file]) => file).concat(gone) });
        const next = appendStep(path, id, { put, others, gone });
        expect(next).not.toBe(id);
        id = next;
      }
      expect(toldBy(readLast(path, "_site"))).toEqual({ all: [...right.values()].sort(), id, steps: taken });
      expect(readLast(path, "lain")).toBeUndefined();
    }),
  );
});

test("a step that a killed build tore counts for nothing", () => {
  writeManifestFile(path, "_site", start([["index.html", "1"]]));
  const whole = readFileSync(path);
  appendStep(path, "awal", { put: [["index.html", "2"]], others: [], gone: [] });
  const long = readFileSync(path);
  for (let length = whole.length; length < long.length; length++) {
    writeFileSync(path, long.subarray(0, length));
    expect(toldBy(readLast(path, "_site"))).toMatchObject({ all: [["index.html", "1", true]], id: "awal" });
  }
});

test("of many steps it is known that they are hardly shorter than all", () => {
  writeManifestFile(path, "_site", start(Array.from({ length: 50 }, (_, at) => [`${at}/index.html`, "1"])));
  const whole = readFileSync(path).length;
  expect(hasManySteps(path, whole)).toBe(false);
  for (let at = 0; at < 10; at++) appendStep(path, "awal", { put: [[`${at}/index.html`, "2"]], others: [], gone: [] });
  expect(hasManySteps(path, whole)).toBe(true);
});
