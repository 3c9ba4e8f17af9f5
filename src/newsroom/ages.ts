import type { Article } from "../content/article.ts";
import type { Moment } from "../dates/moment.ts";
import type { Cause, Ending } from "./agenda.ts";

/**
 * Asks how old stories are, and remembers when an answer will be another: so that a build knows how long what it
 * made stays as it is.
 */
export interface Ages {
  /**
   * @param maxAge in ms from the story's date; without one no story is too old
   * @param cause what comes to its end when it is
   * @returns whether the story is no older than that
   */
  within(story: Article, maxAge: number | undefined, cause: Cause): boolean;
  /** The span round the build's moment in which every answer is the same, in ms since 1970; without an end where none comes. */
  span(): { from: number; until: number | null };
  /** what comes to its end when that span does */
  ends(): readonly Ending[];
}

/** @param at the build's moment */
export function openAges(at: Moment): Ages {
  let from = 0;
  let until: number | null = null;
  let ends: Ending[] = [];
  return {
    within(story, maxAge, cause) {
      if (maxAge === undefined) return true;
      const end = story.date.epoch + maxAge;
      if (end <= at.epoch) from = Math.max(from, end);
      else if (until === null || end < until) [until, ends] = [end, [{ cause, story }]];
      else if (end === until) ends.push({ cause, story });
      return end > at.epoch;
    },
    span: () => ({ from, until }),
    ends: () => ends,
  };
}
