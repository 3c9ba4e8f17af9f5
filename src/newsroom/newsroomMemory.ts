import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import type { Site } from "../site/site.ts";
import { valuesOf } from "../store/columnFile.ts";
import type { Columns, Store } from "../store/store.ts";
import { knownCards, recallCards } from "./cardShelf.ts";
import { type Groups, regrouped } from "./groups.ts";
import { articlesOf, type PlacesOfNow, placesOfNow, publishedAmong, wasPublished } from "./keptArticles.ts";
import {
  type Came,
  type KeptSince,
  type StirredShelf,
  sinceIn,
  sinceNow,
  type Turned,
  turnedSince,
} from "./keptSince.ts";
import type { Earlier, Newsroom } from "./newsroom.ts";
import { placeIn } from "./shelf.ts";
import { FEW, type Key, keysFor, type ShelfName, type Standing, type Stirred, shelvesOf } from "./shelving.ts";
import { recallName, type TagStanding, type TagStandings, tagNamesOf } from "./tags.ts";

/** The newsroom as it was last written whole, and what became of it since. */
const [TABLE, SINCE] = ["newsroom", "newsroom since"] as const;

/** The newsroom of the last build, as far as a later one may build on it; nothing where none is remembered. */
export function recallNewsroom(store: Store, site: Site): Earlier | undefined {
  const saved = store.columns(TABLE);
  if (saved?.site?.[0] !== site.digest) return undefined;
  const news = store.columns(SINCE);
  const since = sinceIn(news);
  const told = news?.people ? news : saved;
  const earlier: Earlier = {
    people: told.people?.[0] as Digest,
    ranked: (told.ranked?.[0] ?? undefined) as Digest | undefined,
    unranked: [],
    standing(all) {
      const found = placesOfNow(saved, all);
      recalls.set(earlier, { since, found });
      return standingIn(saved, since, turnedSince(since, found), site);
    },
  };
  return earlier;
}

/** What of a memory was found again, for the one that is kept after it. */
interface Recall {
  readonly since: KeptSince;
  readonly found: PlacesOfNow;
}

const recalls = new WeakMap<Earlier, Recall>();

/**
 * Called only beside a plan that is remembered: what a newsroom tells of itself later is told of that plan's pages.
 * @param before what was recalled, if the newsroom builds on that
 */
export function keepNewsroom(store: Store, newsroom: Newsroom, before: Earlier | undefined): void {
  const { shelving, peopleDigest: people } = newsroom;
  const { site, all, moved, ...groups } = shelving;
  const ranked = newsroom.standingLists()?.ranked;
  const stays = moved && moved.gone.length + moved.come.length === 0;
  if (stays && before && before.people === people && before.ranked === ranked) return;
  const told = { people: [people], ranked: [ranked ?? null] };
  const recall = moved && before && recalls.get(before);
  const since = recall && sinceNow(recall.since, recall.found, shelving, moved.stirred);
  if (since) {
    store.keep(SINCE, { ...told, ...since });
    return;
  }
  const places = new Map(all.map((article, place) => [article, place]));
  store.keep(SINCE, {});
  const whole = {
    site: [site.digest],
    ...told,
    ...articlesOf(all),
    ...Object.fromEntries(Object.entries(groups).flatMap(([name, group]) => columnsOf(name, group, places))),
    ...tagNamesOf(groups.byTag),
  };
  // a server keeps it after each edit
  store.keep(TABLE, whole, { anew: before !== undefined });
}

/** A group of shelves in columns: their keys, how many articles each holds, the places of all these, what is known of their cards. */
function columnsOf(name: string, group: Groups<unknown>, placeOf: ReadonlyMap<Article, number>) {
  const [keys, counts, cards]: [unknown[], number[], unknown[]] = [[], [], []];
  for (const [key, shelf] of group) {
    keys.push(key);
    counts.push(shelf.length);
    cards.push(knownCards(shelf) ?? null);
  }
  const places = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  for (const shelf of group.values()) for (const article of shelf) places[next++] = placeOf.get(article) as number;
  return Object.entries({ keys, counts, places, cards }).map(([part, column]) => [`${name}.${part}`, column]);
}

function shelvesIn(saved: Columns, name: string) {
  const column = <T>(part: string) => (saved[`${name}.${part}`] ?? []) as readonly T[];
  return {
    keys: column<Key>("keys"),
    counts: column<number>("counts"),
    placeAt: valuesOf(saved, `${name}.places`) as (at: number) => number,
  };
}

/** Finds the articles of now on the shelves of then. Under which keys one stands follows from its digest and its states. */
function standingIn(saved: Columns, since: KeptSince, turned: Turned, site: Site): Standing | undefined {
  const { there, back, come, lost, missed } = turned;
  if (lost.length + missed.length + come.length > FEW) return undefined;
  const keys = keysFor(site);
  const torn: Partial<Record<ShelfName, ReadonlySet<Key>>> = {};
  let bared: readonly Article[] = [];
  const shelves = shelvesOf((name) => {
    const { groups, gaps, beside } = recalled(saved, name, there);
    for (const one of missed) for (const key of one.keys[name] ?? []) gaps.add(key);
    torn[name] = gaps;
    const whole = regrouped(groups, { gone: [], come: back }, keys[name]);
    const shelf = new Map(since.stirred.flatMap((one) => (one.name === name ? [[one.key, one] as const] : [])));
    recallAllCards(saved, name, { groups: whole, gaps, since: shelf });
    if (name === "byTag") recallTags(saved, { groups: whole as Groups<string>, gaps, since: shelf });
    if (name === "byCategory") bared = [...beside, ...besideMissed(missed, back, gaps, whole)];
    return whole;
  });
  const gone = missed.filter(({ state }) => wasPublished(state)).map(({ digest }) => digest);
  return {
    shelves,
    out: [],
    torn: torn as Stirred,
    gone: [...publishedAmong(saved, lost), ...gone],
    goneIds: [],
    come,
    bared: [...new Set(bared)],
    tagsBefore: (wanted) => tagsIn(saved, since, wanted),
  };
}

