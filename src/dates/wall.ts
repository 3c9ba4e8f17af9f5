import type { Moment, Precision, Zone } from "./moment.ts";
import { offsetAt } from "./offset.ts";

const DAY = 86_400_000;

/** What a calendar and a clock on the wall show. */
export interface WallTime {
  /** 1 to 9999 */
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
  /** 0 to 23; 0 when left out, as the minute and the second */
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

export interface Wall extends Required<WallTime> {
  /** 1 is Monday, 7 is Sunday, as in ISO 8601 */
  readonly weekday: number;
}

/** What the wall showed at a moment, in the moment's own zone. */
export function wallOf(moment: Moment): Wall {
  return wallAt(moment.epoch, offsetAt(moment.epoch, moment.zone));
}

/**
 * What a clock shows that stands a fixed time ahead of UTC.
 * @param epoch milliseconds since 1970
 * @param offset milliseconds
 */
export function wallAt(epoch: number, offset: number): Wall {
  const seconds = Math.floor((epoch + offset) / 1000);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest % 3600) / 60);
  return { ...civilDay(days), hour, minute, second: rest % 60, weekday: weekdayAt(days) };
}

/** @param days since 1 January 1970 */
function weekdayAt(days: number): number {
  // the first was a Thursday
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * The Gregorian day so many days after 1 January 1970, by counting years from March on, so that the leap day is
 * the last of its year; 146,097 days are 400 years. Luxon gives the same in twenty times the time (an archive asks
 * 100,000 times a build); a test holds the two together.
 */
function civilDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468; // from 1 March of year 0
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The days from 1 January 1970 to another one: {@link civilDay} turned round. */
function daysTo(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/**
 * The moment at which a zone's wall shows the given day and time; `day` precision reads no time, `month` no day.
 *
 * - A time shown twice (clocks set back) is the first of the two.
 * - A time never shown (clocks set forward) moves by the length of the gap, forward as a clock that was not yet
 *   set would have it, or backward where forward would be another day: Jakarta skipped 23.47.12 to 24.00 in 1923.
 *
 * Luxon's own way from wall to instant is not used: 3.7 takes 23.45 of 30 April 1948 in Jakarta for the next day.
 * @throws RangeError for a day or time that no calendar or clock has: a programmer's mistake, a reader checks first
 */
export function momentAt(wall: WallTime, zone: Zone, precision: Precision): Moment {
  const { year, month, day, ...time } = wall;
  const shown =
    precision === "minute"
      ? shownAtUtc({ year, month, day, ...time })
      : shownAtUtc({ year, month, day: precision === "day" ? day : 1 });
  return { epoch: epochAt(shown, zone), zone, precision };
}

/**
 * The instant at which a clock at UTC shows the given day and time, in milliseconds since 1970.
 * @throws RangeError for a day or time that no calendar or clock has
 */
export function shownAtUtc({ year, month, day, hour = 0, minute = 0, second = 0 }: WallTime): number {
  if (!dayExists(year, month, day) || !isWithin(hour, 23) || !isWithin(minute, 59) || !isWithin(second, 59)) {
    throw new RangeError(`no such day or time: ${JSON.stringify({ year, month, day, hour, minute, second })}`);
  }
  return daysTo(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}

/**
 * The same instant in another zone. A day or a month stays the day or the month that was written,
 * and begins when it begins there.
 */
export function inZone(moment: Moment, zone: Zone): Moment {
  return moment.precision === "minute" ? { ...moment, zone } : momentAt(wallOf(moment), zone, moment.precision);
}

/** True when the calendar has this day and its year can be written in four digits. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (!isWithin(year, 9999, 1) || !isWithin(month, 12, 1) || !isWithin(day, 31, 1)) return false;
  return day <= 28 || day <= daysIn(year, month);
}

function isWithin(value: number, most: number, least = 0): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The weekday of a day that exists, 1 (Monday) to 7 (Sunday). */
export function weekdayOn(year: number, month: number, day: number): number {
  return weekdayAt(daysTo(year, month, day));
}

/** @param shown the wall's day and time, as milliseconds since 1970 shown by a clock at UTC */
function epochAt(shown: number, zone: Zone): number {
  // no zone is more than a day off, and none changed twice in two days
  const before = offsetAt(shown - DAY, zone);
  const after = offsetAt(shown + DAY, zone);
  if (before === after) return shown - before;
  const exact = [shown - before, shown - after].find((epoch) => epoch + offsetAt(epoch, zone) === shown);
  if (exact !== undefined) return exact;
  const forward = shown - before;
  const sameDay = Math.floor((forward + after) / DAY) === Math.floor(shown / DAY);
  return sameDay ? forward : shown - after;
}
