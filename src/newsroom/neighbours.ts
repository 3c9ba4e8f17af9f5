import type { Article } from "../content/article.ts";
import { groupBy } from "./shelf.ts";

/** The stories of an article's own category round it in time. */
export interface Neighbours {
  of(article: Article): { newer: Article | undefined; older: Article | undefined };
  /** Those before it, the nearest first. */
  before(article: Article): Generator<Article>;
}

export function neighboursOf(newestFirst: readonly Article[]): Neighbours {
  const shelves = groupBy(newestFirst, (article) => [article.category]);
  const places = new Map<Article, number>();
  for (const shelf of shelves.values()) for (const [index, article] of shelf.entries()) places.set(article, index);
  return {
    of(article) {
      const shelf = shelves.get(article.category) ?? [];
      const place = places.get(article);
      return place === undefined
        ? { newer: undefined, older: undefined }
        : { newer: shelf[place - 1], older: shelf[place + 1] };
    },
    *before(article) {
      const shelf = shelves.get(article.category) ?? [];
      const place = places.get(article) ?? shelf.length;
      for (let at = place + 1; at < shelf.length; at++) yield shelf[at] as Article;
    },
  };
}
