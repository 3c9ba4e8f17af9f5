import type { Moment, Zone } from "./moment.ts";
import { momentAt } from "./wall.ts";

const day = 86_400_000;

/** A moment as JavaScript's own date, for libraries that want one. */
export function jsDate(moment: Moment): Date {
  return new Date(moment.epoch);
}

/**
 * The moment of a JavaScript date in a zone. Midnight UTC to the millisecond stands for a day without a time:
 * that is how YAML, and Eleventy with it, reads `date: 2023-02-28`.
 * @throws RangeError for an invalid date
 */
export function momentOf(date: Date, zone: Zone): Moment {
  const epoch = date.getTime();
  if (Number.isNaN(epoch)) throw new RangeError("an invalid date");
  if (epoch % day !== 0) return { epoch, zone, precision: "minute" };
  return momentAt({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }, zone, "day");
}
