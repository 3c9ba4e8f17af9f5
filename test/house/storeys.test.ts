import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { codeOf, filesBelow } from "./sources.ts";
import { storeys } from "./storeys.ts";

const files = [...filesBelow("src", ".ts"), ...filesBelow("plugin", ".ts")].filter((path) => !path.endsWith(".d.ts"));

function roomOf(path: string): string {
  const [top, room] = path.split("/");
  return top === "plugin" ? "plugin" : `${top}/${room}`;
}

function storeyOf(path: string): number {
  return storeys.findIndex((rooms) => rooms.includes(roomOf(path)));
}

function importsOf(path: string): string[] {
  const named = codeOf(path).matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g);
  return [...named].map(([, name]) => join(dirname(path), name as string));
}

function foreignImportsOf(path: string): string[] {
  return [...codeOf(path).matchAll(/(?:from|import)\s*\(?\s*["']([^."'][^"']*)["']/g)].map(
    ([, name]) => name as string,
  );
}

test("every file stands in a room of the house", () => {
  expect(files.filter((path) => storeyOf(path) < 1)).toEqual([]);
});

test("imports run to a lower storey, and rooms of one storey do not know each other", () => {
  const upward = files.flatMap((path) =>
    importsOf(path)
      .filter((other) => roomOf(other) !== roomOf(path) && storeyOf(other) >= storeyOf(path))
      .map((other) => `${path} imports ${other}`),
  );
  expect(upward).toEqual([]);
});

test("what the rule is held against is really read: the plan of pages imports the newsroom", () => {
  expect(importsOf("src/pages/plan.ts").some((path) => path.startsWith("src/newsroom/"))).toBe(true);
});

test("nothing below the plugin knows Eleventy or Nunjucks", () => {
  const guests = files
    .filter((path) => path.startsWith("src/"))
    .filter((path) => foreignImportsOf(path).some((name) => /eleventy|nunjucks/i.test(name)));
  expect(guests).toEqual([]);
});

test("what most builds never ask for is loaded late", () => {
  const late = ["markdown-it", "parse5", "stopword", "@sindresorhus/slugify", "image-size", "sharp", "lightningcss"];
  const early = files.flatMap((path) =>
    [...codeOf(path).matchAll(/^import (?!type )[^;]*?from "([^"]+)"/gm)]
      .filter(([, name]) => late.includes(name as string))
      .map(([, name]) => `${path} imports ${name}`),
  );
  expect(early).toEqual([]);
});

test("a room has an index only where it is a public door", () => {
  const doors = filesBelow("src", "index.ts");
  expect(doors).toEqual(["src/dates/index.ts", "src/faults/index.ts", "src/related/index.ts"]);
});

test("no file is longer than 300 lines", () => {
  expect(files.filter((path) => codeOf(path).split("\n").length > 300)).toEqual([]);
});
