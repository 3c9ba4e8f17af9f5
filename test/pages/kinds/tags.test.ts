import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

test("the index of tags has letters to jump to, and the most written tags in coarse steps", () => {
  const { view, told } = edition([
    ["articles/a.md", article({ tags: "[Rob, Banjir, 404]", date: "2024-01-01" })],
    ["articles/b.md", article({ tags: "[Rob, Banjir]", date: "2024-01-02" })],
    ["articles/c.md", article({ tags: "[Rob]", date: "2024-01-03" })],
  ]);
  expect(told).toEqual([]);
  const { letters, most, head } = view("/tag/");
  expect(letters).toEqual([
    { name: "B", address: "/tag/huruf/b/", current: false },
    { name: "R", address: "/tag/huruf/r/", current: false },
    { name: "0–9", address: "/tag/huruf/0/", current: false },
  ]);
  expect(most.map((one) => `${one.name}: ${one.count}`)).toEqual([
    "Banjir: 2+ berita",
    "Rob: 2+ berita",
    "404: 1 berita",
  ]);
  expect(head.title).toBe("Topik - Warta Uji");
});

test("it names sixty tags and no more, however many there are", () => {
  const names = Array.from({ length: 100 }, (_, index) => `tag ${String(index).padStart(3, "0")}`);
  const { most } = edition([["articles/a.md", article({ tags: `[${names.join(", ")}]` })]]).view("/tag/");
  expect(most.map((one) => one.name)).toEqual(names.slice(0, 60));
});

test("one more story of a well-known tag leaves the index as it is", () => {
  const print = (count: number) =>
    edition(
      Array.from({ length: count }, (_, index): [string, string] => [
        `articles/${index}.md`,
        article({ tags: "[Rob]" }),
      ]),
    ).page("/tag/").fingerprint;
  expect(print(6)).toBe(print(9));
  expect(print(9)).not.toBe(print(10));
});

test("a newsroom without a tag has an empty index", () => {
  expect(edition([]).view("/tag/")).toMatchObject({ letters: [], most: [] });
});
