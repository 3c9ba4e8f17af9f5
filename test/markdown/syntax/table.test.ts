import { expect, test } from "vitest";
import { all, facts, html } from "../bodies.ts";

const prices = "| Kota | Harga | Tren |\n|:-----|------:|:----:|\n| Sby | 12.000 | naik |\n| Mlg | 11.500 |";

test("a table scrolls in a named section that the keyboard reaches", () => {
  const [section] = all(html(prices), "section.table-scroll");
  expect(section?.attributes).toMatchObject({ tabindex: "0", "aria-label": "Tabel 1" });
  expect(all(html(prices), "table")[0]?.inside).toEqual(["section"]);
});

test("every table of a page has a name of its own", () => {
  const names = all(html(`${prices}\n\nTeks.\n\n${prices}`), "section").map((one) => one.attributes["aria-label"]);
  expect(names).toEqual(["Tabel 1", "Tabel 2"]);
});

test("columns are aligned by class, never by a style", () => {
  const page = html(prices);
  expect(page).not.toContain("style");
  expect(all(page, "th").map(({ attributes }) => attributes.class)).toEqual([
    "align-left",
    "align-right",
    "align-center",
  ]);
  expect(all(page, "td.align-right").map(({ text }) => text)).toEqual(["12.000", "11.500"]);
});

test("a line 'Tabel 1: …' before a table is its caption and its name", () => {
  const page = html(`Teks.\n\nTabel 1: Harga "beras"\n\n${prices}`);
  const [caption] = all(page, "caption");
  expect(caption?.text).toBe("Tabel 1: Harga “beras”");
  expect(all(page, "section")[0]?.attributes["aria-labelledby"]).toBe(caption?.attributes.id);
  expect(all(page, "p")).toHaveLength(1);
});

test("such a line before anything else is a paragraph", () => {
  expect(all(html("Tabel 1: Harga\n\nTeks."), "p")).toHaveLength(2);
});

test("a head names its column, and an empty one is no head", () => {
  const page = html("| | Harga |\n|---|---|\n| Sby | 1 |");
  expect(all(page, "th")).toMatchObject([{ text: "Harga", attributes: { scope: "col" } }]);
});

test("the words of a table belong to the story, its caption does not", () => {
  expect(facts(`Tabel 1: Harga\n\n${prices}`).text).not.toContain("Tabel");
  expect(facts(prices).text).toContain("12.000");
});
