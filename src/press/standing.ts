import type { PressRecord } from "./record.ts";

/** Where a story may appear, decided once. Other rooms obey it and never look at the fields behind it. */
export interface Standing {
  /** not yet, or not any more: no page, no mention */
  readonly held: boolean;
  /** held only until its time: a later build publishes it as it stands */
  readonly scheduled: boolean;
  readonly textShown: boolean;
  /** in categories, tags, series, days */
  readonly listed: boolean;
  /** in feeds */
  readonly syndicated: boolean;
  readonly inNewsSitemap: boolean;
  /** by search engines */
  readonly indexed: boolean;
  /** may stand first on the front page */
  readonly mayLead: boolean;
  /** label keys that the story bears wherever it appears */
  readonly labels: readonly string[];
}

export interface StandingFacts {
  /** ms since 1970 */
  published: number;
  /** the build's moment in ms */
  now: number;
  draft: boolean;
  paid: boolean;
  press: PressRecord;
}

const NO_LABELS: readonly string[] = Object.freeze([]);

type Wait = "none" | "time" | "draft";

/** Of a normal story all is true but `held` and `scheduled`; paid content is in no news sitemap and never leads. */
function standing(wait: Wait, paid: boolean): Standing {
  return Object.freeze({
    held: wait !== "none",
    scheduled: wait === "time",
    textShown: true,
    listed: true,
    syndicated: true,
    inNewsSitemap: !paid,
    indexed: true,
    mayLead: !paid,
    labels: NO_LABELS,
  });
}

/** An archive has few standings and many stories. */
const STANDINGS = {
  none: { free: standing("none", false), paid: standing("none", true) },
  time: { free: standing("time", false), paid: standing("time", true) },
  draft: { free: standing("draft", false), paid: standing("draft", true) },
};

export function standingOf({ published, now, draft, paid }: StandingFacts): Standing {
  const due = published > now ? "time" : "none";
  return STANDINGS[draft ? "draft" : due][paid ? "paid" : "free"];
}
