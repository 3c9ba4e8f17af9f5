import fc from "fast-check";
import type { Entry, RankingOptions } from "../../src/related/index.ts";
import { babbled, DAY, HOUR, MARCH, sparse } from "./documents.ts";

/** Small enough that the edges of reach and comparison are met at every step. */
export const TIGHT: Partial<RankingOptions> = { reach: 3, compared: 5, minimum: 0.02 };

export const seeds = fc.integer({ min: 1, max: 10_000 });
const dates = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 * 24 }).map((hour) => MARCH + hour * HOUR) },
  { weight: 1, arbitrary: fc.constant(MARCH + DAY) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const makers = fc.constantFrom(babbled, sparse);
/** Few documents link, to some that there are and some that may come. */
const links = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom("d0", "d3", "d11", "d19", "n0", "n1"), { maxLength: 3 }) },
);
const series = fc.constantFrom(undefined, undefined, "a", "b");
export const archives: fc.Arbitrary<Entry[]> = fc
  .tuple(makers, fc.integer({ min: 20, max: 45 }))
  .chain(([make, size]) =>
    fc
      .array(fc.tuple(seeds, dates, links, series), { minLength: size, maxLength: size })
      .map((parts) =>
        parts.map(([seed, date, to, own], i) => ({ ...make(`d${i}`, seed, date), links: to, series: own })),
      ),
  );
export const options = fc.constantFrom(
  TIGHT,
  { ...TIGHT, reach: 8, limit: 2 },
  { ...TIGHT, limit: 2, compared: 3 },
  { minimum: 0 },
  {},
);

/** What may become of an archive. */
export const changes = fc.record({
  make: makers,
  added: fc.array(fc.tuple(seeds, dates), { maxLength: 4 }),
  changed: fc.array(fc.tuple(fc.nat({ max: 44 }), seeds), { maxLength: 3 }),
  redated: fc.array(fc.tuple(fc.nat({ max: 44 }), dates), { maxLength: 2 }),
  moved: fc.array(fc.nat({ max: 44 }), { maxLength: 2 }),
  joined: fc.array(fc.tuple(fc.nat({ max: 44 }), links), { maxLength: 2 }),
  serial: fc.array(fc.nat({ max: 44 }), { maxLength: 1 }),
  dropped: fc.array(fc.nat({ max: 44 }), { maxLength: 3 }),
});

/** A change of some documents, and which came to be others. */
export function applied(
  entries: readonly Entry[],
  change: typeof changes extends fc.Arbitrary<infer C> ? C : never,
): { put: Entry[]; drop: string[] } {
  const at = (place: number) => entries[place % entries.length] as Entry;
  return {
    put: [
      ...change.added.map(([seed, date], i) => change.make(`n${i}`, seed, date)),
      ...change.changed.map(([place, seed]) => ({ ...at(place), analysis: change.make("x", seed, 0).analysis })),
      ...change.redated.map(([place, publishedAt]) => ({ ...at(place), publishedAt })),
      ...change.moved.map((place) => ({ ...at(place), category: "lain" })),
      ...change.joined.map(([place, to]) => ({ ...at(place), links: to })),
      ...change.serial.map((place) => ({ ...at(place), series: "a" })),
    ],
    drop: change.dropped.map((place) => at(place).id),
  };
}
