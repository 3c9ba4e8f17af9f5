import type { Article } from "../content/article.ts";
import type { Card } from "../content/card.ts";
import { type Digested, digest, fold } from "../digest.ts";
import { analyse, openIndex, type RelatedDocument, type RelatedIndex } from "../related/index.ts";
import type { Site } from "../site/site.ts";
import type { Picks } from "./picks.ts";

/** Why a story stands in the list: picked by the editor, close by its text, or filled in from its category. */
export type Because = "picked" | "text" | "category";

export interface Related extends Digested {
  readonly card: Card;
  readonly because: Because;
}

export function relatedOf(card: Card, because: Because): Related {
  return Object.freeze({ card, because, digest: fold([card.digest, digest(because)]) });
}

/** Opens a function that lists an article's related stories: the editor's picks first, then the nearest by text. */
export function openRelated(
  articles: readonly Article[],
  picks: Picks,
  site: Site,
): (article: Article) => readonly Related[] {
  const { count, followUpDays } = site.settings.related;
  if (count === 0 || articles.length < 2) return () => [];
  const byId = new Map(articles.map((article) => [article.id, article]));
  // opened at the first question: to check an archive nobody needs it
  let index: RelatedIndex | undefined;
  return (article) => {
    index ??= openIndex(articles.map(entryOf), { limit: count, followUpDays });
    const picked = (picks.get(article.id) ?? []).slice(0, count);
    const shown = picked.map((one) => one.id);
    const near = index.related(article.id, { limit: count - picked.length, shown });
    return [
      ...picked.map((one) => relatedOf(one.card, "picked")),
      ...near.flatMap(({ id }) => byId.get(id) ?? []).map((one) => relatedOf(one.card, "text")),
    ];
  };
}

function entryOf(article: Article) {
  return {
    id: article.id,
    category: article.category,
    publishedAt: article.date.epoch,
    analysis: analyse(documentOf(article)),
  };
}

/** An article as the related engine knows it. */
export function documentOf(article: Article): RelatedDocument {
  const { id, title, body, tags, category, date } = article;
  return { id, title, body: body.text(), tags, category, publishedAt: date.epoch };
}
