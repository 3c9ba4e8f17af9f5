import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf } from "../../plugin/textBytes.ts";

test("a text's bytes are its UTF-8, however long it is and whatever came before it", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constant("naik 😀 \ud800"));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.constantFrom(1, 7, 90_000)), { maxLength: 4 }), (texts) => {
      for (const [one, times] of texts) {
        const long = one.repeat(times);
        expect(bytesOf(long).equals(Buffer.from(long))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
