import type { Article } from "../content/article.ts";
import type { Label } from "../content/label.ts";
import { placeAmong } from "../ordered.ts";

/** Articles that stand together, newest first. A shelf bears no digest: pages are made of its cards, see `CardShelf`. */
export interface Shelf {
  readonly slug: string;
  readonly label: Label;
  readonly articles: readonly Article[];
}

/** All by which articles are put in their order. */
export interface Dated {
  readonly id: string;
  readonly date: { readonly epoch: number };
}

/** Newest first; at the same moment by id, so that the order never depends on files. */
export function newestFirst(a: Dated, b: Dated): number {
  return b.date.epoch - a.date.epoch || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where an article stands among others, newest first, or would stand. */
export function placeIn(shelf: readonly Dated[], article: Dated): number {
  return placeAmong(shelf, article, newestFirst);
}
