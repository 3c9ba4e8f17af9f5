import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import type { Site } from "../site/site.ts";
import { slugOf } from "../site/slug.ts";
import { datesOf } from "./calendar.ts";
import { categoriesAbove } from "./categories.ts";
import { type Groups, groupBy, type KeysOf, regrouped, turnoverBetween } from "./groups.ts";
import { neighboursOf } from "./neighbours.ts";
import { namedIn, writersOf } from "./people.ts";
import { seriesKeysOf } from "./series.ts";
import { newestFirst } from "./shelf.ts";
import { type TagStandings, tagKeysOf, tagStandings } from "./tags.ts";

/** Articles by all that they are shelved by, each group newest first. */
export interface Shelves {
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

/** Shelved articles, and how they differ from those that were shelved before. */
export interface Shelving extends Shelves {
  /** for which they were shelved */
  readonly site: Site;
  /** in the order in which the source gave them */
  readonly all: readonly Article[];
  /** what became of the published ones; nothing where all were shelved anew */
  readonly moved: Moved | undefined;
}

/** How published stories became others. */
export interface Moved {
  /** digests of those that are no more, or are others now */
  readonly gone: readonly Digest[];
  /** their ids; a memory knows none */
  readonly goneIds: readonly string[];
  /** those that are new, or others than before */
  readonly come: readonly Article[];
  /** those that stayed, and stood beside one of `gone` in their category */
  readonly bared: readonly Article[];
  readonly stirred: Stirred;
}

export type Key = string | number;

export type ShelfName = keyof Shelves;

/** Keys of the shelves to which a story came, or from which one went. */
export type Stirred = Readonly<Record<ShelfName, ReadonlySet<Key>>>;

/** An earlier shelving, and what becomes of it. */
export interface Standing extends Omit<Moved, "come" | "stirred"> {
  readonly shelves: Shelves;
  /** those on the shelves that are no more, or are others now; a memory has put none there */
  readonly out: readonly Article[];
  /** keys of the shelves from which one of these went */
  readonly torn: Stirred;
  /** all that the shelves lack, held back or not */
  readonly come: readonly Article[];
  /** Tags as they stood before anything came or went. */
  tagsBefore(keys: ReadonlySet<string>): TagStandings;
}

/** What sets an article apart where all of them would else be looked through. A memory knows them by their places here. */
export const STATES = [
  "published",
  "held",
  /** held back until its time has come */
  "scheduled",
  /** names related stories */
  "picking",
  /** its body points to addresses */
  "pointing",
  /** had other addresses */
  "readdressed",
] as const;

export type State = (typeof STATES)[number];

/** So many changed articles are shelved alone; where there are more, all are shelved anew. */
export const FEW = 500;

/** @param standing groups to which nothing comes are the very arrays that stand there */
export function shelve(all: readonly Article[], site: Site, standing?: Standing): Shelving {
  const keys = keysFor(site);
  if (!standing) {
    const sorted = [...all].sort(newestFirst);
    const grouped = shelvesOf((name) => groupBy(sorted, keys[name]));
    return { ...grouped, byTag: inSlugOrder(grouped.byTag), site, all, moved: undefined };
  }
  const { shelves, out, torn, come, gone, goneIds, bared } = standing;
  const stirred = ofEach((name) => new Set([...torn[name], ...groupBy(come, keys[name]).keys()]));
  const moved = { gone, goneIds, come: come.filter(isPublished), bared, stirred };
  const turnover = { gone: out, come };
  return { ...shelvesOf((name) => regrouped(shelves[name], turnover, keys[name])), site, all, moved };
}

/** Later builds take over the order, and hardly have to sort an archive's tags any more. */
function inSlugOrder(byTag: Groups<string>): Groups<string> {
  const slugs = Array.from(byTag, (group) => ({ slug: slugOf(group[0]), group }));
  slugs.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
  return new Map(slugs.map(({ group }) => group));
}

/** What of a shelving of the same program still stands; nothing where too much moved. */
export function standingOf(before: Shelving, all: readonly Article[], site: Site): Standing | undefined {
  if (before.site !== site) return undefined;
  const { gone, come } = turnoverBetween(before.all, all);
  if (gone.length + come.length > FEW) return undefined;
  const published = gone.filter(isPublished);
  const { of: neighbours } = neighboursOf(before.byCategory);
  const beside = published.map(neighbours).flatMap(({ newer, older }) => [newer, older]);
  const lost = new Set<Article | undefined>([...gone, undefined]);
  return {
    shelves: before,
    out: gone,
    torn: keysOn(site, gone),
    gone: published.map(({ digest }) => digest),
    goneIds: published.map(({ id }) => id),
    come,
    bared: beside.filter((one): one is Article => !lost.has(one)),
    tagsBefore: (keys) => tagStandings(before.byTag, keys),
  };
}

export const shelfNames = [
  "byState",
  "byTag",
  "byTree",
  "byCategory",
  "byWriter",
  "byName",
  "bySeries",
  "byDate",
] as const satisfies readonly ShelfName[];

function ofEach<T>(make: (name: ShelfName) => T): Record<ShelfName, T> {
  return Object.fromEntries(shelfNames.map((name) => [name, make(name)])) as Record<ShelfName, T>;
}

/** @param made the shelves of one sort, by its name */
export function shelvesOf(made: (name: ShelfName) => Groups<Key>): Shelves {
  return ofEach(made) as unknown as Shelves;
}

/** Under which keys an article stands on the shelves of each sort. */
export function keysFor(site: Site): Readonly<Record<ShelfName, KeysOf<Key>>> {
  const ofPublished =
    (keysOf: KeysOf<Key>): KeysOf<Key> =>
    (article) =>
      isPublished(article) ? keysOf(article) : NONE;
  return {
    byState: statesOf,
    byTag: ofPublished(tagKeysOf),
    byTree: ofPublished(categoriesAbove(site.categories)),
    byCategory: ofPublished(({ category }) => [category]),
    byWriter: ofPublished(writersOf),
    byName: ofPublished(namedIn),
    bySeries: ofPublished(seriesKeysOf),
    byDate: ofPublished(datesOf),
  };
}

function keysOn(site: Site, articles: readonly Article[]): Stirred {
  const keys = keysFor(site);
  return ofEach((name) => new Set(groupBy(articles, keys[name]).keys()));
}

const NONE: readonly never[] = Object.freeze([]);

function isPublished({ standing }: Article): boolean {
  return !standing.held;
}

export function statesOf({ standing, related, aliases, alsoRead }: Article): readonly State[] {
  if (!standing.held && related.length + alsoRead.length + aliases.length === 0) return PLAINLY;
  const states: State[] = [standing.held ? "held" : "published"];
  if (standing.scheduled) states.push("scheduled");
  if (related.length > 0) states.push("picking");
  if (alsoRead.length > 0) states.push("pointing");
  if (aliases.length > 0) states.push("readdressed");
  return states;
}

/** The states of most: no list is made for each. */
const PLAINLY: readonly State[] = Object.freeze(["published"]);
