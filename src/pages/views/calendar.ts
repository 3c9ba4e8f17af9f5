import { momentAt, wallOf } from "../../dates/wall.ts";
import { monthName, weekdayName } from "../../dates/words.ts";
import type { Site } from "../../site/site.ts";
import type { LinkView } from "./card.ts";

/** One cell: a day of the month, or an empty place before the first and after the last. */
export interface CellView {
  day?: number;
  address?: string;
  count?: number;
}

export interface CalendarView {
  name: string;
  address: string;
  /** short weekday names, Monday first */
  weekdays: { short: string; long: string }[];
  weeks: CellView[][];
}

/** Stories a day of one month, as a part of a subject: day and count, one after the other. */
export type DayCounts = readonly number[];

/** @param counts day, count, day, count …: only days with stories */
export function calendarView(year: number, month: number, counts: DayCounts, site: Site): CalendarView {
  const byDay = new Map<number, number>();
  for (let i = 0; i < counts.length; i += 2) byDay.set(counts[i] as number, counts[i + 1] as number);
  const zone = site.settings.site.timeZone;
  const first = wallOf(momentAt({ year, month, day: 1 }, zone, "day")).weekday;
  const cells: CellView[] = Array.from({ length: first - 1 }, () => ({}));
  for (let day = 1; day <= daysIn(year, month); day++) {
    const count = byDay.get(day);
    cells.push({ day, ...(count ? { count, address: site.addresses.day({ year, month, day }) } : {}) });
  }
  while (cells.length % 7) cells.push({});
  return {
    name: `${monthName(month)} ${year}`,
    address: site.addresses.month(year, month),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ short: weekdayName(day).slice(0, 3), long: weekdayName(day) })),
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  };
}

/** Gregorian calendar: every fourth year is a leap year, but for centuries that 400 does not divide. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function monthLink(year: number, month: number, site: Site): LinkView {
  return { name: `${monthName(month)} ${year}`, address: site.addresses.month(year, month) };
}
