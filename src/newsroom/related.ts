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
  /** what a build that follows at once may build on; nothing before anybody asked for a list */
  standing(): StandingLists | undefined;
}

/** Related stories as they stood in one build. */
export interface StandingLists {
  readonly lists: TextLists;
  readonly byId: ReadonlyMap<string, Article>;
  /** what articles were given */
  readonly given: ReadonlyMap<string, readonly Related[]>;
}

/** Ids of articles that came, went or are others now. */
function changedBetween(before: ReadonlyMap<string, Article>, now: ReadonlyMap<string, Article>): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, article] of now) if (before.get(id) !== article) changed.add(id);
  for (const id of before.keys()) if (!now.has(id)) changed.add(id);
  return changed;
}

export interface RankingWishes {
  step?: Step | undefined;
  /** lists that stand unranked, where another build follows at once; of stories that are no more none is shown */
  before?: StandingLists | undefined;
}

/** Lists an article's related stories: the editor's picks first, then the nearest by text. */
export function openRelated(
  articles: readonly Article[],
  picks: Picks,
  site: Site,
  store: Store,
  { step, before }: RankingWishes = {},
): RelatedStories {
  const { count, followUpDays } = site.settings.related;
  if (count === 0 || articles.length < 2) return { of: () => [], ranked: () => 0, standing: () => undefined };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const picked = (article: Article) => (picks.get(article.id) ?? []).slice(0, count);
  const shown = (article: Article) => picked(article).map((one) => one.id);
  // ranked at the first question: to check an archive nobody needs it
  let ranking: Ranking | undefined = before && { lists: before.lists, ranked: 0 };
  const given = new Map<string, readonly Related[]>();
  const changed = before ? changedBetween(before.byId, byId) : undefined;
  return {
    ranked: () => ranking?.ranked ?? 0,
    standing: () => ranking && { lists: ranking.lists, byId, given },
    of(article) {
      ranking ??= rankRelated({ articles, shown, count, followUpDays, store, step });
      const list = ranking.lists.get(article.id) ?? [];
      const was =
        picks.has(article.id) || list.some((id) => changed?.has(id)) ? undefined : before?.given.get(article.id);
      if (was) {
        given.set(article.id, was);
        return was;
      }
      const found: Related[] = [];
      for (const id of list) {
        const near = byId.get(id);
        if (near) found.push(nearOf(near.card));
      }
      const first = picks.has(article.id) ? picked(article).map((one) => relatedOf(one.card, "picked")) : [];
      const all = first.length ? [...first, ...found] : found;
      // what an editor picked is looked up each time
      if (!first.length) given.set(article.id, all);
      return all;
    },
  };
}
