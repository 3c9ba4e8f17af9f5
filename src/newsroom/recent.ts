import type { Article } from "../content/article.ts";
import type { Moment } from "../dates/moment.ts";
import type { Ending } from "./agenda.ts";
import { openAges } from "./ages.ts";

/** News of the last two days; beside the front page the only thing that goes by its age. */
export interface Recent {
  /** newest first */
  readonly articles: readonly Article[];
  /** these are the same from this moment on until the other, in ms since 1970 */
  readonly span: { readonly from: number; readonly until: number | null };
  /** what ends then */
  readonly ends: readonly Ending[];
}

/** As long as Google takes a story for news. */
const TWO_DAYS = 48 * 3_600_000;

/**
 * @param newestFirst published stories
 * @param at the build's moment
 */
export function recentOf(newestFirst: readonly Article[], at: Moment): Recent {
  const ages = openAges(at);
  const articles: Article[] = [];
  for (const article of newestFirst) {
    const { inNewsSitemap, indexed } = article.standing;
    if (!inNewsSitemap || !indexed) continue;
    // all further ones are older
    if (!ages.within(article, TWO_DAYS, "news")) break;
    articles.push(article);
  }
  return { articles, span: ages.span(), ends: ages.ends() };
}
