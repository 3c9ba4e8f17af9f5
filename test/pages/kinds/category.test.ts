import { expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const stories = (count: number, category = "internasional") =>
  Array.from({ length: count }, (_, index): [string, string] => [
    `articles/${String(index).padStart(3, "0")}.md`,
    article({ title: `Berita ${index}`, date: `2024-01-01 00:${String(index % 60).padStart(2, "0")}`, category }),
  ]);

test("a category's page lists its stories and those below it, newest first, with itself and its children as ways, and its count", () => {
  const { view, told } = edition(stories(25), { options: { labels: { categoryDescription: "{name} dari {site}" } } });
  expect(told).toEqual([]);
  const { listing, count, children, trail, section, head, description } = view("/berita/");
  expect(listing.items.map((one) => one.title).slice(0, 2)).toEqual(["Berita 24", "Berita 23"]);
  expect([listing.name, count]).toEqual(["Berita", "25 berita"]);
  expect(children).toEqual([
    { name: "Semua", address: "/berita/", current: true },
    { name: "Internasional", address: "/berita/internasional/" },
  ]);
  expect(view("/berita/internasional/").children).toEqual([]);
  expect(trail.map((one) => one.name)).toEqual(["Beranda", "Berita"]);
  expect(section?.name).toBe("Berita");
  expect(head.title).toBe("Berita - Warta Uji");
  expect(description).toBe("Berita dari Warta Uji");
});

test("an owner's description stands in place of ours", () => {
  const { view } = edition(stories(1), {
    options: { categories: [{ slug: "internasional", name: "Dunia", description: "Kabar dunia." }] },
  });
  expect(view("/internasional/")).toMatchObject({ description: "Kabar dunia.", head: { description: "Kabar dunia." } });
});

test("counts and children stand on the first page only", () => {
  const { view, addresses } = edition(stories(60));
  expect(addresses.filter((one) => /^\/berita\/internasional\/(?:hal\/|$)/.test(one))).toEqual([
    "/berita/internasional/",
    "/berita/internasional/hal/2/",
    "/berita/internasional/hal/1/",
  ]);
  const numbered = view("/berita/hal/2/");
  expect(numbered).not.toHaveProperty("count");
  expect(numbered.children).toEqual([]);
  expect(numbered.listing.number).toBe("Halaman 2");
  expect(numbered.listing.items).toHaveLength(20);
  expect(numbered.head).toMatchObject({
    title: "Berita - Halaman 2 - Warta Uji",
    canonical: "https://uji.example/berita/hal/2/",
  });
});

test("the size of a page is the owner's", () => {
  const { view } = edition(stories(10), { options: { listings: { size: 3 } } });
  expect([view("/berita/").listing.items.length, view("/berita/hal/2/").listing.items.length]).toEqual([4, 3]);
});

test("a category without a story has a page all the same", () => {
  const { listing, count } = edition(stories(1)).view("/opini/");
  expect(listing.items).toEqual([]);
  expect(count).toBe("0 berita");
  expect(listing).not.toHaveProperty("pager");
});
