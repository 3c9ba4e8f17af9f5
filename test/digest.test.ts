import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Digest, digest, fold } from "../src/digest.ts";

/** A small world of values that are easily taken for each other. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<unknown>(0, 1, "", "0", "1", "a", "a,b", "[]", "{}", true, "true", false, null, "null"),
    fc.constantFrom<unknown>(Number.NaN, "NaN", Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "Infinity", "d0"),
    fc.constant(new Date(0)),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "__proto__", "toString"), tie("value"), { maxKeys: 2 }),
    fc.array(fc.tuple(fc.constantFrom("a", "b"), tie("value")), { maxLength: 2 }).map((entries) => new Map(entries)),
  ),
}));

test("two values have one digest exactly when they are equal", () => {
  fc.assert(
    fc.property(value, value, (a, b) => (digest(a) === digest(b)) === isDeepStrictEqual(plain(a), plain(b))),
    { numRuns: 2_000 },
  );
});

/** Whether an object has a prototype is no part of its content. */
function plain(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(plain);
  if (one instanceof Map) return [...one].map(plain).concat("a map");
  if (typeof one !== "object" || one === null || one instanceof Date) return one;
  return new Map(
    Object.entries(one)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => [key, plain(v)]),
  );
}

test("a digest is 128 bits as text that may stand in an address", () => {
  fc.assert(fc.property(value, (one) => /^[\w-]{22}$/.test(digest(one))));
});

test("the order of keys does not count, and a key without a value is no key", () => {
  expect(digest({ b: 1, a: [2] })).toBe(digest({ a: [2], b: 1, c: undefined }));
});

test.each([
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [Number.NaN, null],
  [new Date(0), "d0"],
  [new Date(0), 0],
  [new Map(), []],
  [new Map(), {}],
  [["a", "b"], ["a,b"]],
  [{ a: null }, {}],
])("%j and %j are two things", (a, b) => {
  expect(digest(a)).not.toBe(digest(b));
  expect(digest([a])).not.toBe(digest([b]));
});

test("text and data that read the same are two things", () => {
  expect(digest('{"a":1}')).not.toBe(digest({ a: 1 }));
  expect(digest("null")).not.toBe(digest(null));
});

test.each([
  ["a function", () => 1],
  ["a symbol", Symbol("a")],
  ["an object of a class", new (class Story {})()],
  ["a set", new Set([1])],
  ["a big integer", 1n],
])("%s has no digest, since its content cannot be seen", (_name, one) => {
  expect(() => digest(one)).toThrow(TypeError);
  expect(() => digest({ deep: [one] })).toThrow(TypeError);
});

const digests = ["a", "b", "c"].map((text) => digest(text));
const parts = fc.array(fc.constantFrom<Digest | undefined>(undefined, ...digests), { maxLength: 4 });

test("a fold tells order, number and place of its parts, absent ones too", () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => (fold(a) === fold(b)) === isDeepStrictEqual(a, b)),
    { numRuns: 2_000 },
  );
});

test("a fold is not the digest of the same list", () => {
  expect(fold(digests)).not.toBe(digest(digests));
  expect(fold([])).not.toBe(digest(""));
});
