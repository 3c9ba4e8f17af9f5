import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const files = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `articles/${String(index).padStart(3, "0")}.md`,
    article({ title: `Berita ${index}`, date: `2024-02-${String(1 + (index % 29)).padStart(2, "0")}` }),
  ]);

test("a month has its calendar with counts, then its stories under their days", () => {
  const { view, told } = edition(files(30));
  expect(told).toEqual([]);
  const { calendar, days, trail, listing } = view("/indeks/2024/02/");
  expect(calendar.weeks.flat().filter((cell) => cell.day === 1)).toEqual([
    { day: 1, count: 2, address: "/indeks/2024/02/01/" },
  ]);
  expect(days[0]).toMatchObject({ name: "Kamis, 29 Februari 2024", address: "/indeks/2024/02/29/" });
  expect(days).toHaveLength(29);
  expect(listing.name).toBe("Berita Februari 2024");
  expect(trail.map((one) => `${one.name} ${one.address}`)).toEqual([
    "Beranda /",
    "Indeks /indeks/",
    "2024 /indeks/2024/",
    "Februari /indeks/2024/02/",
  ]);
});

test("numbered pages have no calendar, and know no count", () => {
  const { view } = edition(files(58));
  expect(view("/indeks/2024/02/hal/1/")).not.toHaveProperty("calendar");
  expect(view("/indeks/2024/02/hal/1/").listing.items).toHaveLength(20);
});

test("a story of another month changes nothing here", () => {
  const [one, other] = [
    files(3),
    [...files(3), ["articles/maret.md", article({ date: "2024-03-01" })] as [string, string]],
  ];
  expect(edition(other).page("/indeks/2024/02/").fingerprint).toBe(edition(one).page("/indeks/2024/02/").fingerprint);
});
