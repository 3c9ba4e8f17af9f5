import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import { onceEach } from "../once.ts";
import type { Site } from "../site/site.ts";
import { countOf, valuesOf } from "../store/columnFile.ts";
import type { Columns, Store } from "../store/store.ts";
import { knownCards, recallCards } from "./cardShelf.ts";
import type { Groups } from "./groups.ts";
import { articlesOf, type PlacesOfNow, placesOfNow, publishedAmong } from "./keptArticles.ts";
import type { Earlier, Newsroom } from "./newsroom.ts";
import { FEW, type Shelves, type Standing, type Stirred, shelvesOf } from "./shelving.ts";
import { recallName, type TagStanding, type TagStandings, tagNamesOf } from "./tags.ts";

const TABLE = "newsroom";

/** The newsroom of the last build, as far as a later one may build on it; nothing where none is remembered. */
export function recallNewsroom(store: Store, site: Site): Earlier | undefined {
  const saved = store.columns(TABLE);
  if (saved?.site?.[0] !== site.digest) return undefined;
  const earlier: Earlier = {
    people: saved.people?.[0] as Digest,
    ranked: (saved.ranked?.[0] ?? undefined) as Digest | undefined,
    unranked: [],
    standing(all) {
      const found = placesOfNow(saved, all);
      recalls.set(earlier, { saved, all, found });
      return standingIn(saved, found);
    },
  };
  return earlier;
}

/** What of a memory was found again, for the one that is kept after it. */
interface Recall {
  readonly saved: Columns;
  readonly all: readonly Article[];
  readonly found: PlacesOfNow;
}

const recalls = new WeakMap<Earlier, Recall>();

/**
 * Called only beside a plan that is remembered: what a newsroom tells of itself later is told of that plan's pages.
 * @param before what was recalled, if the newsroom builds on that
 */
export function keepNewsroom(store: Store, newsroom: Newsroom, before: Earlier | undefined): void {
  const { site, all, moved, ...groups } = newsroom.shelving;
  const { peopleDigest: people } = newsroom;
  const ranked = newsroom.standingLists()?.ranked;
  const stays = moved && moved.gone.length + moved.come.length === 0;
  if (stays && before && before.people === people && before.ranked === ranked) return;
  const recall = moved && before && recalls.get(before);
  const placesOn = (name: keyof Shelves) => (recall ? placesRecalled(recall, name, moved.stirred) : placesAmong(all));
  store.keep(TABLE, {
    site: [site.digest],
    people: [people],
    ranked: [ranked ?? null],
    ...articlesOf(all, recall?.saved, recall?.found.now),
    ...Object.fromEntries(
      Object.entries(groups).flatMap(([name, group]) => columnsOf(name, group, placesOn(name as keyof Shelves))),
    ),
    ...tagNamesOf(groups.byTag),
  });
}

/** Places of the articles of a shelf among all. */
type PlacesOn = (key: unknown, shelf: readonly Article[], put: (place: number) => void) => void;

const placesAmong = onceEach((all: readonly Article[]): PlacesOn => {
  const places = new Map<Article, number>();
  for (let place = 0; place < all.length; place++) places.set(all[place] as Article, place);
  return (_, shelf, put) => {
    for (let at = 0; at < shelf.length; at++) put(places.get(shelf[at] as Article) as number);
  };
});

/**
 * The same from a memory whose shelves these were before some articles went and came: each follows the one that it followed,
 * and no archive has to be looked up.
 */
function placesRecalled({ saved, all, found: { now, come } }: Recall, name: keyof Shelves, stirred: Stirred): PlacesOn {
  const { keys, counts, placeAt, size } = shelvesIn(saved, name);
  const starts = new Map<unknown, number>();
  let start = 0;
  for (let at = 0; at < keys.length; start += counts[at++] as number) starts.set(keys[at], start);
  const moved = stirred[name] as ReadonlySet<unknown>;
  return (key, shelf, put) => {
    let from = starts.get(key) ?? size;
    if (!moved.has(key)) {
      // the very shelf that was
      for (const end = from + shelf.length; from < end; from++) put(now[placeAt(from)] as number);
      return;
    }
    const following = (article: Article) => {
      while (from < size) {
        // one that went has no place of now
        const place = now[placeAt(from++)] as number;
        if (all[place] === article) return place;
      }
      return all.indexOf(article);
    };
    for (let at = 0; at < shelf.length; at++) {
      const article = shelf[at] as Article;
      put(come.get(article) ?? following(article));
    }
  };
}

