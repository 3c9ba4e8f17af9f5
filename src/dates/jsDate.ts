import type { Moment, Zone } from "./moment.ts";
import { inZone, momentAt } from "./wall.ts";

const day = 86_400_000;

/** What JavaScript's dates that came from us were made of: they hold neither a zone nor whether a time was written. */
const made = new WeakMap<Date, Moment>();

/** A moment as JavaScript's own date, for libraries that want one. */
export function jsDate(moment: Moment): Date {
  const date = new Date(moment.epoch);
  made.set(date, moment);
  return date;
}

/**
 * The moment of a JavaScript date in a zone: what {@link jsDate} made gives its own moment back. Of any other,
 * midnight UTC to the millisecond stands for a day without a time: that is how YAML, and Eleventy with it,
 * reads `date: 2023-02-28`.
 * @throws RangeError for an invalid date
 */
export function momentOf(date: Date, zone: Zone): Moment {
  const epoch = date.getTime();
  if (Number.isNaN(epoch)) throw new RangeError("an invalid date");
  const own = made.get(date);
  // a date can be set anew
  if (own?.epoch === epoch) return own.zone === zone ? own : inZone(own, zone);
  if (epoch % day !== 0) return { epoch, zone, precision: "minute" };
  return momentAt({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }, zone, "day");
}
