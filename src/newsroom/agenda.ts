import type { Article } from "../content/article.ts";
import type { Address } from "../site/addresses.ts";

/** Why the site changes by itself: a held-back story falls due, its hours on the strip end, it is too old for its place, or no news any more. */
export type Cause = "due" | "breaking" | "age" | "news";

/** What comes to its end, and for which story. */
export interface Ending {
  readonly cause: Cause;
  readonly story: Article;
}

/** What a rule says at a moment, and how long it says the same; all moments in ms since 1970. */
export interface Reading {
  /** what readers see of it, in any form in which two can be told apart */
  readonly shows: string;
  readonly from: number;
  /** nothing where it stays so for ever */
  readonly until: number | null;
  /** what comes to its end then */
  readonly ends: readonly Ending[];
}

/** Whatever in the newsroom depends on the build's moment. */
export interface Rule {
  /** what it says at a moment that is not before the build's */
  at(epoch: number): Reading;
  /** pages that an ending changes, as far as they can be told */
  pages(ending: Ending): readonly Address[];
}

/** Something by which the site changes without anybody's doing. */
export interface Turn extends Ending {
  readonly epoch: number;
  readonly pages: readonly Address[];
}

/** Every moment at which the site changes by itself. */
export interface Agenda {
  /** all that is to come, soonest first */
  readonly turns: readonly Turn[];
  /** the site is what it is from this moment on until the first turn */
  readonly from: number;
}

/**
 * Asks every rule at the build's moment, then at each moment at which it may say something else. A moment at which it
 * says the same is none of the agenda's.
 * @param now the build's moment
 */
export function agendaOf(now: number, rules: readonly Rule[]): Agenda {
  const turns = new Map<string, Turn>();
  let from = 0;
  for (const rule of rules) {
    let reading = rule.at(now);
    from = Math.max(from, reading.from);
    while (reading.until !== null) {
      const next = rule.at(reading.until);
      if (next.shows !== reading.shows) for (const end of reading.ends) note(turns, reading.until, end, rule);
      reading = next;
    }
  }
  return { from, turns: [...turns.values()].sort((a, b) => a.epoch - b.epoch) };
}

/** What several rules say of a story at one moment is one turn. */
function note(turns: Map<string, Turn>, epoch: number, end: Ending, rule: Rule): void {
  const key = `${epoch} ${end.cause} ${end.story.id}`;
  const pages = [...(turns.get(key)?.pages ?? []), ...rule.pages(end)];
  turns.set(key, { epoch, cause: end.cause, story: end.story, pages });
}

/** Two spans of which the one that ends first says when something changes. */
export function sooner(one: Omit<Reading, "shows">, other: Omit<Reading, "shows">): Omit<Reading, "shows"> {
  const until = Math.min(one.until ?? Number.POSITIVE_INFINITY, other.until ?? Number.POSITIVE_INFINITY);
  const ends = [one, other].flatMap((span) => (span.until === until ? span.ends : []));
  return { from: Math.max(one.from, other.from), until: until === Number.POSITIVE_INFINITY ? null : until, ends };
}
