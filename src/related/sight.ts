import { once } from "../once.ts";
import { type Archive, keyEnd } from "./archive.ts";
import type { Catalogue } from "./catalogue.ts";
import type { RankingOptions } from "./options.ts";
import { firstFrom, type Postings, slotOf } from "./postings.ts";
import { hopeOf, scoreOf } from "./rank.ts";
import { product, vectorOf } from "./vector.ts";
import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";
import { windowEnd } from "./window.ts";

/** What one document, the seer, makes of another in one archive. */
export interface Seen {
  /** By it the other is chosen to be compared. */
  readonly hope: number;
  /** What it would be listed by; nothing below the minimum. */
  score(): number | undefined;
}

/** One document as others see it. */
export interface Sight {
  /** Nothing for a seer to whom it is not worth comparing, or beyond the reach of the keys that both have. */
  from(seer: number): Seen | undefined;
}

/**
 * @param postings of all keys of the document at `place`; without them reach is left out, and hopes are the largest that there
 * can be
 */
export function sightOf(
  catalogue: Catalogue,
  place: number,
  postings: Postings | undefined,
  options: RankingOptions,
): Sight {
  const archive = catalogue.archive();
  catalogue.load([place]);
  const { numbers, termStarts, titleStarts } = archive;
  const [start, end] = [termStarts[place] as number, titleStarts[place] as number];
  const sumAt = postings ? sumsWithin(archive, postings, place, options) : sumsWith(catalogue, place);
  const whole = once(() => vectorOf(numbers, start, end));
  return {
    from(seer) {
      if (place >= windowEnd(archive, seer, options.followUpDays)) return undefined;
      const hope = hopeOf(archive, seer, place, sumAt(seer), options);
      if (hope === undefined) return undefined;
      return {
        hope,
        score() {
          catalogue.load([seer]);
          return scoreOf(archive, place, seer, whole(), options);
        },
      };
    },
  };
}

/** What all keys add up to that two documents share, of which the other may be beyond their reach. */
function sumsWith(catalogue: Catalogue, place: number): (seer: number) => number {
  const archive = catalogue.archive();
  const { numbers, termStarts } = archive;
  const keys = vectorOf(numbers, termStarts[place] as number, keyEnd(archive, place));
  return (seer) => {
    catalogue.load([seer]);
    return product(keys, numbers, termStarts[seer] as number, keyEnd(archive, seer));
  };
}

/** What those keys add up to that lead from one document to the other. */
function sumsWithin(
  archive: Archive,
  { slots, starts, ends, entries }: Postings,
  place: number,
  { reach }: RankingOptions,
): (seer: number) => number {
  const { numbers, termStarts } = archive;
  const sums = new Map<number, number>();
  for (let at = termStarts[place] as number; at < keyEnd(archive, place); at++) {
    const key = numbers[at] as number;
    const weight = key & WEIGHT_MASK;
    const slot = slotOf(slots, key >>> WEIGHT_BITS);
    const [first, last] = [starts[slot] as number, ends[slot] as number];
    const own = firstFrom(entries, place, first, last);
    const stop = Math.min(last, own + reach + 1);
    for (let one = Math.max(first, own - reach); one < stop; one++) {
      const entry = entries[one] as number;
      const seer = entry >>> WEIGHT_BITS;
      sums.set(seer, (sums.get(seer) ?? 0) + weight * (entry & WEIGHT_MASK));
    }
  }
  return (seer) => sums.get(seer) ?? 0;
}
