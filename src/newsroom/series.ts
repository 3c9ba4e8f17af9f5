import type { Article } from "../content/article.ts";
import { labelOf } from "../content/label.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import type { Addresses } from "../site/addresses.ts";
import { slugOf, tagKey } from "../site/slug.ts";
import type { Groups } from "./groups.ts";
import type { Shelf } from "./shelf.ts";

/** A series; its parts run oldest first, and it bears the name that its first part gives it. */
export interface Series extends Shelf {
  readonly parts: readonly Article[];
}

/** Parts of a series shown round one of them. */
const ROUND = 12;

/** At most twelve parts round one, so that a new part disturbs the pages of the last few alone. */
export interface SeriesRound {
  /** place of the part itself, from 0 */
  readonly index: number;
  /** place of the first part shown */
  readonly start: number;
  readonly parts: readonly Article[];
}

export function seriesRound({ parts }: Series, article: Article): SeriesRound | undefined {
  const index = parts.indexOf(article);
  if (index < 0 || parts.length < 2) return undefined;
  const start = Math.max(0, index - ROUND / 2);
  return { index, start, parts: parts.slice(start, start + ROUND) };
}

export function seriesKeysOf({ series }: Article): string[] {
  return series ? [tagKey(series)] : [];
}

/** All series, in the order of their slugs. */
export function seriesOf(bySeries: Groups<string>, addresses: Addresses): Checked<Series[]> {
  const faults: Fault[] = [];
  const series = [...bySeries].flatMap(([key, newest]): Series[] => {
    const slug = slugOf(key);
    const parts = newest.toReversed();
    const first = parts[0] as Article;
    const name = first.series as string;
    const at = { file: first.file, line: first.lines.series ?? 1, field: "series" };
    if (!slug) faults.push(fault("empty-slug", at, { of: name }, { found: name }));
    return slug ? [{ slug, label: labelOf(name, addresses.series(slug)), articles: newest, parts }] : [];
  });
  return { value: series.sort((a, b) => (a.slug < b.slug ? -1 : 1)), faults };
}
