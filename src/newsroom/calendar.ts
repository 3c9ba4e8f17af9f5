import type { Article } from "../content/article.ts";
import { wallOf } from "../dates/wall.ts";

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
  const years = new Map<number, Growing>();
  for (const article of articles) {
    const { year, month, day } = wallOf(article.date);
    let at = grown(years, year, article);
    at = grown(at.inside, month, article);
    grown(at.inside, day, article);
  }
  return descending(years).map(([year, ofYear]) => ({
    year,
    articles: ofYear.articles,
    months: descending(ofYear.inside).map(([month, ofMonth]) => ({
      year,
      month,
      articles: ofMonth.articles,
      days: descending(ofMonth.inside).map(([day, { articles }]) => ({ year, month, day, articles })),
    })),
  }));
}

/** A year, a month or a day as it fills. */
interface Growing {
  readonly articles: Article[];
  readonly inside: Map<number, Growing>;
}

function grown(parts: Map<number, Growing>, number: number, article: Article): Growing {
  let part = parts.get(number);
  if (!part) {
    part = { articles: [], inside: new Map() };
    parts.set(number, part);
  }
  part.articles.push(article);
  return part;
}

function descending(parts: Map<number, Growing>): [number, Growing][] {
  return [...parts].sort(([a], [b]) => b - a);
}
