import type { Edition } from "./prepare.ts";

/** How much there is of what an edition holds. */
export interface EditionCounts {
  readonly articles: number;
  readonly pages: number;
  readonly categories: number;
  readonly tags: number;
  readonly authors: number;
  readonly days: number;
}

export function countsOf({ newsroom, plan }: Pick<Edition, "newsroom" | "plan">): EditionCounts {
  const { articles, categories, tags, contributors, calendar } = newsroom;
  let days = 0;
  for (const year of calendar) for (const month of year.months) days += month.days.length;
  return {
    articles: articles.length,
    pages: plan.size,
    categories: categories.length,
    tags: tags.length,
    authors: contributors.length,
    days,
  };
}
