import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import { keyed } from "../keyed.ts";
import type { Site } from "../site/site.ts";
import type { Columns, Store } from "../store/store.ts";
import { knownCards, recallCards } from "./cardShelf.ts";
import type { Groups } from "./groups.ts";
import type { Earlier, Newsroom } from "./newsroom.ts";
import { FEW, type Shelves, type Standing, type State, shelvesOf, statesOf } from "./shelving.ts";
import { recallNames, tagNamesOf } from "./tags.ts";

const TABLE = "newsroom";

/** The newsroom of the last build, as far as a later one may build on it; nothing where none is remembered. */
export function recallNewsroom(store: Store, site: Site): Earlier | undefined {
  const saved = store.columns(TABLE);
  if (saved?.site?.[0] !== site.digest) return undefined;
  return {
    people: saved.people?.[0] as Digest,
    ranked: (saved.ranked?.[0] ?? undefined) as Digest | undefined,
    unranked: [],
    standing: (all) => standingIn(saved, all, site),
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
  const places = new Map(all.map((article, place) => [article, place]));
  store.keep(TABLE, {
    site: [site.digest],
    people: [people],
    ranked: [ranked ?? null],
    digest: all.map(({ digest }) => digest),
    state: all.map(stateOf),
    ...Object.fromEntries(Object.entries(groups).flatMap(([name, group]) => columnsOf(name, group, places))),
    tagNames: tagNamesOf(groups.byTag),
  });
}

const STATES: readonly State[] = ["published", "held", "scheduled", "picking", "pointing", "readdressed"];

/** In the bits of {@link stateOf}. */
const PUBLISHED = 1 << STATES.indexOf("published");

/** The states of an article as bits. */
function stateOf(article: Article): number {
  return statesOf(article).reduce((bits, state) => bits | (1 << STATES.indexOf(state)), 0);
}

/** A group of shelves in columns: their keys, how many articles each holds, the places of all these, what is known of their cards. */
function columnsOf(name: string, group: Groups<unknown>, places: ReadonlyMap<Article, number>) {
  const shelves = [...group.values()];
  const held = shelves.flatMap((shelf) => shelf.map((article) => places.get(article)));
  return [
    [`${name}.keys`, [...group.keys()]],
    [`${name}.counts`, shelves.map(({ length }) => length)],
    [`${name}.places`, held],
    [`${name}.cards`, shelves.map((shelf) => knownCards(shelf) ?? null)],
  ] as const;
}

/** Finds the articles of now on the shelves of then. Under which keys one stands follows from its digest and its states. */
function standingIn(saved: Columns, all: readonly Article[], site: Site): Standing | undefined {
  const now = keyed(all, (article): string => article.digest);
  const states = saved.state as readonly number[];
  const gone: Digest[] = [];
  let lost = 0;
  const there = ((saved.digest ?? []) as readonly Digest[]).map((digest, place) => {
    const article = now.get(digest);
    if (article && stateOf(article) === states[place]) {
      now.delete(digest);
      return article;
    }
    lost++;
    if ((states[place] as number) & PUBLISHED) gone.push(digest);
    return undefined;
  });
  if (lost + now.size > FEW) return undefined;
  const bared = new Set<Article>();
  const series = new Set<string>();
  const shelves = shelvesOf(site, (name) => {
    const { groups, torn, beside } = recalled(saved, name, there);
    if (name === "byTag") recallNames(groups as Groups<string>, namesOf(saved, torn));
    if (name === "byCategory") for (const one of beside) bared.add(one);
    if (name === "bySeries") for (const key of torn) series.add(String(key));
    return groups;
  });
  return { shelves, out: [], gone, goneIds: [], come: [...now.values()], bared: [...bared], series };
}

/** The names of tags that bear the same stories. */
function namesOf(saved: Columns, torn: ReadonlySet<unknown>): ReadonlyMap<string, string> {
  const [keys, names] = [saved["byTag.keys"] ?? [], saved.tagNames ?? []] as [readonly string[], readonly string[]];
  return new Map(keys.flatMap((key, at) => (torn.has(key) ? [] : [[key, names[at] as string] as const])));
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
