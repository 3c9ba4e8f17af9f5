import fc from "fast-check";
import { expect, it } from "vitest";
import { largestAt } from "../../src/related/largest.ts";

it("the least of the largest values is where sorting would put it, also among equal ones", () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 0.5, 1));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), fc.nat(), (values, some) => {
      const most = 1 + (some % values.length);
      const sorted = Float64Array.from(values).sort();
      expect(largestAt(Float64Array.from(values), most) === sorted[values.length - most]).toBe(true);
    }),
    { numRuns: 500 },
  );
});
