import type { Article } from "../content/article.ts";
import type { Moment } from "../dates/moment.ts";
import { keyed } from "../keyed.ts";
import type { Site } from "../site/site.ts";
import { type Category, categoriesAbove, categoriesOf } from "./categories.ts";
import type { FrontInput } from "./front.ts";
import { groupBy } from "./groups.ts";
import { type Series, seriesKeysOf, seriesOf } from "./series.ts";

/** What the front page is made of and time decides. */
export type Shelves = Pick<FrontInput, "articles" | "categories" | "series">;

/** The newsroom as it will be when nobody changes anything. */
export interface Later {
  /** stories that are published by a moment, newest first */
  publishedBy(epoch: number): readonly Article[];
  at(epoch: number): Shelves & Pick<FrontInput, "at" | "held">;
}

/**
 * @param scheduled held back until their time has come, newest first
 * @param now what is published at the build's moment
 */
export function openLater(scheduled: readonly Article[], now: Shelves, at: Moment, site: Site): Later {
  const isHeld = ({ standing, date }: Article, epoch: number) =>
    standing.held && !(standing.scheduled && date.epoch <= epoch);
  // the same shelves as long as no further story falls due
  const known = new Map<number, Shelves>([[0, now]]);
  const shelvesAt = (epoch: number) => {
    const due = scheduled.filter((story) => !isHeld(story, epoch));
    const shelves = known.get(due.length) ?? joined(due, now, site);
    known.set(due.length, shelves);
    return shelves;
  };
  return {
    publishedBy: (epoch) => shelvesAt(epoch).articles,
    at: (epoch) => ({ ...shelvesAt(epoch), at: { ...at, epoch }, held: (story) => isHeld(story, epoch) }),
  };
}

/** Puts stories before those that are published, all of which are older: to shelve an archive again would take long. */
function joined(due: readonly Article[], { articles, categories, series }: Shelves, site: Site): Shelves {
  const { categories: tree, addresses } = site;
  const byTree = groupBy(due, categoriesAbove(tree));
  return {
    articles: due.concat(articles),
    // the whole tree, in its order, in both
    categories: categoriesOf(byTree, tree).map((one, at) => ({
      ...one,
      articles: one.articles.concat((categories[at] as Category).articles),
    })),
    series: joinedSeries(seriesOf(groupBy(due, seriesKeysOf), addresses).value, series),
  };
}

function joinedSeries(due: readonly Series[], series: readonly Series[]): Series[] {
  const bySlug = keyed(series, ({ slug }) => slug);
  for (const one of due) {
    const before = bySlug.get(one.slug);
    const articles = [...one.articles, ...(before?.articles ?? [])];
    const parts = [...(before?.parts ?? []), ...one.parts];
    bySlug.set(one.slug, { ...(before ?? one), articles, parts });
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
