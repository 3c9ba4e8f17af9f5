import { expect, test } from "vitest";
import { all, facts, html, text } from "../bodies.ts";

const story = "Satu.\n\n+++\n\nDua.[^1]\n+++\nTiga.\n\n[^1]: Data.";

test("pages follow each other in one document, with links that all arrive", () => {
  const page = html(story);
  expect(all(page, "span.page-name").map((one) => one.text)).toEqual(["Halaman 1", "Halaman 2", "Halaman 3"]);
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const links = all(page, "a").map(({ attributes }) => attributes.href?.slice(1));
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});

test("there are links at both ends, and notes stand below the last page", () => {
  expect(text(html(story))).toMatch(/^Halaman 1 Lanjut ke halaman 2 Satu\..*Tiga\. Kembali ke halaman 1 Data\. ↑$/);
});

test("what leads from page to page is none of the story's words", () => {
  expect(facts(story).text).toBe("Satu.\nDua.\nTiga.");
});

test.each(["+++\n\nSatu.", "Satu.\n\n+++", "+++\n\nSatu.\n\n+++\n\n+++"])(
  "a break with nothing on one side is none: %j",
  (source) => {
    expect(text(html(source))).toBe("Satu.");
  },
);

test("a page break in a list or quote is what was typed", () => {
  expect(text(html("> a\n>\n> +++\n>\n> b"))).toBe("a +++ b");
});

test("plus signs within a line are plus signs", () => {
  expect(text(html("Bahasa C+++ baru"))).toBe("Bahasa C+++ baru");
});
