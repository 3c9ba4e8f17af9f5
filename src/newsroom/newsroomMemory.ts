import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import { onceEach } from "../once.ts";
import type { Site } from "../site/site.ts";
import type { Columns, Store } from "../store/store.ts";
import { knownCards, recallCards } from "./cardShelf.ts";
import type { Groups } from "./groups.ts";
import type { Earlier, Newsroom } from "./newsroom.ts";
import { FEW, type Shelves, STATES, type Standing, type Stirred, shelvesOf, statesOf } from "./shelving.ts";
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
    ...articlesOf(all, recall),
    ...Object.fromEntries(
      Object.entries(groups).flatMap(([name, group]) => columnsOf(name, group, placesOn(name as keyof Shelves))),
    ),
    ...tagNamesOf(groups.byTag),
  });
}

/** In the bits of {@link stateOf}. */
const PUBLISHED = 1 << STATES.indexOf("published");

/** The states of an article as bits: of most it is published and nothing else. */
function stateOf(article: Article): number {
  let bits = 0;
  for (const state of statesOf(article)) bits |= 1 << STATES.indexOf(state);
  return bits;
}

/** Of an article all that pages show and no digest of it covers: the feeds of its shelves know it by its first address. */
function aliasesOf({ aliases }: Article): string | null {
  return aliases.length === 0 ? null : aliases.join(" ");
}

/** What is remembered of all articles: of those that stand where a memory found them, what that says. */
function articlesOf(all: readonly Article[], recall: Recall | undefined) {
  const digest = new Array<Digest | undefined>(all.length).fill(undefined);
  const state = new Array<number>(all.length).fill(0);
  const aliases = new Array<string | null>(all.length).fill(null);
  recall?.found.now.forEach((at, place) => {
    if (at < 0) return;
    digest[at] = recall.saved.digest?.[place] as Digest;
    state[at] = recall.saved.state?.[place] as number;
    aliases[at] = recall.saved.aliases?.[place] as string | null;
  });
  for (let at = 0; at < all.length; at++) {
    if (digest[at] !== undefined) continue;
    const article = all[at] as Article;
    digest[at] = article.digest;
    state[at] = stateOf(article);
    aliases[at] = aliasesOf(article);
  }
  return { digest, state, aliases };
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
  const [keys, counts, places] = shelvesIn(saved, name);
  const starts = new Map<unknown, number>();
  let start = 0;
  for (let at = 0; at < keys.length; start += counts[at++] as number) starts.set(keys[at], start);
  const moved = stirred[name] as ReadonlySet<unknown>;
  return (key, shelf, put) => {
    let from = starts.get(key) ?? places.length;
    if (!moved.has(key)) {
      // the very shelf that was
      for (const end = from + shelf.length; from < end; from++) put(now[places[from] as number] as number);
      return;
    }
    const following = (article: Article) => {
      while (from < places.length) {
        // one that went has no place of now
        const place = now[places[from++] as number] as number;
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
  return [column<string | number>("keys"), column<number>("counts"), column<number>("places")] as const;
}

/** A group of shelves in columns: their keys, how many articles each holds, the places of all these, what is known of their cards. */
function columnsOf(name: string, group: Groups<unknown>, placesOn: PlacesOn) {
  const [keys, counts, cards]: [unknown[], number[], unknown[]] = [[], [], []];
  for (const [key, shelf] of group) {
    keys.push(key);
    counts.push(shelf.length);
    cards.push(knownCards(shelf) ?? null);
  }
  const places = new Array<number>(counts.reduce((sum, count) => sum + count, 0));
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
  const states = saved.state as readonly number[];
  const published = lost.filter((place) => (states[place] as number) & PUBLISHED);
  const gone = published.map((place) => saved.digest?.[place] as Digest);
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
    gone,
    goneIds: [],
    come: [...come.keys()],
    bared: [...bared],
    tagsBefore: (keys) => tagsIn(saved, keys),
  };
}

interface PlacesOfNow {
  /** articles of now by their places of then; nothing for what is gone */
  there: readonly (Article | undefined)[];
  /** their places of now by these; -1 for what is gone */
  now: Int32Array;
  /** articles that were not there, with their places of now */
  come: ReadonlyMap<Article, number>;
  /** places of then at which nothing is left */
  lost: readonly number[];
}

/** Most of an archive stands at the places at which it stood, and the more so from its beginning and from its end. */
function placesOfNow(saved: Columns, all: readonly Article[]): PlacesOfNow {
  const [digests, states, aliases] = [saved.digest ?? [], saved.state ?? [], saved.aliases ?? []];
  const now = new Int32Array(digests.length).fill(-1);
  const isAt = (article: Article, place: number) =>
    article.digest === digests[place] &&
    stateOf(article) === states[place] &&
    aliasesOf(article) === (aliases[place] ?? null);
  const stays = (place: number, at: number) => {
    const article = all[at];
    const isThere = article !== undefined && isAt(article, place);
    if (isThere) now[place] = at;
    return isThere;
  };
  const most = Math.min(digests.length, all.length);
  let first = 0;
  while (first < most && stays(first, first)) first++;
  let last = 0;
  while (last < most - first && stays(digests.length - 1 - last, all.length - 1 - last)) last++;
  const moved = new Map<unknown, number>();
  for (let at = first; at < all.length - last; at++) moved.set(all[at]?.digest, at);
  const lost: number[] = [];
  for (let place = first; place < digests.length - last; place++) {
    if (stays(place, moved.get(digests[place]) ?? -1)) moved.delete(digests[place]);
    else lost.push(place);
  }
  const come = new Map(Array.from(moved.values(), (at) => [all[at] as Article, at]));
  return { there: Array.from(now, (at) => all[at]), now, come, lost };
}

function tagsIn(saved: Columns, wanted: ReadonlySet<string>): TagStandings {
  const [keys, counts] = shelvesIn(saved, "byTag");
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
  const [keys, counts, places] = shelvesIn(saved, name);
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
      const article = there[places[place] as number];
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
