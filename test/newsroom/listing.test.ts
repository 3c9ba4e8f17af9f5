import fc from "fast-check";
import { expect, test } from "vitest";
import { type ListingPage, listingPages, numberedPages } from "../../src/newsroom/listing.ts";

/** Stories by number, newest first. */
const stories = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const count = fc.nat(400);
const size = fc.integer({ min: 2, max: 30 });

test.each([
  [0, 0],
  [1, 0],
  [39, 0],
  [40, 1],
  [59, 1],
  [60, 2],
  [20 * 5000, 4999],
])("%i stories of 20 a page have %i numbered pages", (all, pages) => {
  expect(numberedPages(all, 20)).toBe(pages);
});

test("an empty listing is one empty page", () => {
  expect(listingPages([], 20)).toEqual([{ items: [], newer: [], older: [], oldest: false }]);
});

test("every story stands on exactly one page, newest first", () => {
  fc.assert(
    fc.property(count, size, (all, of) => {
      expect(listingPages(stories(all), of).flatMap((page) => page.items)).toEqual(stories(all));
    }),
  );
});

test("the listing's own page holds from its size to twice that less one, every numbered page exactly its size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 400 }), size, (all, of) => {
      const [own, ...numbered] = listingPages(stories(all), of);
      const held = own?.items.length ?? 0;
      return held >= of && held < 2 * of && numbered.every((page) => page.items.length === of);
    }),
  );
});

test("numbers run down to 1, the oldest; the own page has none", () => {
  fc.assert(
    fc.property(count, size, (all, of) => {
      const [own, ...numbered] = listingPages(stories(all), of);
      const last = numberedPages(all, of);
      expect(own?.number).toBeUndefined();
      expect(numbered.map((page) => page.number)).toEqual(Array.from({ length: last }, (_, index) => last - index));
    }),
  );
});

const byNumber = (pages: ListingPage<number>[]) => new Map(pages.map((page) => [page.number ?? 0, page]));

test("a newer story changes the own page, and of the numbered ones at most the last two, by their pagers", () => {
  fc.assert(
    fc.property(count, size, (all, of) => {
      const before = byNumber(listingPages(stories(all), of));
      const after = byNumber(listingPages(stories(all + 1), of));
      const changed = [...before].filter(
        ([number, page]) => number && JSON.stringify(page) !== JSON.stringify(after.get(number)),
      );
      const last = numberedPages(all, of);
      const held = changed.every(
        ([number, page]) => JSON.stringify(page.items) === JSON.stringify(after.get(number)?.items),
      );
      return held && changed.length <= 2 && changed.every(([number]) => number > last - 2);
    }),
  );
});

test("a pager names at most two numbers on each side, and only pages that there are", () => {
  fc.assert(
    fc.property(count, size, (all, of) => {
      const pages = byNumber(listingPages(stories(all), of));
      for (const [number, { newer, older, oldest }] of pages) {
        const last = pages.size - 1;
        const at = number || last + 1;
        expect(newer).toEqual([at + 2, at + 1].filter((one) => one <= last));
        expect(older).toEqual([at - 1, at - 2].filter((one) => one >= 1));
        expect(oldest).toBe(at > 1 && !older.includes(1));
      }
    }),
  );
});

test("from every page one can walk to the oldest and back to the newest", () => {
  const pages = byNumber(listingPages(stories(1_000), 20));
  let at = 0;
  const way: number[] = [];
  for (let page = pages.get(0); page; page = pages.get(at)) {
    const next = page.older[0];
    if (next === undefined) break;
    way.push(next);
    at = next;
  }
  expect(way).toEqual(Array.from({ length: 49 }, (_, index) => 49 - index));
});
