import { expect, test } from "vitest";
import { readingMinutes } from "../../src/markdown/readingTime.ts";

test.each([
  [0, 1],
  [40, 1],
  [299, 1],
  [300, 2],
  [800, 4],
  [3_000, 15],
])("a story of %i words takes %i minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
