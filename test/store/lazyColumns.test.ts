import fc from "fast-check";
import { expect, test } from "vitest";
import { openedColumns, packedColumns } from "../../src/store/lazyColumns.ts";
import type { Columns } from "../../src/store/tables.ts";

const saved = (columns: Columns) => openedColumns(JSON.parse(JSON.stringify(packedColumns(columns))));

/** Texts as an archive has them, and such as no line can hold. */
const text = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.constantFrom("", "\0", "\n", "a\nb", "\0\0", "\r", "\u2028") },
);
const columnOf = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(fc.array(value, { maxLength: 5 }), fc.array(value, { minLength: 60, maxLength: 70 }));

test("columns are what they were, whatever their values", () => {
  const anything = fc.oneof(text, fc.constant(null), fc.integer(), fc.array(text, { maxLength: 2 }));
  const column = fc.oneof(columnOf(text), columnOf(fc.option(text)), columnOf(anything));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), column), (columns) => {
      expect({ ...saved(columns) }).toEqual({ ...columns });
    }),
  );
});

test("a long column of texts is one text on the disk, also where some are absent", () => {
  const texts = Array.from({ length: 100 }, (_, at) => (at % 7 === 0 ? null : `kata ${at}`));
  const packed = packedColumns({ texts, numbers: texts.map((_, at) => at) });
  expect([typeof (packed.texts as { lines: string }).lines, Array.isArray(packed.numbers)]).toEqual(["string", true]);
  expect(saved({ texts }).texts).toEqual(texts);
  // taken apart once
  const opened = saved({ texts });
  expect(opened.texts).toBe(opened.texts);
});
