import type { Article } from "../content/article.ts";
import type { Moment } from "../dates/moment.ts";

/**
 * Asks how old stories are, and remembers when an answer will be another: so that a build knows how long what it
 * made stays as it is.
 */
export interface Ages {
  /**
   * @param maxAge in ms from the story's date; without one no story is too old
   * @returns whether the story is no older than that
   */
  within(story: Article, maxAge: number | undefined): boolean;
  /** The span round the build's moment in which every answer is the same, in ms since 1970; without an end where none comes. */
  span(): { from: number; until: number | null };
}

/** @param at the build's moment */
export function openAges(at: Moment): Ages {
  let from = 0;
  let until: number | null = null;
  return {
    within({ date }, maxAge) {
      if (maxAge === undefined) return true;
      const end = date.epoch + maxAge;
      if (end > at.epoch) until = Math.min(until ?? end, end);
      else from = Math.max(from, end);
      return end > at.epoch;
    },
    span: () => ({ from, until }),
  };
}
