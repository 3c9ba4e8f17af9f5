import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const on = (date: string, name = date): [string, string] => [
  `articles/${name.replace(/\W/g, "-")}x.md`,
  article({ date, title: `Berita ${name}` }),
];

test("a day has its stories, its neighbours, and a link to its month", () => {
  const { view, told } = edition([
    on("2023-12-31 23:59"),
    on("2024-02-28 08:00"),
    on("2024-02-28 09:00"),
    on("2024-03-05"),
  ]);
  expect(told).toEqual([]);
  const { listing, count, before, after, month, trail, head } = view("/indeks/2024/02/28/");
  expect(listing.items.map((one) => one.time.clock)).toEqual(["09.00", "08.00"]);
  expect([listing.name, count]).toEqual(["Berita Rabu, 28 Februari 2024", "2 berita"]);
  expect(before).toEqual({ name: "31 Desember 2023", address: "/indeks/2023/12/31/" });
  expect(after).toEqual({ name: "5 Maret 2024", address: "/indeks/2024/03/05/" });
  expect(month).toEqual({ name: "Februari 2024", address: "/indeks/2024/02/" });
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Indeks", "2024", "Februari 2024", "28 Februari 2024"]);
  expect(head.description).toBe("Berita Warta Uji pada Rabu, 28 Februari 2024.");
});

test("the first day and the last have one neighbour", () => {
  const { view } = edition([on("2024-02-27"), on("2024-02-28")]);
  expect(view("/indeks/2024/02/27/")).not.toHaveProperty("before");
  expect(view("/indeks/2024/02/28/")).not.toHaveProperty("after");
});

test("on a busy day the numbered pages have no neighbours and no count: the next day leaves them as they are", () => {
  const busy = Array.from({ length: 65 }, (_, index) =>
    on(`2024-02-28 ${String(8 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`),
  );
  const [today, tomorrow] = [edition(busy), edition([...busy, on("2024-02-29 00:01")])];
  const numbered = today.addresses.filter((one) => one.startsWith("/indeks/2024/02/28/hal/"));
  expect(numbered).toHaveLength(2);
  for (const address of numbered) {
    for (const part of ["before", "after", "count"]) expect(tomorrow.view(address)).not.toHaveProperty(part);
    expect(tomorrow.page(address).fingerprint).toBe(today.page(address).fingerprint);
  }
  expect(tomorrow.page("/indeks/2024/02/28/").fingerprint).not.toBe(today.page("/indeks/2024/02/28/").fingerprint);
});

test("days of times long past are named by their own calendar", () => {
  const { view } = edition([on("1948-04-30 23:45"), on("1945-08-17 10:00")]);
  expect(view("/indeks/1948/04/30/").listing.items[0]?.time.full).toBe("Jumat, 30 April 1948 23.45 WIB");
  expect(view("/indeks/1945/08/17/").listing.items[0]?.time.iso).toBe("1945-08-17T10:00:00+09:00");
});
