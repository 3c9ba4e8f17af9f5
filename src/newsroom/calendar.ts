import type { Article } from "../content/article.ts";
import { wallOf } from "../dates/wall.ts";
import type { Groups } from "./groups.ts";

export interface NewsDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** newest first */
  readonly articles: readonly Article[];
}

export interface NewsMonth {
  readonly year: number;
  readonly month: number;
  readonly articles: readonly Article[];
  /** days with stories, newest first */
  readonly days: readonly NewsDay[];
}

export interface NewsYear {
  readonly year: number;
  readonly articles: readonly Article[];
  readonly months: readonly NewsMonth[];
}

/** Years with stories, newest first, down to days. */
export type Calendar = readonly NewsYear[];

/** Keys of a year, of a month and of a day never meet. */
const [MONTH, DAY] = [100_000, 10_000_000];

/** The year, the month and the day of an article in the newsroom's zone, each as a number of its own. */
export function datesOf({ date }: Article): [year: number, month: number, day: number] {
  const { year, month, day } = wallOf(date);
  return [year, MONTH + year * 100 + month, DAY + (year * 100 + month) * 100 + day];
}

/** The days among the keys of {@link datesOf}, each as a number such as 20240131. */
export function daysAmong(keys: Iterable<string | number>): number[] {
  return Array.from(keys, Number).flatMap((key) => (key >= DAY ? [key - DAY] : []));
}

/** Years with stories down to days. */
export function calendarOf(byDate: Groups<number>): Calendar {
  const newest = [...byDate].sort(([a], [b]) => b - a);
  const between = (from: number, to: number) => newest.filter(([key]) => key >= from && key < to);
  const years = new Map<number, NewsYear & { months: NewsMonth[] }>();
  const months = new Map<number, NewsMonth & { days: NewsDay[] }>();
  for (const [year, articles] of between(0, MONTH)) years.set(year, { year, articles, months: [] });
  for (const [key, articles] of between(MONTH, DAY)) {
    const year = Math.floor((key - MONTH) / 100);
    const one = { year, month: (key - MONTH) % 100, articles, days: [] };
    months.set(key - MONTH, one);
    years.get(year)?.months.push(one);
  }
  for (const [key, articles] of between(DAY, Number.POSITIVE_INFINITY)) {
    const { year, month, days } = months.get(Math.floor((key - DAY) / 100)) as NewsMonth & { days: NewsDay[] };
    days.push({ year, month, day: (key - DAY) % 100, articles });
  }
  return [...years.values()];
}
