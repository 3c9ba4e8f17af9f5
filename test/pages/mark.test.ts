import fc from "fast-check";
import { expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { markOf } from "../../src/pages/mark.ts";
import { type Digestible, fingerprint, type Subject } from "../../src/pages/page.ts";

const under = digest("situs");

const parts = fc.letrec<{ part: Digestible }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(undefined, true, false, 0, 1, -1, 1.5, 2 ** 31, 2 ** 40, Number.NaN, "", "a", "ab", "é", "\0"),
    fc.string(),
    fc.integer(),
    fc.string().map((text) => ({ digest: digest(text) })),
    fc.array(tie("part"), { maxLength: 4 }),
  ),
})).part;

const subjects = fc.dictionary(fc.constantFrom("cards", "label", "number", "path"), parts, { maxKeys: 4 });

test("two subjects have one mark exactly when they have one fingerprint", () => {
  fc.assert(
    fc.property(subjects, subjects, (one, other) => {
      const same = fingerprint("jenis", one, under, under) === fingerprint("jenis", other, under, under);
      expect(markOf(one, under) === markOf(other, under)).toBe(same);
      expect(markOf({ ...one }, under)).toBe(markOf(one, under));
    }),
    { numRuns: 3000 },
  );
});

test.each<[string, Subject, Subject]>([
  ["a list in a list", { a: [[1], 2] }, { a: [[1, 2]] }],
  ["an empty list and none", { a: [] }, { a: undefined }],
  ["a number and its text", { a: 1 }, { a: "1" }],
  ["a text cut elsewhere", { a: ["ab", "c"] }, { a: ["a", "bc"] }],
  ["two lists side by side", { a: [1], b: [] }, { a: [], b: [1] }],
  ["parts that change places", { a: 1, b: 2 }, { a: 2, b: 1 }],
  [
    "cards in another order",
    { a: [{ digest: digest("x") }, { digest: digest("y") }] },
    { a: [{ digest: digest("y") }, { digest: digest("x") }] },
  ],
])("%s make another mark", (_what, one, other) => {
  expect(markOf(one, under)).not.toBe(markOf(other, under));
  expect(markOf(one, under)).not.toBe(markOf(one, digest("situs lain")));
});

test("a hundred thousand subjects that differ in one digest have a hundred thousand marks", () => {
  const marks = new Set(Array.from({ length: 100_000 }, (_, at) => markOf({ card: { digest: digest(at) } }, under)));
  expect(marks.size).toBe(100_000);
});

test("a part that bears no digest is refused", () => {
  expect(() => markOf({ articles: { title: "x" } } as unknown as Subject, under)).toThrow(TypeError);
});
