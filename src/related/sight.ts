import { type Archive, keyEnd } from "./archive.ts";
import type { RankingOptions } from "./options.ts";
import { firstFrom, type Postings, slotOf } from "./postings.ts";
import { hopeOf, scoreOf } from "./rank.ts";
import { product, type Vector, vectorOf, weightIn } from "./vector.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";
import { windowEnd } from "./window.ts";

/** What one document, the seer, makes of another in one archive. */
export interface Seen {
  /** By it the other is chosen to be compared; nothing where it is beyond the reach of the keys that both have. */
  readonly hope: number | undefined;
  /** What it would be listed by; nothing below the minimum. */
  score(): number | undefined;
}

/** One document as others see it. */
export interface Sight {
  /** Nothing for a seer to whom it can never be worth comparing. */
  from(seer: number): Seen | undefined;
}

/**
 * @param postings of all keys of the document at `place`; without them reach is left out, and hopes are the largest that there
 * can be
 */
export function sightOf(
  archive: Archive,
  place: number,
  postings: Postings | undefined,
  options: RankingOptions,
): Sight {
  const { numbers, termStarts, titleStarts } = archive;
  const start = termStarts[place] as number;
  const keys = vectorOf(numbers, start, keyEnd(archive, place));
  let whole: Vector | undefined;
  return {
    from(seer) {
      if (place >= windowEnd(archive, seer, options.followUpDays)) return undefined;
      const most = product(keys, numbers, termStarts[seer] as number, keyEnd(archive, seer));
      const hope = hopeOf(archive, seer, place, most, options);
      if (hope === undefined) return undefined;
      return {
        hope: postings
          ? hopeOf(archive, seer, place, sumWithin({ archive, postings, keys, place }, seer, options), options)
          : hope,
        score() {
          whole ??= vectorOf(numbers, start, titleStarts[place] as number);
          return scoreOf(archive, place, seer, whole, options);
        },
      };
    },
  };
}

/** What the keys add up to that lead from one document to the other. */
function sumWithin(
  { archive, postings, keys, place }: { archive: Archive; postings: Postings; keys: Vector; place: number },
  seer: number,
  { reach }: RankingOptions,
): number {
  const { numbers, termStarts } = archive;
  const { slots, starts, ends, entries } = postings;
  let sum = 0;
  for (let at = termStarts[seer] as number; at < keyEnd(archive, seer); at++) {
    const key = numbers[at] as number;
    const hash = key >>> WEIGHT_BITS;
    const weight = weightIn(keys, hash);
    if (weight === 0) continue;
    const slot = slotOf(slots, hash);
    const [first, last] = [starts[slot] as number, ends[slot] as number];
    const apart = firstFrom(entries, place, first, last) - firstFrom(entries, seer, first, last);
    if (Math.abs(apart) <= reach) sum += weight * (key & WEIGHT_MASK);
  }
  return sum;
}
