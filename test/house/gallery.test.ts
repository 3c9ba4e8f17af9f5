import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../make/command.ts";

const docs = join(root, "docs");
const pictures = readdirSync(join(docs, "gallery")).map((name) => `gallery/${name}`);

/** What the README and the documents show of it, and what those are told who cannot see it. */
const texts = [join(root, "README.md"), ...readdirSync(docs).map((name) => join(docs, name))];
const shown = texts
  .filter((path) => path.endsWith(".md"))
  .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/!\[([^\]]*)\]\((?:docs\/)?(gallery\/[^)]+)\)/g)])
  .map(([, alt = "", picture = ""]) => ({ picture, alt }));

test("the gallery shows every picture that was taken, and no other", () => {
  expect([...new Set(shown.map(({ picture }) => picture))].sort()).toEqual(pictures.sort());
});

test("every picture is told to those who cannot see it", () => {
  expect(shown.filter(({ alt }) => alt.length < 15)).toEqual([]);
});

test("all pictures together weigh at most 1.5 MB", () => {
  const weight = pictures.reduce((sum, name) => sum + statSync(join(docs, name)).size, 0);
  expect(weight).toBeLessThanOrEqual(1_500_000);
});
