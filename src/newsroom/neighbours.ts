import type { Article } from "../content/article.ts";
import type { Groups } from "./groups.ts";
import { placeIn } from "./shelf.ts";

/** The stories of an article's own category round it in time. */
export interface Neighbours {
  of(article: Article): { newer: Article | undefined; older: Article | undefined };
  /** Those before it, the nearest first. */
  before(article: Article): Generator<Article>;
}

export function neighboursOf(byCategory: Groups<string>): Neighbours {
  return {
    of(article) {
      const shelf = byCategory.get(article.category) ?? [];
      const place = placeIn(shelf, article);
      return shelf[place] === article
        ? { newer: shelf[place - 1], older: shelf[place + 1] }
        : { newer: undefined, older: undefined };
    },
    *before(article) {
      const shelf = byCategory.get(article.category) ?? [];
      const place = placeIn(shelf, article);
      const first = shelf[place] === article ? place + 1 : shelf.length;
      for (let at = first; at < shelf.length; at++) yield shelf[at] as Article;
    },
  };
}
