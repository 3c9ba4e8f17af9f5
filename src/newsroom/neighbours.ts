import type { Article } from "../content/article.ts";
import { groupBy } from "./shelf.ts";

/** Finds the next newer and older story of an article's own category. */
export function neighboursOf(
  newestFirst: readonly Article[],
): (article: Article) => { newer?: Article; older?: Article } {
  const shelves = groupBy(newestFirst, (article) => [article.category]);
  const places = new Map<Article, number>();
  for (const shelf of shelves.values()) for (const [index, article] of shelf.entries()) places.set(article, index);
  return (article) => {
    const shelf = shelves.get(article.category) ?? [];
    const place = places.get(article) ?? -1;
    const newer = shelf[place - 1];
    const older = place < 0 ? undefined : shelf[place + 1];
    return { ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
  };
}
