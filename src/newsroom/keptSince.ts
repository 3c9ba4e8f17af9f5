import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import type { Site } from "../site/site.ts";
import type { Columns } from "../store/store.ts";
import { knownCards } from "./cardShelf.ts";
import { aliasesOf, type PlacesOfNow, stateOf } from "./keptArticles.ts";
import { type Key, keysFor, type ShelfName, type Shelving, type Stirred, shelfNames } from "./shelving.ts";
import { tagNamesOf } from "./tags.ts";

/**
 * What became of a newsroom since it was written whole, so that one story does not write an archive's shelves anew: they
 * are as they were written, without the articles that went and with those that came.
 */
export interface KeptSince {
  /** places of those that went */
  readonly out: readonly number[];
  readonly come: readonly Came[];
  /** shelves to which one of them came, or from which one went, as they stand now */
  readonly stirred: readonly StirredShelf[];
}

/** An article that came, as far as it is known again, and missed where it went again. */
export interface Came {
  readonly digest: Digest;
  readonly state: number;
  readonly aliases: string | null;
  readonly id: string;
  readonly epoch: number;
  readonly keys: Readonly<Partial<Record<ShelfName, readonly Key[]>>>;
}

export interface StirredShelf {
  readonly name: ShelfName;
  readonly key: Key;
  /** 0 where nothing is left of it */
  readonly count: number;
  readonly cards: Digest | null;
  /** of a tag */
  readonly spelt?: { readonly name: string; readonly agreed: boolean };
}

/** So many articles may come and go before all is written anew: each of them is put on its shelves in every build. */
const MOST = 300;

export function sinceIn(columns: Columns | undefined): KeptSince {
  const { out = [], come = [], stirred = [] } = (columns ?? {}) as Partial<KeptSince>;
  return { out, come, stirred };
}

/** Articles of now as the last newsroom had them. */
export interface Turned {
  /** by their places in what was written whole; undefined for what is gone, null for what the last newsroom had no more */
  readonly there: readonly (Article | undefined | null)[];
  /** those that came since that was written */
  readonly back: readonly Article[];
  /** those that the last newsroom had not */
  readonly come: readonly Article[];
  /** places of those that it had and that are gone */
  readonly lost: readonly number[];
  /** the same of those that came since */
  readonly missed: readonly Came[];
}

/** @param found where the articles stand that were written whole */
export function turnedSince({ out, come }: KeptSince, found: PlacesOfNow): Turned {
  const there: (Article | undefined | null)[] = [...found.there];
  const left = new Map(come.map((one) => [one.digest, one]));
  const [back, others]: [Article[], Article[]] = [[], []];
  for (const article of found.come) {
    const known = left.get(article.digest);
    if (known && known.state === stateOf(article) && known.aliases === aliasesOf(article)) {
      left.delete(article.digest);
      back.push(article);
    } else others.push(article);
  }
  for (const place of out) {
    const again = there[place];
    // it became what it was before
    if (again) others.push(again);
    there[place] = null;
  }
  const gone = new Set(out);
  const lost = found.lost.filter((place) => !gone.has(place));
  return { there, back, come: others, lost, missed: [...left.values()] };
}

/**
 * What became of what was written whole by now; nothing where that is to be written anew.
 * @param found where its articles stand now
 * @param stirred keys of the shelves that are not as in the last newsroom
 */
export function sinceNow(
  last: KeptSince,
  found: PlacesOfNow,
  shelving: Shelving,
  stirred: Stirred,
): KeptSince | undefined {
  const { come } = found;
  if (come.length + found.lost.length > MOST) return undefined;
  const shelves = new Map(last.stirred.map(({ name, key }) => [`${name} ${key}`, { name, key }]));
  for (const name of shelfNames) for (const key of stirred[name]) shelves.set(`${name} ${key}`, { name, key });
  return {
    out: found.lost,
    come: come.map((article) => cameOf(article, shelving.site)),
    stirred: Array.from(shelves.values(), ({ name, key }) => stirredShelf(name, key, shelving)),
  };
}

function cameOf(article: Article, site: Site): Came {
  const { id, date, digest } = article;
  const keys = keysFor(site);
  return {
    digest,
    state: stateOf(article),
    aliases: aliasesOf(article),
    id,
    epoch: date.epoch,
    keys: Object.fromEntries(shelfNames.map((name) => [name, [...keys[name](article)]])),
  };
}

function stirredShelf(name: ShelfName, key: Key, shelving: Shelving): StirredShelf {
  const shelf = (shelving[name] as ReadonlyMap<Key, readonly Article[]>).get(key);
  if (!shelf) return { name, key, count: 0, cards: null };
  const one = { name, key, count: shelf.length, cards: knownCards(shelf) ?? null };
  if (name !== "byTag") return one;
  const { tagNames, tagsAgreed } = tagNamesOf(new Map([[String(key), shelf]]));
  return { ...one, spelt: { name: tagNames[0] as string, agreed: tagsAgreed[0] === 1 } };
}
