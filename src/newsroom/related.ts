import type { Article } from "../content/article.ts";
import type { Card } from "../content/card.ts";
import { type Digest, type Digested, digest, fold } from "../digest.ts";
import { analysisVersion, type Explanation, type WordWeights } from "../related/index.ts";
import type { Site } from "../site/site.ts";
import { tagKey } from "../site/slug.ts";
import type { KeyedRows } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { Step } from "./analyses.ts";
import type { Finder } from "./finder.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Picks } from "./picks.ts";
import type { Since } from "./relatedChange.ts";
import { explainRelated, type LeftOut, type Ranking, rankRelated, type TextLists } from "./relatedMemory.ts";
import type { Told } from "./relatedRows.ts";
import { type Series, seriesRound } from "./series.ts";

/**
 * Why a story stands in the list: picked by the editor, close by its text, or filled in: as a part of the same series
 * that the series' own box does not show, or from the same category.
 */
export type Because = "picked" | "text" | "series" | "category";

export interface Related extends Digested {
  readonly card: Card;
  readonly because: Because;
}

/** Nearly all stand there by their text: these bear the card's own digest. */
const REASONS = {
  picked: digest("picked"),
  text: undefined,
  series: digest("series"),
  category: digest("category"),
};

function relatedOf(card: Card, because: Because): Related {
  const reason = REASONS[because];
  return Object.freeze({ card, because, digest: reason ? fold([card.digest, reason]) : card.digest });
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
  /** The candidates of an article's list, best first, with each part of their scores. */
  explain(article: Article, most: number): readonly Explanation[];
  /** how many lists this build ranked */
  ranked(): number;
  /** what a build that follows at once may build on; nothing before anybody asked for a list */
  standing(): StandingLists | undefined;
  /** The articles that may be given other stories than in the newsroom before; nothing where any may be. */
  unsettled(): Iterable<Article> | undefined;
}

/** Related stories as they stood in one build. */
export interface StandingLists {
  readonly lists: TextLists;
  readonly leftOut: LeftOut;
  /** of all these lists */
  readonly ranked: Digest;
  /** articles that came or became others since these lists were ranked; nothing where that is not known */
  readonly unranked: readonly Article[] | undefined;
}

/** Lists of a build before are taken for those of this one: none has moved. */
function standingRanking({ lists, leftOut, ranked }: StandingLists): Ranking {
  return { lists, leftOut, ranked: 0, digest: ranked, before: ranked, moved: new Set() };
}

export interface RankingWishes {
  step?: Step | undefined;
  /** lists that stand unranked, where another build follows at once; of stories that are no more none is shown */
  before?: StandingLists | undefined;
  /** what came since an earlier newsroom, where that is known */
  since?: Since | undefined;
}

export interface RelatedInput {
  /** newest first */
  articles: readonly Article[];
  /** those of them whose bodies point to addresses, and perhaps held-back ones */
  pointing: readonly Article[];
  /** those whose editors name related stories, likewise */
  picking: readonly Article[];
  byId: KeyedRows<Article>;
  picks: Picks;
  finder: Finder;
  seriesOf(article: Article): Series | undefined;
  neighbours: Neighbours;
  weights: WordWeights | undefined;
  site: Site;
  store: Store;
}

const NO_STORIES: RelatedStories = {
  of: () => [],
  explain: () => [],
  ranked: () => 0,
  standing: () => undefined,
  unsettled: () => [],
};

/** So many parts of the story's own series may fill its list. */
const MOST_PARTS = 2;

/**
 * Lists an article's related stories: the editor's picks first, then the nearest by text, then what fills the list.
 * A list depends on the article and on stories dated until `followUpDays` after it; what fills it is older than it.
 */
