import type { Article } from "../content/article.ts";
import type { Person } from "../content/person.ts";
import { turnoverBetween } from "./groups.ts";
import type { Newsroom } from "./newsroom.ts";

/** What of the stories' own pages may be another than in a newsroom before. */
export interface Disturbed {
  /** stories as they were, of which nothing is left */
  readonly gone: readonly Article[];
  /** stories that came, changed, or may show something else beside them */
  readonly stories: ReadonlySet<Article>;
}

type Before = Pick<Newsroom, "articles" | "people" | "neighbours">;
type Now = Before & Pick<Newsroom, "byId" | "series" | "unsettled">;

/**
 * A story's page shows beside it its authors, its related list, its neighbours and its series: only where one of these
 * moved has anybody to look at it again.
 * @param before on whose related lists those of now stand
 * @returns nothing where all have to be looked at
 */
export function disturbedSince(before: Before, now: Now): Disturbed | undefined {
  const unsettled = now.unsettled();
  if (!unsettled || !samePeople(before.people, now.people)) return undefined;
  const { gone, come } = turnoverBetween(before.articles, now.articles);
  const stories = new Set([...come, ...unsettled, ...now.series.flatMap(({ parts }) => parts)]);
  const round = [...gone.map(before.neighbours), ...come.map(now.neighbours)];
  for (const one of round.flatMap(({ newer, older }) => [newer, older])) {
    if (one && now.byId.get(one.id) === one) stories.add(one);
  }
  return { gone, stories };
}

function samePeople(before: ReadonlyMap<string, Person>, now: ReadonlyMap<string, Person>): boolean {
  return before.size === now.size && [...now].every(([key, person]) => before.get(key)?.digest === person.digest);
}
