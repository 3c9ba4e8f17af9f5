import type { Article } from "../content/article.ts";
import { wallOf } from "../dates/wall.ts";
import { groupBy } from "./shelf.ts";

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

/** Sorts articles, newest first, into the days of the newsroom's zone. */
export function calendarOf(articles: readonly Article[]): Calendar {
  const walls = new Map(articles.map((article) => [article, wallOf(article.date)]));
  const by = (part: "year" | "month" | "day") => (all: readonly Article[]) =>
    groupBy(all, (article) => [walls.get(article)?.[part] as number]);
  const descending = <T>(groups: Map<number, T>) => [...groups].sort(([a], [b]) => b - a);
  return descending(by("year")(articles)).map(([year, ofYear]) => ({
    year,
    articles: ofYear,
    months: descending(by("month")(ofYear)).map(([month, ofMonth]) => ({
      year,
      month,
      articles: ofMonth,
      days: descending(by("day")(ofMonth)).map(([day, ofDay]) => ({ year, month, day, articles: ofDay })),
    })),
  }));
}
