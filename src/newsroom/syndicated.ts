import type { Article } from "../content/article.ts";
import { onceEach } from "../once.ts";

/** By how many were asked for. */
const found = onceEach((_: readonly Article[]) => new Map<number, readonly Article[]>());

/**
 * The newest stories of a shelf that may stand in a feed.
 * @param most so many of them at most; the rest of the shelf is not looked at
 */
export function syndicatedOf(newestFirst: readonly Article[], most: number): readonly Article[] {
  // asked by several kinds of page, and by a server of the same shelves again and again
  const known = found(newestFirst);
  let stories = known.get(most);
  if (!stories) {
    stories = look(newestFirst, most);
    known.set(most, stories);
  }
  return stories;
}

function look(newestFirst: readonly Article[], most: number): readonly Article[] {
  const stories: Article[] = [];
  for (const article of newestFirst) {
    if (stories.length === most) break;
    if (article.standing.listed && article.standing.syndicated) stories.push(article);
  }
  return stories;
}

/** Whether a shelf has stories enough for a feed. */
export function isSyndicated(articles: readonly Article[], least = 1): boolean {
  return syndicatedOf(articles, least).length >= least;
}
