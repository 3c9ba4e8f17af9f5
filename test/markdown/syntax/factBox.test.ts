import { expect, test } from "vitest";
import { all, facts, html } from "../bodies.ts";

test("a fact box is named by its title", () => {
  const page = html("::: fakta Angka penting\nDua kalimat.\n:::");
  const [box] = all(page, "aside.facts");
  const [title] = all(page, "p.facts-title");
  expect(title?.text).toBe("Angka penting");
  expect(box?.attributes["aria-labelledby"]).toBe(title?.attributes.id);
});

test("a fact box without a title is a plain box", () => {
  expect(all(html("::: fakta\nDua kalimat.\n:::"), "div.facts")).toHaveLength(1);
  expect(all(html("::: fakta\nDua kalimat.\n:::"), "aside")).toEqual([]);
});

test("two boxes on a page do not share an id", () => {
  const ids = all(html("::: fakta A\na\n:::\n\n::: fakta A\nb\n:::"), "p.facts-title").map((one) => one.attributes.id);
  expect(new Set(ids).size).toBe(2);
});

test("a list of bold words and their meanings becomes terms, with or without colons", () => {
  const page = html("::: fakta Surabaya\n- **Luas** 350 km²\n- **Warga:** tiga juta\n- **Hari jadi**: 31 Mei\n:::");
  expect(all(page, "dt").map(({ text }) => text)).toEqual(["Luas", "Warga", "Hari jadi"]);
  expect(all(page, "dd").map(({ text }) => text)).toEqual(["350 km²", "tiga juta", "31 Mei"]);
  expect(all(page, "ul")).toEqual([]);
});

test.each([
  ["an item without a term", "- **Luas** 350\n- saja"],
  ["a term without words", "- **Luas**"],
  ["an item of two paragraphs", "- **Luas** 350\n\n  lagi\n- **Warga** 3"],
  ["an item with a list in it", "- **Luas** 350\n  - dalam"],
  ["bold words in the middle", "- kira-kira **350** km"],
])("a list with %s stays a list", (_what, list) => {
  const page = html(`::: fakta Surabaya\n${list}\n:::`);
  expect(all(page, "dl")).toEqual([]);
  expect(all(page, "ul").length).toBeGreaterThan(0);
});

test("outside a fact box such a list is a list", () => {
  expect(all(html("- **Luas** 350 km²"), "dl")).toEqual([]);
});

test("what a fact box says belongs to the story's words, but not to its summary", () => {
  const { text, summarySource } = facts("::: fakta Angka\nLuasnya 350.\n:::\n\nKota itu tumbuh.");
  expect(text).toContain("Luasnya 350.");
  expect(summarySource).toBe("Kota itu tumbuh.");
});
