import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openStyles } from "../../plugin/styles.ts";
import { openTheme } from "../../plugin/theme.ts";
import { kinds } from "../../src/pages/kinds.ts";
import { KINDS } from "../browser/kinds.ts";
import { filesBelow, read } from "../house/sources.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

/** In bytes, as a browser fetches it. */
const weight = (css: string) => brotliCompressSync(css).length;

const theme = openTheme([], openStyles([], "id"), "id");
const TEMPLATES = kinds.flatMap(({ output }) => ("template" in output ? output.template : []));
const PAGE = ["layouts/page.njk", "content/pages/redaksi.md"] as const;

test("all styles together weigh at most 8 KB", () => {
  expect(weight(theme.styles.whole.text)).toBeLessThanOrEqual(8 * 1024);
});

test.each(TEMPLATES)("those of one page weigh at most 5 KB and stand in it: %s", (template) => {
  const sheet = theme.sheetOf(template);
  expect(weight(sheet.text)).toBeLessThanOrEqual(5 * 1024);
  expect(sheet.address).toBeUndefined();
});

test("a story carries nothing of the front page and of lists, the front page nothing of stories, a list of neither", () => {
  const OF = { front: ".front-lead", list: ".river", story: ".standfirst{max-width", text: ".text{max-width" };
  const carried = ({ text }: { text: string }) =>
    Object.entries(OF).flatMap(([name, rule]) => (withoutOld(text).includes(rule) ? name : []));
  expect(carried(theme.sheetOf("pages/article.njk"))).toEqual(["story", "text"]);
  expect(carried(theme.sheetOf("pages/front.njk"))).toEqual(["front"]);
  expect(carried(theme.sheetOf("pages/category.njk"))).toEqual(["list"]);
  expect(carried(theme.ordinarySheet(...PAGE))).toEqual(["text"]);
  expect(carried(theme.styles.whole)).toEqual(["front", "list", "story", "text"]);
});

/** Paper and old browsers are told of every part on every page. */
function withoutOld(css: string): string {
  return css.replace(/@(?:media print|supports)[^@]*/g, "");
}

describe("no page lacks the styles of what it shows:", () => {
  // the same theme without what is said of every part on every page
  const [folder, remove] = temporaryFolder();
  afterAll(remove);
  const without = ["print", "old"].map((name): [string, string] => [`warta/styles/${name}.css`, ""]);
  writeFiles(folder, without);
  const bare = openTheme([folder], openStyles([folder], "id"), "id");
  const styled = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
  const all = styled(bare.styles.whole.text);
  /** Classes that some sheet knows, but none of these. */
  const missing = (classes: Iterable<string>, ...sheets: string[]) => {
    const own = styled(sheets.join());
    return [...new Set(classes)].filter((name) => all.has(name) && !own.has(name));
  };

  test.each(Object.entries(KINDS))("%s of the demo", (_kind, address) => {
    const path = join(inject("demo"), address.endsWith("/") ? `${address}index.html` : address);
    const { document } = parseHTML(readFileSync(path, "utf8"));
    const text = document.querySelector("style")?.textContent;
    const template = TEMPLATES.find((one) => theme.sheetOf(one).text === text);
    const sheet = template ? bare.sheetOf(template) : bare.ordinarySheet(...PAGE);
    expect(template ? text : theme.ordinarySheet(...PAGE).text).toBe(text);
    const classes = [...document.querySelectorAll("[class]")].flatMap((one) => [...one.classList]);
    expect(classes.length).toBeGreaterThan(20);
    expect(missing(classes, sheet.text)).toEqual([]);
  });

  // so that a site can put them together anew
  test.each(filesBelow("templates", ".njk").map((path) => path.replace("templates/", "")))(
    "%s by itself",
    (template) => {
      const lists = [...read(`templates/${template}`).matchAll(/class="([^"]*)"/g)].map(([, list = ""]) => list);
      const classes = lists.flatMap((list) => list.split(/\{[{%].*?[%}]\}|\s/));
      expect(missing(classes, bare.sheetOf(template).text, bare.sheetOf("layouts/base.njk").text)).toEqual([]);
    },
  );
});
