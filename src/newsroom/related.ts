import type { Article } from "../content/article.ts";
import type { Card } from "../content/card.ts";
import { type Digested, digest, fold } from "../digest.ts";
import type { Site } from "../site/site.ts";
import type { Store } from "../store/store.ts";
import type { Picks } from "./picks.ts";
import { type Ranking, rankRelated, type Step, type TextLists } from "./relatedMemory.ts";

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

const entries = new WeakMap<Card, Related>();

/** One story stands in many lists; its entry is made once. */
function nearOf(card: Card): Related {
  let entry = entries.get(card);
  if (!entry) {
    entry = relatedOf(card, "text");
    entries.set(card, entry);
  }
  return entry;
}

export interface RelatedStories {
  of(article: Article): readonly Related[];
  /** how many lists this build ranked */
  ranked(): number;
  /** the lists by text as they stand; nothing before anybody asked for one */
  lists(): TextLists | undefined;
}

export interface RankingWishes {
  step?: Step | undefined;
  /** lists that stand unranked, where another build follows at once; what names stories that are no more is left out */
  lists?: TextLists | undefined;
}

/** Lists an article's related stories: the editor's picks first, then the nearest by text. */
export function openRelated(
  articles: readonly Article[],
  picks: Picks,
  site: Site,
  store: Store,
  { step, lists }: RankingWishes = {},
): RelatedStories {
  const { count, followUpDays } = site.settings.related;
  if (count === 0 || articles.length < 2) return { of: () => [], ranked: () => 0, lists: () => undefined };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const picked = (article: Article) => (picks.get(article.id) ?? []).slice(0, count);
  const shown = (article: Article) => picked(article).map((one) => one.id);
  // ranked at the first question: to check an archive nobody needs it
  let ranking: Ranking | undefined = lists && { lists, ranked: 0 };
  return {
    ranked: () => ranking?.ranked ?? 0,
    lists: () => ranking?.lists,
    of(article) {
      ranking ??= rankRelated({ articles, shown, count, followUpDays, store, step });
      const found: Related[] = [];
      for (const id of ranking.lists.get(article.id) ?? []) {
        const near = byId.get(id);
        if (near) found.push(nearOf(near.card));
      }
      const first = picks.has(article.id) ? picked(article).map((one) => relatedOf(one.card, "picked")) : [];
      return first.length ? [...first, ...found] : found;
    },
  };
}
