import type { Article } from "../content/article.ts";
import type { Digest } from "../digest.ts";
import type { KeyedRows, Rows } from "../store/rows.ts";
import { isSame, type Known, type Told } from "./relatedRows.ts";

/** How a newsroom differs from an earlier one of the same site. */
export interface Since {
  /** digest of all its lists */
  readonly ranked: Digest;
  /** articles that came since, or became others */
  readonly come: readonly Article[];
  /** ids of those that went, or became others; empty where that newsroom was remembered */
  readonly gone: readonly string[];
  /** those of which the same was true there, since its lists were ranked */
  readonly unranked: readonly Article[];
}

/** Published stories, and what is known of how they became what they are. */
export interface StoriesNow {
  byId: KeyedRows<Article>;
  told(article: Article): Told;
  /** those whose bodies point to addresses: what stands there may be another story by now */
  pointing: Iterable<Article>;
  /** what came since an earlier newsroom, where that is known */
  since?: Since | undefined;
}

/** Articles that came or changed, and ids of those that went. */
export interface Change {
  put: ReadonlyMap<string, Article>;
  gone: ReadonlySet<string>;
}

/** @param last digest of all lists that are remembered */
export function changeBetween(
  before: Rows<Known>,
  last: Digest | undefined,
  { byId, told, pointing, since }: StoriesNow,
): Change {
  // in the newsroom whose lists these are all others stood as they stand now
  const few =
    last !== undefined && last === since?.ranked ? [...since.come, ...since.unranked, ...pointing] : undefined;
  const put = new Map<string, Article>();
  for (const id of few ? few.map((one) => one.id) : byId.keys()) {
    // what was unranked there may be another one by now, or none
    const article = byId.get(id);
    if (article && !isSame(before.get(id), told(article))) put.set(id, article);
  }
  return { put, gone: new Set(goneFrom(before, byId, put)) };
}

/** @param put articles that are not as they were: all others stood there before */
function goneFrom(before: Rows<Known>, byId: KeyedRows<Article>, put: ReadonlyMap<string, Article>) {
  let known = byId.size - put.size;
  for (const id of put.keys()) if (before.has(id)) known++;
  return known === before.size ? [] : Array.from(before.keys()).filter((id) => !byId.has(id));
}

/** The picks before a list are the same, and so are the stories that they name. */
export function sameShown({ shown }: Known, next: readonly string[], { put, gone }: Change): boolean {
  return shown.length === next.length && shown.every((id, at) => id === next[at] && !put.has(id) && !gone.has(id));
}
