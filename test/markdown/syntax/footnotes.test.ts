import { expect, test } from "vitest";
import { all, elements, facts, faults, html } from "../bodies.ts";

const twice =
  "Angka itu[^a] diulang[^a] sampai sore[^b].\n\n[^b]: Data [pasar](https://pasar.example).\n[^a]: Data dinas.";

test("notes are numbered by their first mention, and each mention has a link back", () => {
  const page = html(twice);
  expect(all(page, "sup").map(({ text }) => text)).toEqual(["1", "1", "2"]);
  expect(all(page, "li").map(({ text }) => text)).toEqual(["Data dinas. ↑ ↑", "Data pasar. ↑"]);
});

test("no id stands twice, and every link arrives", () => {
  const page = html(`# Satu\n\n# Satu\n\n${twice}`);
  const ids = elements(page).flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = all(page, "a").flatMap(({ attributes }) => attributes.href?.match(/^#(.*)/)?.[1] ?? []);
  expect(inside).toHaveLength(6);
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  expect(inside.every((id) => id.includes("fn"))).toBe(true);
});

test("a second body on a page keeps its notes apart", () => {
  const ids = (idPrefix: string) =>
    elements(html(twice, { idPrefix })).flatMap(({ attributes }) => attributes.id ?? []);
  expect(ids("hak-jawab-").filter((id) => ids("").includes(id))).toEqual([]);
});

test("links have names that tell them apart", () => {
  const names = all(html(twice), "a").flatMap(({ attributes }) => attributes["aria-label"] ?? []);
  expect(names).toEqual([
    "Catatan 1",
    "Catatan 1",
    "Catatan 2",
    "Kembali ke teks 1",
    "Kembali ke teks 1-2",
    "Kembali ke teks 2",
  ]);
  expect(all(html(twice), "section.footnotes")[0]?.attributes["aria-label"]).toBe("Catatan kaki");
});

test("neither marks nor notes are in the story's plain words", () => {
  expect(facts(twice)).toMatchObject({
    text: "Angka itu diulang sampai sore.",
    summarySource: "Angka itu diulang sampai sore.",
  });
});

test("labels named like members of Object are labels", () => {
  expect(all(html("Satu[^constructor] dua[^__proto__].\n\n[^constructor]: a\n[^__proto__]: b"), "li")).toHaveLength(2);
});

test("a mark without a note, a note without a mark, and a label used twice are faults", () => {
  expect(faults("Satu[^x].\n\nDua[^1].\n\n[^1]: a\n\n[^y]: b\n\n[^1]: c")).toEqual([
    "10 unknown-footnote",
    "16 unused-footnote",
    "18 footnote-twice",
  ]);
});

test("a superscript of mathematics is none", () => {
  expect(faults("Luasnya 10^[2] meter.")).toEqual([]);
});
