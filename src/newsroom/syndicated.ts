import type { Article } from "../content/article.ts";

/**
 * The newest stories of a shelf that may stand in a feed.
 * @param most so many of them at most; the rest of the shelf is not looked at
 */
export function syndicatedOf(newestFirst: readonly Article[], most: number): Article[] {
  const found: Article[] = [];
  for (const article of newestFirst) {
    if (found.length === most) break;
    if (article.standing.listed && article.standing.syndicated) found.push(article);
  }
  return found;
}

/** Whether a shelf has stories enough for a feed. */
export function isSyndicated(articles: readonly Article[], least = 1): boolean {
  return syndicatedOf(articles, least).length >= least;
}
