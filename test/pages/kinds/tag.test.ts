import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const files = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `articles/${String(index).padStart(3, "0")}.md`,
    article({
      date: `2024-01-01 00:${String(index).padStart(2, "0")}`,
      tags: index === 0 ? "[BANJIR]" : "[Banjir]",
      title: `Berita ${index}`,
    }),
  ]);

test("a tag's page is called as the tag is written most, and lists its stories newest first", () => {
  const { view, told } = edition(files(4));
  expect(told).toEqual([]);
  const { listing, count, trail, head } = view("/tag/banjir/");
  expect(listing.items.map((one) => one.title)).toEqual(["Berita 3", "Berita 2", "Berita 1", "Berita 0"]);
  expect([listing.name, count]).toEqual(["Banjir", "4 berita"]);
  expect(trail.map((one) => `${one.name} ${one.address}`)).toEqual(["Beranda /", "Topik /tag/", "Banjir /tag/banjir/"]);
  expect(head.description).toBe("Berita tentang Banjir dari Warta Uji, terbaru lebih dulu.");
});

test("no numbered page knows how many stories there are", () => {
  const { view } = edition(files(45));
  expect(view("/tag/banjir/").count).toBe("45 berita");
  expect(view("/tag/banjir/hal/1/")).not.toHaveProperty("count");
});

test("a number, a sign and a name of Object each have a page of their own", () => {
  const { view, told } = edition([["articles/a.md", article({ tags: '[404, "C#", constructor, __proto__]' })]]);
  expect(told).toEqual([]);
  for (const [slug, name] of [
    ["404", "404"],
    ["c-sharp", "C#"],
    ["constructor", "constructor"],
    ["proto", "__proto__"],
  ])
    expect(view(`/tag/${slug}/`).listing).toMatchObject({ name, items: [{ title: "Kerja bakti di kampung" }] });
});
