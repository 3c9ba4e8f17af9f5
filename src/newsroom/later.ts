import type { Article } from "../content/article.ts";
import type { Moment } from "../dates/moment.ts";
import type { Site } from "../site/site.ts";
import { categoriesOf } from "./categories.ts";
import type { FrontInput } from "./front.ts";
import { seriesOf } from "./series.ts";

/** What the front page is made of and time decides. */
export type Shelves = Pick<FrontInput, "articles" | "categories" | "series">;

/** The newsroom as it will be when nobody changes anything. */
export interface Later {
  /** stories that are published by a moment, newest first */
  publishedBy(epoch: number): readonly Article[];
  at(epoch: number): Shelves & Pick<FrontInput, "at" | "held">;
}

/**
 * @param all published and held back, newest first
 * @param now what is published at the build's moment
 */
export function openLater(all: readonly Article[], now: Shelves, at: Moment, site: Site): Later {
  const scheduled = all.filter(({ standing }) => standing.scheduled);
  const shelvesOf = (articles: readonly Article[]) => ({
    articles,
    categories: categoriesOf(articles, site.categories),
    series: seriesOf(articles, site.addresses).value,
  });
  const isHeld = ({ standing, date }: Article, epoch: number) =>
    standing.held && !(standing.scheduled && date.epoch <= epoch);
  // the same shelves as long as no further story falls due
  const known = new Map<number, Shelves>([[0, now]]);
  const shelvesAt = (epoch: number) => {
    const due = scheduled.filter((story) => !isHeld(story, epoch)).length;
    const shelves = known.get(due) ?? shelvesOf(all.filter((story) => !isHeld(story, epoch)));
    known.set(due, shelves);
    return shelves;
  };
  return {
    publishedBy: (epoch) => shelvesAt(epoch).articles,
    at: (epoch) => ({ ...shelvesAt(epoch), at: { ...at, epoch }, held: (story) => isHeld(story, epoch) }),
  };
}
