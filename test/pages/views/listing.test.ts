import { describe, expect, test } from "vitest";
import { PageCards } from "../../../src/newsroom/cardShelf.ts";
import { listingPages } from "../../../src/newsroom/listing.ts";
import { listingHead, listingTitle, numbersOf, pagerView } from "../../../src/pages/views/listing.ts";
import { siteFrom } from "../../make/edition.ts";

const site = siteFrom();

/** The pager on one page of a listing of so many stories, twenty a page; no number for its own address. */
function pagerOf(count: number, number?: number) {
  const page = listingPages(Array.from({ length: count }), 20).find((one) => one.number === number);
  if (!page) throw new Error(`no page ${number}`);
  const pager = pagerView(numbersOf(page), "/indeks/", site);
  return (
    pager && {
      shown: pager.numbers.map((one) => (one.current ? `[${one.name}]` : one.name)).join(" "),
      newest: pager.newest?.address,
      newer: pager.newer?.address,
      older: pager.older?.address,
      oldest: pager.oldest?.address,
      gap: pager.gap,
    }
  );
}

describe("a pager", () => {
  test("is not there in a listing of one page", () => {
    expect(pagerOf(0)).toBeUndefined();
    expect(pagerOf(39)).toBeUndefined();
  });

  test("on the newest page names the two next to it and the oldest", () => {
    expect(pagerOf(240)).toEqual({
      shown: "[Terbaru] 11 10",
      newest: undefined,
      newer: undefined,
      older: "/indeks/hal/11/",
      oldest: "/indeks/hal/1/",
      gap: true,
    });
  });

  test("in the middle names two on each side", () => {
    expect(pagerOf(240, 6)).toEqual({
      shown: "8 7 [6] 5 4",
      newest: "/indeks/",
      newer: "/indeks/hal/7/",
      older: "/indeks/hal/5/",
      oldest: "/indeks/hal/1/",
      gap: true,
    });
  });

  test("leads from the last numbered page to the listing's own address", () => {
    expect(pagerOf(240, 11)).toMatchObject({ shown: "[11] 10 9", newer: "/indeks/", newest: "/indeks/" });
  });

  test("ends at page 1, which then stands among the numbers", () => {
    expect(pagerOf(240, 1)).toMatchObject({ shown: "3 2 [1]", older: undefined, oldest: undefined, gap: false });
    expect(pagerOf(240, 3)).toMatchObject({ shown: "5 4 [3] 2 1", oldest: undefined, gap: false });
  });

  test("has no gap where page 1 follows the numbers at once", () => {
    expect(pagerOf(240, 4)).toMatchObject({ shown: "6 5 [4] 3 2", oldest: "/indeks/hal/1/", gap: false });
    expect(pagerOf(240, 5)).toMatchObject({ shown: "7 6 [5] 4 3", gap: true });
  });
});

test("a numbered page says its number in its title and in its one address", () => {
  const page = listingPages(Array.from({ length: 80 }), 20)[1];
  const head =
    page &&
    listingHead("Banjir", "Berita banjir.", { ...numbersOf(page), cards: new PageCards([]) }, "/tag/banjir/", site);
  expect(head).toEqual({
    title: "Banjir - Halaman 3",
    description: "Berita banjir.",
    address: "/tag/banjir/hal/3/",
    newer: "/tag/banjir/",
    older: "/tag/banjir/hal/2/",
    data: [expect.objectContaining({ "@type": "CollectionPage", url: "https://uji.example/tag/banjir/hal/3/" })],
    feeds: [],
  });
  expect(listingTitle("Banjir", undefined, site)).toBe("Banjir");
});