function shelvesIn(saved: Columns, name: string) {
  const column = <T>(part: string) => (saved[`${name}.${part}`] ?? []) as readonly T[];
  return {
    keys: column<string | number>("keys"),
    counts: column<number>("counts"),
    /** how many places there are of all shelves */
    size: countOf(saved, `${name}.places`),
    placeAt: valuesOf(saved, `${name}.places`) as (at: number) => number,
  };
}

/** A group of shelves in columns: their keys, how many articles each holds, the places of all these, what is known of their cards. */
function columnsOf(name: string, group: Groups<unknown>, placesOn: PlacesOn) {
  const [keys, counts, cards]: [unknown[], number[], unknown[]] = [[], [], []];
  for (const [key, shelf] of group) {
    keys.push(key);
    counts.push(shelf.length);
    cards.push(knownCards(shelf) ?? null);
  }
  const places = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  const put = (place: number) => {
    places[next++] = place;
  };
  for (const [key, shelf] of group) placesOn(key, shelf, put);
  return Object.entries({ keys, counts, places, cards }).map(([part, column]) => [`${name}.${part}`, column]);
}

/** Finds the articles of now on the shelves of then. Under which keys one stands follows from its digest and its states. */
function standingIn(saved: Columns, { there, come, lost }: PlacesOfNow): Standing | undefined {
  if (lost.length + come.size > FEW) return undefined;
  const bared = new Set<Article>();
  const torn: Partial<Record<keyof Shelves, ReadonlySet<string | number>>> = {};
  const shelves = shelvesOf((name) => {
    const { groups, torn: own, beside } = recalled(saved, name, there);
    if (name === "byTag") recallTags(saved, groups as Groups<string>, own);
    if (name === "byCategory") for (const one of beside) bared.add(one);
    torn[name] = own;
    return groups;
  });
  return {
    shelves,
    out: [],
    torn: torn as Stirred,
    gone: publishedAmong(saved, lost),
    goneIds: [],
    come: [...come.keys()],
    bared: [...bared],
    tagsBefore: (keys) => tagsIn(saved, keys),
  };
}

function tagsIn(saved: Columns, wanted: ReadonlySet<string>): TagStandings {
  const { keys, counts } = shelvesIn(saved, "byTag");
  const names = saved.tagNames ?? [];
  const standings = new Map<string, TagStanding>();
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    if (wanted.has(key)) standings.set(key, { name: names[at] as string, count: counts[at] as number });
  }
  return standings;
}

function recallTags(saved: Columns, groups: Groups<string>, torn: ReadonlySet<unknown>): void {
  const [keys, names, agreed] = [saved["byTag.keys"] ?? [], saved.tagNames ?? [], saved.tagsAgreed ?? []];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    const articles = groups.get(key);
    if (articles) recallName(key, articles, names[at] as string, torn.has(key), agreed[at] === 1);
  }
}

interface Recalled {
  groups: Groups<string | number>;
  /** keys of the groups of which something is gone */
  torn: ReadonlySet<string | number>;
  /** articles beside which one is gone */
  beside: readonly Article[];
}

/** @param there articles of now by their places of then; nothing for what is gone */
function recalled(saved: Columns, name: keyof Shelves, there: readonly (Article | undefined)[]): Recalled {
  const { keys, counts, placeAt } = shelvesIn(saved, name);
  const cards = (saved[`${name}.cards`] ?? []) as readonly (Digest | null)[];
  const groups = new Map<string | number, readonly Article[]>();
  const torn = new Set<string | number>();
  const beside: Article[] = [];
  let start = 0;
  for (const [at, key] of keys.entries()) {
    const end = start + (counts[at] as number);
    const shelf = new Array<Article | undefined>(end - start);
    let isWhole = true;
    for (let place = start; place < end; place++) {
      const article = there[placeAt(place)];
      isWhole &&= article !== undefined;
      shelf[place - start] = article;
    }
    const left = isWhole ? (shelf as Article[]) : shelf.filter((article) => article !== undefined);
    if (left.length > 0) groups.set(key, left);
    if (isWhole && cards[at]) recallCards(left, cards[at]);
    if (!isWhole) {
      torn.add(key);
      beside.push(...besideGaps(shelf));
    }
    start = end;
  }
  return { groups, torn, beside };
}

/** Articles that stood next to one that is gone. */
function besideGaps(shelf: readonly (Article | undefined)[]): Article[] {
  return shelf.filter((article, at): article is Article => {
    const isBeside = (at > 0 && !shelf[at - 1]) || (at + 1 < shelf.length && !shelf[at + 1]);
    return article !== undefined && isBeside;
  });
}
