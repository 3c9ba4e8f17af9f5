import type { Article } from "../content/article.ts";
import type { Site } from "../site/site.ts";
import type { Category } from "./categories.ts";

export interface FrontBlock {
  readonly category: Category;
  readonly articles: readonly Article[];
}

/** The front page; no story stands on it twice. */
export interface Front {
  readonly lead?: Article;
  readonly secondary: readonly Article[];
  readonly latest: readonly Article[];
  readonly blocks: readonly FrontBlock[];
}

/** A featured story may lead as long as it is among this many newest ones. */
const FRESH = 20;

/**
 * Composes the front page. Claims run in reading order: lead, secondaries, the stream of latest stories,
 * then a block for each category at the top of the tree.
 */
export function frontOf(newestFirst: readonly Article[], categories: readonly Category[], site: Site): Front {
  const { secondary, latest, block } = site.settings.front;
  const claimed = new Set<Article>();
  const claim = (from: Iterable<Article>, count: number): Article[] => {
    const taken: Article[] = [];
    for (const article of from) {
      if (taken.length >= count) break;
      if (claimed.has(article)) continue;
      claimed.add(article);
      taken.push(article);
    }
    return taken;
  };
  const fresh = newestFirst.slice(0, FRESH).filter((one) => one.standing.mayLead);
  const leads = [...fresh.filter((one) => one.featured), ...fresh];
  const [lead] = claim(leads, 1);
  return {
    ...(lead ? { lead } : {}),
    secondary: claim(leads, secondary),
    latest: claim(newestFirst, latest),
    blocks: categories
      .filter((category) => category.top)
      .map((category) => ({ category, articles: claim(category.articles, block) }))
      .filter((one) => one.articles.length > 0),
  };
}