export function openRelated(input: RelatedInput, { step, before, since }: RankingWishes = {}): RelatedStories {
  const { articles, pointing, picking, byId, picks, finder, weights, site, store } = input;
  const { count, followUpDays } = site.settings.related;
  if (count === 0) return NO_STORIES;
  // the last one had others beside it before
  if (articles.length < 2) return { ...NO_STORIES, unsettled: () => undefined };
  const told = toldBy(finder, site);
  const picked = (article: Article) => (picks.get(article.id) ?? NONE).slice(0, count);
  const shown = (article: Article) => (picks.has(article.id) ? picked(article).map((one) => one.id) : NONE);
  // ranked at the first question: to check an archive nobody needs it
  const version = analysisVersion({ weights });
  const asked = {
    articles,
    pointing,
    picking,
    byId,
    told,
    weights,
    version,
    shown,
    count,
    followUpDays,
    store,
    step,
    since,
  };
  let ranking: Ranking | undefined = before && standingRanking(before);
  const rankedNow = () => {
    ranking ??= rankRelated(asked);
    return ranking;
  };
  return {
    explain: (article, most) => explainRelated(asked, article, most),
    ranked: () => ranking?.ranked ?? 0,
    standing() {
      if (!ranking) return undefined;
      const { lists, leftOut, digest: ranked } = ranking;
      return { lists, leftOut, ranked, unranked: before ? since && [...since.unranked, ...since.come] : NONE };
    },
    unsettled() {
      const { lists, moved, before: from } = rankedNow();
      if (since === undefined || since.ranked !== from) return undefined;
      // a list that named a story which went was ranked anew, or stands as it was in a server
      const others = new Set([...since.come.map(({ id }) => id), ...since.gone]);
      const unlisted = since.unranked.map(({ id }) => id);
      // a list that stands from before knows nothing of a pick that was only just published
      const repicked = picking.filter((article) => shown(article).some((one) => others.has(one))).map(({ id }) => id);
      // before or behind a shorter one stands what this does not tell of: an editor's picks, or what fills it
      const ids = new Set([...moved, ...unlisted, ...repicked, ...lists.shorterOrNaming(count, others)]);
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    of(article) {
      const { lists, leftOut } = rankedNow();
      const { id } = article;
      return listOf(article, picked(article), lists.get(id) ?? NONE, leftOut.get(id) ?? NONE, input);
    },
  };
}

const NONE: readonly never[] = Object.freeze([]);

/** @param leftOut ids of what is near enough and yet in no list, such as the story's own text told again */
function listOf(
  article: Article,
  picked: readonly Article[],
  list: readonly string[],
  leftOut: readonly string[],
  input: RelatedInput,
): readonly Related[] {
  const { byId, site } = input;
  const { count } = site.settings.related;
  const all: Related[] = [];
  for (const one of picked) all.push(relatedOf(one.card, "picked"));
  for (const id of list) {
    const near = byId.get(id);
    // a list that stands from before may be as long as without these picks, and name one of them
    if (near && !picked.includes(near) && all.length < count) all.push(nearOf(near.card));
  }
  if (all.length >= count) return all;
  const passed = new Set([...all.map(({ card }) => card.id), ...leftOut]);
  for (const [filler, because] of fillersOf(article, input)) {
    if (passed.has(filler.id)) continue;
    passed.add(filler.id);
    if (all.push(relatedOf(filler.card, because)) >= count) break;
  }
  return all;
}

/**
 * What fills an article's list: parts of its series older than those that its series' box shows, then stories of its
 * category older than itself; the nearest in time first, so that nothing published later moves them.
 */
function* fillersOf(article: Article, { seriesOf, neighbours }: RelatedInput): Generator<readonly [Article, Because]> {
  const series = seriesOf(article);
  const shown = series && seriesRound(series, article);
  const older = shown ? series.parts.slice(Math.max(0, shown.start - MOST_PARTS), shown.start) : NONE;
  for (const part of older.toReversed()) yield [part, "series"];
  if (!article.category) return;
  for (const one of neighbours.before(article)) yield [one, "category"];
}

/** What the ranking is told of an article beside its text. */
function toldBy(finder: Finder, site: Site): (article: Article) => Told {
  const { bySlug } = site.categories;
  const paths = new Map([...bySlug].map(([slug, node]) => [slug, node.path.map((one) => one.slug).join("/")]));
  const idAt = (address: string): readonly string[] => {
    const found = finder.atAddress(address);
    return found ? [found.id] : NONE;
  };
  return ({ textDigest, category, date, series, alsoRead }) => ({
    text: textDigest,
    category: paths.get(category) ?? category,
    date: date.epoch,
    series: series && tagKey(series),
    links: alsoRead.length ? alsoRead.flatMap(idAt) : NONE,
  });
}