function tagsIn(saved: Columns, since: KeptSince, wanted: ReadonlySet<string>): TagStandings {
  const { keys, counts } = shelvesIn(saved, "byTag");
  const names = saved.tagNames ?? [];
  const standings = new Map<string, TagStanding>();
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    if (wanted.has(key)) standings.set(key, { name: names[at] as string, count: counts[at] as number });
  }
  for (const { name, key, count, spelt } of since.stirred) {
    if (name !== "byTag" || !wanted.has(key as string)) continue;
    if (spelt) standings.set(key as string, { name: spelt.name, count });
    else standings.delete(key as string);
  }
  return standings;
}

/** Shelves of one sort as they were found again. */
interface Found {
  readonly groups: Groups<Key>;
  /** keys of those of which something is gone */
  readonly gaps: ReadonlySet<Key>;
  /** those that are not as they were written whole */
  readonly since: ReadonlyMap<Key, StirredShelf>;
}

function recallAllCards(saved: Columns, name: ShelfName, { groups, gaps, since }: Found): void {
  const recall = (key: Key, cards: Digest | null | undefined) => {
    const shelf = groups.get(key);
    if (shelf && cards && !gaps.has(key)) recallCards(shelf, cards);
  };
  const { keys } = shelvesIn(saved, name);
  const cards = (saved[`${name}.cards`] ?? []) as readonly (Digest | null)[];
  for (let at = 0; at < keys.length; at++) if (!since.has(keys[at] as Key)) recall(keys[at] as Key, cards[at]);
  for (const [key, shelf] of since) recall(key, shelf.cards);
}

function recallTags(saved: Columns, { groups, gaps, since }: Found & { groups: Groups<string> }): void {
  const recall = (key: string, name: string, agreed: boolean) => {
    const articles = groups.get(key);
    if (articles) recallName(key, articles, name, gaps.has(key), agreed);
  };
  const [keys, names, agreed] = [saved["byTag.keys"] ?? [], saved.tagNames ?? [], saved.tagsAgreed ?? []];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    if (!since.has(key)) recall(key, names[at] as string, agreed[at] === 1);
  }
  for (const [key, { spelt }] of since) if (spelt) recall(key as string, spelt.name, spelt.agreed);
}

interface Recalled {
  groups: Groups<Key>;
  /** keys of those of which something is gone */
  gaps: Set<Key>;
  /** articles beside which one is gone */
  beside: readonly Article[];
}

function recalled(saved: Columns, name: ShelfName, there: Turned["there"]): Recalled {
  const { keys, counts, placeAt } = shelvesIn(saved, name);
  const groups = new Map<Key, readonly Article[]>();
  const gaps = new Set<Key>();
  const beside: Article[] = [];
  let start = 0;
  for (const [at, key] of keys.entries()) {
    const end = start + (counts[at] as number);
    const shelf = new Array<Article | undefined>(end - start);
    let [size, isWhole] = [0, true];
    for (let place = start; place < end; place++) {
      const article = there[placeAt(place)];
      if (article === null) continue;
      isWhole &&= article !== undefined;
      shelf[size++] = article;
    }
    shelf.length = size;
    const left = isWhole ? (shelf as Article[]) : shelf.filter((article) => article !== undefined);
    if (left.length > 0) groups.set(key, left);
    if (!isWhole) {
      gaps.add(key);
      beside.push(...besideGaps(shelf));
    }
    start = end;
  }
  return { groups, gaps, beside };
}

/** Articles that stood next to one that is gone. */
function besideGaps(shelf: readonly (Article | undefined)[]): Article[] {
  return shelf.filter((article, at): article is Article => {
    const isBeside = (at > 0 && !shelf[at - 1]) || (at + 1 < shelf.length && !shelf[at + 1]);
    return article !== undefined && isBeside;
  });
}

/**
 * The same of those that came since all was written, and went; and all that came to a shelf from which one went, since where
 * that stood among them is not known.
 */
function besideMissed(
  missed: readonly Came[],
  back: readonly Article[],
  gaps: ReadonlySet<Key>,
  groups: Groups<Key>,
): Article[] {
  const beside = back.filter(({ category }) => gaps.has(category));
  for (const { id, epoch, keys } of missed) {
    for (const key of keys.byCategory ?? []) {
      const shelf = groups.get(key) ?? [];
      const place = placeIn(shelf, { id, date: { epoch } });
      beside.push(...shelf.slice(Math.max(0, place - 1), place + 1));
    }
  }
  return beside;
}
