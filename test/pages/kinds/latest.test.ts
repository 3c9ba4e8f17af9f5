import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const files = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `articles/${String(index).padStart(3, "0")}.md`,
    article({
      title: `Berita ${index}`,
      date: `${index < 2 ? "2023-12-31" : "2024-02-28"} 00:${String(index).padStart(2, "0")}`,
    }),
  ]);

test("the index has all stories under their days, the newest month's calendar, and ways into the archive", () => {
  const { view, told } = edition(files(5));
  expect(told).toEqual([]);
  const { days, calendar, months, years, listing, section } = view("/indeks/");
  expect(days.map((day) => [day.name, day.address, day.items.map((one) => one.title)])).toEqual([
    ["Rabu, 28 Februari 2024", "/indeks/2024/02/28/", ["Berita 4", "Berita 3", "Berita 2"]],
    ["Minggu, 31 Desember 2023", "/indeks/2023/12/31/", ["Berita 1", "Berita 0"]],
  ]);
  expect(calendar.name).toBe("Februari 2024");
  expect(calendar.weeks.flat().filter((cell) => cell.count)).toEqual([
    { day: 28, count: 3, address: "/indeks/2024/02/28/" },
  ]);
  expect(months.map((one) => one.name)).toEqual(["Februari 2024"]);
  expect(years.map((one) => `${one.name} ${one.address}`)).toEqual(["2024 /indeks/2024/", "2023 /indeks/2023/"]);
  expect(listing.name).toBe("Indeks");
  expect(section).toEqual({ name: "Indeks", address: "/indeks/" });
});

test("numbered pages have neither calendar nor archive", () => {
  const { view } = edition(files(50));
  const page = view("/indeks/hal/1/");
  expect(page).not.toHaveProperty("calendar");
  expect([page.months, page.years]).toEqual([[], []]);
  expect(page.listing.items).toHaveLength(20);
});

test("a story just after midnight stands under its own day, whatever its zone was written as", () => {
  const { view, addresses } = edition([
    ["articles/a.md", article({ date: "2023-02-28 00:15" })],
    ["articles/b.md", article({ date: "2023-02-27T17:30:00Z" })],
  ]);
  expect(view("/indeks/").days.map((day) => day.name)).toEqual(["Selasa, 28 Februari 2023"]);
  expect(addresses).not.toContain("/indeks/2023/02/27/");
});

test("a newsroom without a story has an empty index", () => {
  const page = edition([]).view("/indeks/");
  expect(page).toMatchObject({ days: [], months: [], years: [] });
  expect(page).not.toHaveProperty("calendar");
});
