import fc from "fast-check";
import { expect, test } from "vitest";
import { Tally } from "../../src/related/tally.ts";

const key = fc.oneof(
  fc.nat(2 ** 22 - 1),
  // neighbours in one place of the table
  fc.nat(6).map((n) => n * 2 ** 12),
  fc.nat(20),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("add"), key, n: fc.nat(99), first: fc.nat(7) }),
  fc.record({ kind: fc.constant("set"), key, n: fc.nat(99), first: fc.constant(0) }),
  fc.record({ kind: fc.constant("many"), key, n: fc.constant(1), first: fc.nat(7) }),
  fc.record({ kind: fc.constant("clear"), key, n: fc.constant(0), first: fc.constant(0) }),
);

test("a tally counts as a map does, emptied and filled again, beyond its first room too", () => {
  const tally = new Tally();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      tally.clear();
      const map = new Map<number, number>();
      const add = (at: number, n: number, first: number) => {
        tally.add(at, n, first);
        map.set(at, (map.get(at) ?? first) + n);
      };
      for (const { kind, key: at, n, first } of steps) {
        if (kind === "add") add(at, n, first);
        else if (kind === "many") for (let i = 0; i < 2500; i++) add((at + i * 1031) % 2 ** 22, n, first);
        else if (kind === "set") {
          tally.set(at, n);
          map.set(at, n);
        } else {
          tally.clear();
          map.clear();
        }
        expect(tally.has(at)).toBe(map.has(at));
      }
      const counted = Array.from({ length: tally.size }, (_, i) => [tally.keyAt(i), tally.countAt(i)]);
      expect(counted).toEqual([...map]);
    }),
    { numRuns: 60 },
  );
});
