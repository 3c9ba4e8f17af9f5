import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { kinds } from "../../src/pages/kinds.ts";
import { codeOf, filesBelow, root } from "./sources.ts";

const htmlKinds = kinds.filter((kind) => "template" in kind.output);

test("every kind of page is a file of its own that bears its name", () => {
  const files = filesBelow("src/pages/kinds", ".ts").map((path) => basename(path, ".ts"));
  expect(kinds.map((kind) => kind.name).sort()).toEqual(files);
});

test.each(htmlKinds.map((kind) => kind.name))("the kind %s has a template and a test", (name) => {
  expect(existsSync(join(root, "templates", "pages", `${name}.njk`))).toBe(true);
  expect(existsSync(join(root, "test", "pages", "kinds", `${name}.test.ts`))).toBe(true);
});

test("no template of a page stands there without its kind", () => {
  const templates = filesBelow("templates/pages", ".njk").map((path) => basename(path, ".njk"));
  expect(templates).toEqual(htmlKinds.map((kind) => kind.name).sort());
});

test("only an article's own page and feeds with its whole text are made of an article; lists hold cards", () => {
  const holders = filesBelow("src/pages/kinds", ".ts").filter((path) => {
    const parts = codeOf(path).match(/type (?:Subject|Group) =[\s\S]*?(?:;\n\n|\n};)/g) ?? [];
    return parts.some((part) => /\b(?:Article|FullFeed)\b/.test(part));
  });
  const feeds = ["atomFeed", "feed", "jsonFeed"].map((name) => `src/pages/kinds/${name}.ts`);
  expect(holders.sort()).toEqual(["src/pages/kinds/article.ts", ...feeds]);
});

test("no view is handed the newsroom or asks the clock", () => {
  const views = filesBelow("src/pages/views", ".ts").filter((path) =>
    /newsroom\/newsroom\.ts|clock\.ts/.test(codeOf(path)),
  );
  expect(views).toEqual([]);
});
