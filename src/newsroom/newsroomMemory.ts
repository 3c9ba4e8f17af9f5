import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import { keyed } from "../keyed.ts";
import type { Site } from "../site/site.ts";
import type { Columns, Store } from "../store/store.ts";
import { knownCards, recallCards } from "./cardShelf.ts";
import type { Groups } from "./groups.ts";
import type { Earlier, Newsroom } from "./newsroom.ts";
import { FEW, type Shelves, type Standing, type State, type Stirred, shelvesOf, statesOf } from "./shelving.ts";
import { recallName, tagNamesOf } from "./tags.ts";

const TABLE = "newsroom";

/** The newsroom of the last build, as far as a later one may build on it; nothing where none is remembered. */
export function recallNewsroom(store: Store, site: Site): Earlier | undefined {
  const saved = store.columns(TABLE);
  if (saved?.site?.[0] !== site.digest) return undefined;
  return {
    people: saved.people?.[0] as Digest,
    ranked: (saved.ranked?.[0] ?? undefined) as Digest | undefined,
    unranked: [],
    standing: (all) => standingIn(saved, all),
  };
}

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
  const places = new Map<Article, number>();
  for (let place = 0; place < all.length; place++) places.set(all[place] as Article, place);
  store.keep(TABLE, {
    site: [site.digest],
    people: [people],
    ranked: [ranked ?? null],
    digest: all.map(({ digest }) => digest),
    state: all.map(stateOf),
    ...Object.fromEntries(Object.entries(groups).flatMap(([name, group]) => columnsOf(name, group, places))),
    ...tagNamesOf(groups.byTag),
  });
}

const STATES: readonly State[] = ["published", "held", "scheduled", "picking", "pointing", "readdressed"];

/** In the bits of {@link stateOf}. */
const PUBLISHED = 1 << STATES.indexOf("published");

/** The states of an article as bits: of most it is published and nothing else. */
function stateOf(article: Article): number {
  let bits = 0;
  for (const state of statesOf(article)) bits |= 1 << STATES.indexOf(state);
  return bits;
}

/** A group of shelves in columns: their keys, how many articles each holds, the places of all these, what is known of their cards. */
function columnsOf(name: string, group: Groups<unknown>, places: ReadonlyMap<Article, number>) {
  const [keys, counts, held, cards]: [unknown[], number[], (number | undefined)[], unknown[]] = [[], [], [], []];
  for (const [key, shelf] of group) {
    keys.push(key);
    counts.push(shelf.length);
    cards.push(knownCards(shelf) ?? null);
    for (let at = 0; at < shelf.length; at++) held.push(places.get(shelf[at] as Article));
  }
  return Object.entries({ keys, counts, places: held, cards }).map(([part, column]) => [`${name}.${part}`, column]);
}

/** Finds the articles of now on the shelves of then. Under which keys one stands follows from its digest and its states. */
function standingIn(saved: Columns, all: readonly Article[]): Standing | undefined {
  const { there, come, lost } = placesOfNow(saved, all);
  if (lost.length + come.length > FEW) return undefined;
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
  return { shelves, out: [], torn: torn as Stirred, gone, goneIds: [], come, bared: [...bared] };
}

interface PlacesOfNow {
  /** articles of now by their places of then; nothing for what is gone */
  there: readonly (Article | undefined)[];
  come: readonly Article[];
  /** places of then at which nothing is left */
  lost: readonly number[];
}

/** Most of an archive stands at the places at which it stood, and the more so from its beginning and from its end. */
function placesOfNow(saved: Columns, all: readonly Article[]): PlacesOfNow {
  const [digests, states] = [saved.digest ?? [], saved.state ?? []];
  const isAt = (article: Article | undefined, place: number) =>
    article?.digest === digests[place] && stateOf(article as Article) === states[place];
  const there = new Array<Article | undefined>(digests.length);
  const most = Math.min(digests.length, all.length);
  const stays = (place: number, at: number) => {
    if (!isAt(all[at], place)) return false;
    there[place] = all[at];
    return true;
  };
  let first = 0;
  while (first < most && stays(first, first)) first++;
  let last = 0;
  while (last < most - first && stays(digests.length - 1 - last, all.length - 1 - last)) last++;
  const [end, before] = [all.length - last, digests.length - last];
  const moved = keyed(all.slice(first, end), (article): unknown => article.digest);
  const lost: number[] = [];
  for (let place = first; place < before; place++) {
    const article = moved.get(digests[place]);
    there[place] = isAt(article, place) ? article : undefined;
    if (there[place]) moved.delete(digests[place]);
    else lost.push(place);
  }
  return { there, come: [...moved.values()], lost };
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
  const column = <T>(part: string) => (saved[`${name}.${part}`] ?? []) as readonly T[];
  const [counts, places] = [column<number>("counts"), column<number>("places")];
  const cards = column<Digest | null>("cards");
  const groups = new Map<string | number, Article[]>();
  const torn = new Set<string | number>();
  const beside: Article[] = [];
  let start = 0;
  for (const [at, key] of column<string | number>("keys").entries()) {
    const end = start + (counts[at] as number);
    const group: Article[] = [];
    let isTorn = false;
    for (let place = start; place < end; place++) {
      const article = there[places[place] as number];
      const last = group.at(-1);
      if (!article && last && !isTorn) beside.push(last);
      if (article && isTorn) beside.push(article);
      isTorn = !article;
      if (article) group.push(article);
    }
    if (group.length > 0) groups.set(key, group);
    if (group.length < end - start) torn.add(key);
    else if (cards[at]) recallCards(group, cards[at]);
    start = end;
  }
  return { groups, torn, beside };
}
