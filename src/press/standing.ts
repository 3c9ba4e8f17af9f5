import type { PressRecord } from "./record.ts";

/** Where a story may appear, decided once. Other rooms obey it and never look at the fields behind it. */
export interface Standing {
  /** not yet, or not any more: no page, no mention */
  readonly held: boolean;
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

/** Of a normal story all is true but `held`; paid content is in no news sitemap and never leads. */
export function standingOf({ published, now, draft, paid }: StandingFacts): Standing {
  return Object.freeze({
    held: draft || published > now,
    textShown: true,
    listed: true,
    syndicated: true,
    inNewsSitemap: !paid,
    indexed: true,
    mayLead: !paid,
    labels: [],
  });
}
