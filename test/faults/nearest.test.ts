import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, nearest } from "../../src/faults/nearest.ts";

const keys = ["title", "date", "updated", "category", "tags", "author", "editor", "summary", "series", "slug", "image"];

test.each([
  ["tittle", "title"],
  ["Title", "title"],
  ["tag", "tags"],
  ["catagory", "category"],
  ["sumary", "summary"],
  ["daet", "date"],
  ["up-date", "updated"],
  ["judul", undefined],
  ["x", undefined],
  ["", undefined],
])("a key written %j is taken for %j", (word, known) => {
  expect(nearest(word, keys)).toBe(known);
});

test("a category is found whatever its case, hyphens and accents are made of", () => {
  expect(nearest("Liga  Satu", ["liga-satu"])).toBe("liga-satu");
  expect(nearest("cafe\u0301", ["caf\u00e9"])).toBe("caf\u00e9");
});

test("between equally close names the first in the alphabet is taken, whatever the order", () => {
  expect(nearest("tesa", ["tesc", "tesb"])).toBe("tesb");
  expect(nearest("tesa", ["tesb", "tesc"])).toBe("tesb");
});

test("nothing is known, nothing is suggested", () => {
  expect(nearest("title", [])).toBeUndefined();
});

test("a word of a million letters is compared with nothing", () => {
  expect(nearest("a".repeat(1_000_000), keys)).toBeUndefined();
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

test("a known name is nearest to itself", () => {
  fc.assert(
    fc.property(word, fc.array(word), (one, others) => {
      expect(nearest(one, [...others, one])).toBe(one);
    }),
  );
});

test("the order of the known names never matters", () => {
  fc.assert(
    fc.property(word, fc.array(word), (one, known) => {
      expect(nearest(one, known)).toBe(nearest(one, known.toReversed()));
    }),
  );
});

test("a distance is the same both ways, zero only between equals, and at most the longer word", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = distance(a, b);
      expect(edits).toBe(distance(b, a));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test("a distance up to the limit is the true one, and beyond it stays beyond it", () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const edits = distance(a, b);
      const limited = distance(a, b, limit);
      if (edits <= limit) expect(limited).toBe(edits);
      else expect(limited).toBeGreaterThan(limit);
    }),
  );
});

test("two neighbours swapped are one edit", () => {
  expect(distance("februari", "febraury")).toBe(2);
  expect(distance("maret", "mraet")).toBe(1);
});
