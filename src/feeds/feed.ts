import type { Moment } from "../dates/moment.ts";

/**
 * A feed before it is written as RSS, Atom or JSON Feed: plain values, every address in full.
 *
 * We write the three formats ourselves. The library `feed` 6 lets NUL and other characters through that XML forbids,
 * puts a bare name into RSS's `<author>` (which asks for a mail address), calls every picture `image/jpg` without its
 * length, and knows JSON Feed 1.0 alone; to repair that would take more lines than to write them.
 */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** the page whose stories these are */
  readonly page: string;
  /** the feed's own address */
  readonly self: string;
  /** the newspaper, which answers for stories that name nobody */
  readonly publisher: { readonly name: string; readonly url: string };
  /** when one of its stories was last changed, as far as content says so; never the clock */
  readonly updated: Moment | undefined;
  /** newest first */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** stays what it is for as long as the story lives */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** plain words */
  readonly summary: string;
  /** the whole story as HTML, every address in it in full; absent where the feed has summaries alone */
  readonly html: string | undefined;
  readonly published: Moment;
  readonly updated: Moment;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly categories: readonly string[];
  readonly picture: FeedPicture | undefined;
}

/** A story's picture beside it: feeds ask for its length in bytes, so that one without is left out. */
export interface FeedPicture {
  readonly url: string;
  /** media type */
  readonly type: string;
  readonly length: number;
}
