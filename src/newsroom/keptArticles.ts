import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import { countOf, valuesOf } from "../store/columnFile.ts";
import type { Columns } from "../store/store.ts";
import { STATES, statesOf } from "./shelving.ts";

/** What a memory says of its articles, by their places there; of a long archive no list of it is made. */
function knownIn(saved: Columns) {
  return {
    size: countOf(saved, "digest"),
    digestAt: valuesOf(saved, "digest") as (place: number) => Digest,
    stateAt: valuesOf(saved, "state") as (place: number) => number,
    aliasesAt: valuesOf(saved, "aliases") as (place: number) => string | null,
  };
}

/** The states of an article as bits: of most it is published and nothing else. */
export function stateOf(article: Article): number {
  let bits = 0;
  for (const state of statesOf(article)) bits |= 1 << STATES.indexOf(state);
  return bits;
}

const PUBLISHED = 1 << STATES.indexOf("published");

/** The digests of those among some that were published. @param places where a memory had them */
export function publishedAmong(saved: Columns, places: readonly number[]): Digest[] {
  const { stateAt, digestAt } = knownIn(saved);
  return places.filter((place) => wasPublished(stateAt(place))).map(digestAt);
}

/** Of an article all that pages show and no digest of it covers: the feeds of its shelves know it by its first address. */
export function aliasesOf({ aliases }: Article): string | null {
  return aliases.length === 0 ? null : aliases.join(" ");
}

/** What is remembered of all articles. */
export function articlesOf(all: readonly Article[]): Columns {
  return {
    digest: all.map(({ digest }) => digest),
    state: Int32Array.from(all, stateOf),
    aliases: all.map(aliasesOf),
  };
}

/** Whether an article of a state was published. */
export function wasPublished(state: number): boolean {
  return (state & PUBLISHED) !== 0;
}

/** Where a memory's articles stand by now. */
export interface PlacesOfNow {
  /** articles of now by their places of then; nothing for what is gone */
  there: readonly (Article | undefined)[];
  /** articles that were not there */
  come: readonly Article[];
  /** places of then at which nothing is left */
  lost: readonly number[];
}

/** Most of an archive stands at the places at which it stood, and the more so from its beginning and from its end. */
export function placesOfNow(saved: Columns, all: readonly Article[]): PlacesOfNow {
  const { size, digestAt, stateAt, aliasesAt } = knownIn(saved);
  const there = new Array<Article | undefined>(size).fill(undefined);
  const isAt = (article: Article, place: number) =>
    article.digest === digestAt(place) &&
    stateOf(article) === stateAt(place) &&
    aliasesOf(article) === aliasesAt(place);
  const stays = (place: number, article: Article | undefined) => {
    const isThere = article !== undefined && isAt(article, place);
    if (isThere) there[place] = article;
    return isThere;
  };
  const most = Math.min(size, all.length);
  let first = 0;
  while (first < most && stays(first, all[first])) first++;
  let last = 0;
  while (last < most - first && stays(size - 1 - last, all[all.length - 1 - last])) last++;
  const moved = new Map(all.slice(first, all.length - last).map((article) => [article.digest, article]));
  const lost: number[] = [];
  for (let place = first; place < size - last; place++) {
    const digest = digestAt(place);
    if (stays(place, moved.get(digest))) moved.delete(digest);
    else lost.push(place);
  }
  return { there, come: [...moved.values()], lost };
}
