import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

test("a year has its months with their counts, newest first, and no stories", () => {
  const { view, told } = edition([
    ["articles/a.md", article({ date: "2024-02-28" })],
    ["articles/b.md", article({ date: "2024-02-01" })],
    ["articles/c.md", article({ date: "2024-12-31 23:59" })],
    ["articles/d.md", article({ date: "2025-01-01 00:00" })],
  ]);
  expect(told).toEqual([]);
  const { name, months, trail, head } = view("/indeks/2024/");
  expect(name).toBe("Berita tahun 2024");
  expect(months).toEqual([
    { name: "Desember 2024", address: "/indeks/2024/12/", count: "1 berita" },
    { name: "Februari 2024", address: "/indeks/2024/02/", count: "2 berita" },
  ]);
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Indeks", "2024"]);
  expect(head.description).toBe("Berita Warta Uji tahun 2024, bulan demi bulan.");
});

test("a year without a story has no page", () => {
  expect(edition([["articles/a.md", article()]]).addresses.filter((one) => /^\/indeks\/\d+\/$/.test(one))).toEqual([
    "/indeks/2024/",
  ]);
});

test("a new headline leaves the year as it is, a new story does not", () => {
  const print = (title: string, count: number) =>
    edition(
      Array.from({ length: count }, (_, index): [string, string] => [`articles/${index}.md`, article({ title })]),
    ).page("/indeks/2024/").fingerprint;
  expect(print("Lama", 2)).toBe(print("Baru", 2));
  expect(print("Lama", 2)).not.toBe(print("Lama", 3));
});
