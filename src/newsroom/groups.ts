import type { Article } from "../content/article.ts";
import { placeIn } from "./shelf.ts";

/** Articles under keys, each group newest first; one article may have several keys or none. */
export type Groups<K> = ReadonlyMap<K, readonly Article[]>;

/** Under which keys an article stands; the same for one article whenever it is asked. */
export type KeysOf<K> = (article: Article) => Iterable<K>;

/** How one set of articles became another. */
export interface Turnover {
  readonly gone: readonly Article[];
  readonly come: readonly Article[];
}

/** Two lists that agree but for a few articles are compared in no time if these stand close together. */
export function turnoverBetween(before: readonly Article[], now: readonly Article[]): Turnover {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && before[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && before[before.length - 1 - last] === now[now.length - 1 - last]) last++;
  const [old, young] = unlike(before.slice(first, before.length - last), now.slice(first, now.length - last));
  const [were, are] = [new Set(old), new Set(young)];
  return { gone: old.filter((one) => !are.has(one)), come: young.filter((one) => !were.has(one)) };
}

/** Where articles only took the places of others, those that did and those others: most of an archive stands where it stood. */
function unlike(
  old: readonly Article[],
  young: readonly Article[],
): [old: readonly Article[], young: readonly Article[]] {
  if (old.length !== young.length) return [old, young];
  return [old.filter((one, at) => one !== young[at]), young.filter((one, at) => one !== old[at])];
}

/** Groups articles under keys, keeping their order. */
export function groupBy<K>(articles: readonly Article[], keysOf: KeysOf<K>): Map<K, Article[]> {
  const groups = new Map<K, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/**
 * The groups of articles among which some came or went. A group that none of these concerns is the very array that it
 * was: who made something of it needs not make it again.
 */
export function regrouped<K>(before: Groups<K>, { gone, come }: Turnover, keysOf: KeysOf<K>): Groups<K> {
  if (gone.length + come.length === 0) return before;
  const [without, withThem] = [groupBy(gone, keysOf), groupBy(come, keysOf)];
  const groups = new Map(before);
  for (const key of new Set([...without.keys(), ...withThem.keys()])) {
    const turnover = { gone: without.get(key) ?? [], come: withThem.get(key) ?? [] };
    const group = replaced(before.get(key) ?? [], turnover);
    if (group.length > 0) groups.set(key, group);
    else groups.delete(key);
  }
  return groups;
}

/** Articles, newest first, without those that went and with those that came: each at its place, since a shelf may be an archive. */
function replaced(before: readonly Article[], { gone, come }: Turnover): readonly Article[] {
  const out = new Set(gone);
  const now = out.size > 0 ? before.filter((one) => !out.has(one)) : [...before];
  for (const one of come) now.splice(placeIn(now, one), 0, one);
  return now;
}
