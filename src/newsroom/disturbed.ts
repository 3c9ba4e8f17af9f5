import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import type { Groups } from "./groups.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Moved } from "./shelving.ts";

/** What of the stories' own pages may be another than in the newsroom before. */
export interface Disturbed {
  /** digests of stories of which nothing is left, or that are others now */
  readonly gone: readonly Digest[];
  /** stories that came, changed, or may show something else beside them */
  readonly stories: ReadonlySet<Article>;
}

interface Now {
  readonly neighbours: Neighbours;
  readonly bySeries: Groups<string>;
  /** stories that may be given other related ones than before */
  readonly unsettled: Iterable<Article>;
}

/**
 * A story's page shows beside it its authors, its related list, its neighbours and its series: where the people are the
 * same, only where one of these moved has anybody to look at it again.
 */
export function disturbedBy(
  { gone, come, bared, stirred }: Moved,
  { neighbours, bySeries, unsettled }: Now,
): Disturbed {
  const parts = [...stirred.bySeries].flatMap((key) => bySeries.get(String(key)) ?? []);
  const stories = new Set([...come, ...bared, ...unsettled, ...parts]);
  for (const { newer, older } of come.map(neighbours.of)) for (const one of [newer, older]) if (one) stories.add(one);
  return { gone, stories };
}
