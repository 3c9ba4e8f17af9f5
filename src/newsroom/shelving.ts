import type { Article } from "../content/article.ts";
import type { Site } from "../site/site.ts";
import { datesOf } from "./calendar.ts";
import { categoriesAbove } from "./categories.ts";
import { type Groups, groupBy, type KeysOf, regrouped, turnoverBetween } from "./groups.ts";
import { namedIn, writersOf } from "./people.ts";
import { seriesKeysOf } from "./series.ts";
import { newestFirst } from "./shelf.ts";
import { tagKeysOf } from "./tags.ts";

/** Articles by all that they are shelved by, each group newest first. */
export interface Shelving {
  /** for which they were shelved */
  readonly site: Site;
  /** in the order in which the source gave them */
  readonly all: readonly Article[];
  readonly byState: Groups<State>;
  /** of published ones, as all further groups */
  readonly byTag: Groups<string>;
  /** a category with those below it */
  readonly byTree: Groups<string>;
  readonly byCategory: Groups<string>;
  readonly byWriter: Groups<string>;
  readonly byName: Groups<string>;
  readonly bySeries: Groups<string>;
  readonly byDate: Groups<number>;
}

/** What sets an article apart where all of them would else be looked through. */
export type State =
  | "published"
  | "held"
  /** held back until its time has come */
  | "scheduled"
  /** names related stories */
  | "picking"
  /** had other addresses */
  | "readdressed";

/** So many changed articles are shelved alone; where there are more, all are shelved anew. */
const FEW = 500;

/** @param before what a program shelved before: groups that stay the same stay the same arrays */
export function shelve(all: readonly Article[], site: Site, before?: Shelving): Shelving {
  const turnover = before?.site === site ? turnoverBetween(before.all, all) : undefined;
  const known = turnover && turnover.gone.length + turnover.come.length <= FEW ? before : undefined;
  const published = turnover && { gone: turnover.gone.filter(isPublished), come: turnover.come.filter(isPublished) };
  const byState =
    known && turnover ? regrouped(known.byState, turnover, statesOf) : groupBy([...all].sort(newestFirst), statesOf);
  const groups = <K>(last: Groups<K> | undefined, keysOf: KeysOf<K>): Groups<K> =>
    last && published ? regrouped(last, published, keysOf) : groupBy(byState.get("published") ?? [], keysOf);
  return {
    site,
    all,
    byState,
    byTag: groups(known?.byTag, tagKeysOf),
    byTree: groups(known?.byTree, categoriesAbove(site.categories)),
    byCategory: groups(known?.byCategory, ({ category }) => [category]),
    byWriter: groups(known?.byWriter, writersOf),
    byName: groups(known?.byName, namedIn),
    bySeries: groups(known?.bySeries, seriesKeysOf),
    byDate: groups(known?.byDate, datesOf),
  };
}

function isPublished({ standing }: Article): boolean {
  return !standing.held;
}

function statesOf({ standing, related, aliases }: Article): readonly State[] {
  const states: State[] = [standing.held ? "held" : "published"];
  if (standing.scheduled) states.push("scheduled");
  if (related.length > 0) states.push("picking");
  if (aliases.length > 0) states.push("readdressed");
  return states;
}
