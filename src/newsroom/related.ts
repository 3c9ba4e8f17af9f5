import type { Article } from "../content/article.ts";
import type { Card } from "../content/card.ts";
import { type Digested, digest, fold } from "../digest.ts";
import type { Site } from "../site/site.ts";
import type { Store } from "../store/store.ts";
import type { Picks } from "./picks.ts";
import { type Ranking, rankRelated } from "./relatedMemory.ts";

/** Why a story stands in the list: picked by the editor, close by its text, or filled in from its category. */
export type Because = "picked" | "text" | "category";

export interface Related extends Digested {
  readonly card: Card;
  readonly because: Because;
}

const REASONS = { picked: digest("picked"), text: digest("text"), category: digest("category") };

export function relatedOf(card: Card, because: Because): Related {
  return Object.freeze({ card, because, digest: fold([card.digest, REASONS[because]]) });
}

export interface RelatedStories {
  of(article: Article): readonly Related[];
  /** how many lists this build ranked */
  ranked(): number;
}

/** Lists an article's related stories: the editor's picks first, then the nearest by text. */
export function openRelated(articles: readonly Article[], picks: Picks, site: Site, store: Store): RelatedStories {
  const { count, followUpDays } = site.settings.related;
  if (count === 0 || articles.length < 2) return { of: () => [], ranked: () => 0 };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const picked = (article: Article) => (picks.get(article.id) ?? []).slice(0, count);
  const shown = (article: Article) => picked(article).map((one) => one.id);
  // ranked at the first question: to check an archive nobody needs it
  let ranking: Ranking | undefined;
  // one story stands in many lists; its entry is made once
  const near = new Map<string, Related>();
  const entryOf = (id: string): Related[] => {
    let entry = near.get(id);
    const article = entry ? undefined : byId.get(id);
    if (article) {
      entry = relatedOf(article.card, "text");
      near.set(id, entry);
    }
    return entry ? [entry] : [];
  };
  return {
    ranked: () => ranking?.ranked ?? 0,
    of(article) {
      ranking ??= rankRelated({ articles, shown, count, followUpDays, store });
      const found = (ranking.lists.get(article.id) ?? []).flatMap(entryOf);
      const first = picks.has(article.id) ? picked(article).map((one) => relatedOf(one.card, "picked")) : [];
      return first.length ? [...first, ...found] : found;
    },
  };
}
