import type { Place } from "../../faults/fault.ts";

/** What editors name in a file, with its place. */
export interface Named {
  readonly name: string;
  readonly at: Place;
}

/** Stories that editors chose for a place on the front page, in their order. */
export interface Chosen {
  readonly stories: readonly Named[];
  /** in ms; a story older than this stands there no longer */
  readonly maxAge?: number;
}

export const looks = ["lead", "row"] as const;
export type Look = (typeof looks)[number];

/** A block of the front page: stories of a category, or parts of a series. */
export interface HomeBlock {
  readonly category?: string;
  readonly series?: Named;
  readonly look?: Look;
  readonly count?: number;
  /** in ms; a story older than this stands there no longer, and a block without one vanishes */
  readonly maxAge?: number;
}

/** The front page as editors composed it in `home.yaml`; what they left out has a default. */
export interface Home {
  readonly lead?: Chosen;
  readonly secondary?: Chosen;
  readonly editorsPicks?: Chosen;
  /** in page order */
  readonly blocks?: readonly HomeBlock[];
}

/** What readers read most, as `data/popular.json` counted it. */
export interface Popular {
  /** in which it was counted */
  readonly days: number;
  /** addresses, the most read first; as written */
  readonly articles: readonly string[];
}
