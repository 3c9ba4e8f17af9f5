import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body } from "../../src/store/body.ts";
import { openedTables, packedTables, valuesOf } from "../../src/store/columnFile.ts";
import type { Columns } from "../../src/store/tables.ts";

/** Bytes as they lie behind a seal. */
const bodyOf = (bytes: Buffer): Body => ({
  length: bytes.length,
  read: (start, length) => bytes.subarray(start, start + length),
  close: () => {},
});

const saved = (tables: Iterable<readonly [string, Columns]>) =>
  openedTables(bodyOf(Buffer.concat(packedTables(tables))));

/** Texts as an archive has them, and such as no line or no UTF-8 can hold. */
const text = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: "grapheme" }) },
  { weight: 4, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constantFrom("", "\0", "\n", "a\nb", "\0\0", "\r", "\u2028", "\ud800", "\xff") },
);

const absent = fc.constant(null);
const kinds: readonly fc.Arbitrary<unknown>[] = [
  text,
  absent,
  fc.option(text),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.option(fc.integer()),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0))),
  fc.constantFrom("Asia/Jakarta", "a\nb", "\0", "", "é–", null),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 2 }),
  fc.oneof(text, absent, fc.integer(), fc.array(text, { maxLength: 2 })),
];
const columns = fc.dictionary(fc.string(), fc.oneof(...kinds.map((kind) => fc.array(kind, { maxLength: 6 }))));
const named = fc.uniqueArray(fc.tuple(fc.string(), columns), { selector: ([name]) => name });

test("tables are what they were, in their order, whatever their names and values", () => {
  fc.assert(
    fc.property(named, (tables) => {
      const plain = Array.from(saved(tables), ([name, table]) => [name, { ...table }]);
      expect(plain).toEqual(tables.map(([name, table]) => [name, { ...table }]));
    }),
  );
});

test("a column is taken out of the bytes once, and none that nobody asks for", () => {
  const values = ["a", null, "b"];
  const bytes = Buffer.concat(packedTables([["t", { values, broken: [{}] }]]));
  // of the last one nothing can be read any more
  bytes.fill("x", bytes.length - 2);
  const table = openedTables(bodyOf(bytes)).get("t") ?? {};
  expect(table.values).toEqual(values);
  expect(table.values).toBe(table.values);
  expect(() => table.broken).toThrow(SyntaxError);
});

test("each value is the same whether all of its column are asked for or it alone, in columns of any length", () => {
  const many = fc.oneof(...kinds.map((kind) => fc.array(kind, { minLength: 500, maxLength: 1100, size: "max" })));
  fc.assert(
    fc.property(many, fc.array(fc.nat({ max: 1200 })), (values, places) => {
      const table = saved([["t", { values }]]).get("t") ?? {};
      const valueAt = valuesOf(table, "values");
      expect(places.map(valueAt)).toEqual(places.map((at) => values[at]));
      expect(table.values).toEqual(values);
    }),
    // to shrink a thousand values takes minutes
    { numRuns: 20, endOnFailure: true },
  );
});

test("who reads on through a long column, and asks here and there between, finds the same lines", () => {
  const lines = Array.from({ length: 30_000 }, (_, at) =>
    at % 5 === 0 ? "" : at % 7 === 0 ? null : `baris ${at % 999}`,
  );
  const walk = fc.record({
    from: fc.nat({ max: 30_100 }),
    most: fc.nat({ max: 9000 }),
    aside: fc.nat({ max: 30_100 }),
  });
  fc.assert(
    fc.property(fc.array(walk, { minLength: 1, maxLength: 4 }), fc.boolean(), (walks, isWide) => {
      const values = isWide ? lines.map((line) => line && `${line} – “é”`) : lines;
      const valueAt = valuesOf(saved([["t", { values }]]).get("t") ?? {}, "values");
      for (const { from, most, aside } of walks) {
        for (let at = from; at < from + most; at++) if (valueAt(at) !== values[at]) throw new Error(`line ${at}`);
        expect(valueAt(aside)).toBe(values[aside]);
      }
    }),
    { numRuns: 30 },
  );
});

test("of a column of which few values are asked for, only what stands round them is read", () => {
  const values = Array.from({ length: 100_000 }, (_, at) => (at % 7 === 0 ? null : `Ringkasan ${at} – “é”`));
  const bytes = Buffer.concat(packedTables([["t", { values }]]));
  let most = 0;
  const body = bodyOf(bytes);
  const read = (start: number, length: number) => {
    if (start > 0) most = Math.max(most, length);
    return body.read(start, length);
  };
  const valueAt = valuesOf(openedTables({ ...body, read }).get("t") ?? {}, "values");
  for (const at of [99_999, 0, 511, 512, 51_200, 100_000]) expect(valueAt(at)).toBe(values[at]);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(bytes.length / 100);
});

test("a column that lies in no file is asked the same way", () => {
  const valueAt = valuesOf({ values: ["a"] }, "values");
  expect([valueAt(0), valueAt(1), valuesOf({}, "values")(0)]).toEqual(["a", undefined, undefined]);
});

test("bytes that are no tables are refused", () => {
  for (const bytes of ["", "\n", "{", "kata\n"])
    expect(() => openedTables(bodyOf(Buffer.from(bytes)))).toThrow(SyntaxError);
});

test("so many columns that their places fill the beginning of a file are found all the same", () => {
  const names = Array.from({ length: 5000 }, (_, at) => `kolom-${at}`);
  const table = saved([["t", Object.fromEntries(names.map((name, at) => [name, [at]]))]]).get("t");
  expect([table?.["kolom-0"], table?.["kolom-4999"]]).toEqual([[0], [4999]]);
});

test("each of few texts stands once, however long their column is", () => {
  const values = Array.from({ length: 10_000 }, (_, at) => ["Asia/Jakarta", "Asia/Makassar", null][at % 3]);
  const bytes = Buffer.concat(packedTables([["t", { values }]]));
  expect(bytes.length).toBeLessThan(10_200);
  expect(openedTables(bodyOf(bytes)).get("t")?.values).toEqual(values);
});
