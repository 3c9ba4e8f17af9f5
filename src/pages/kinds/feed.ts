import { rssOf } from "../../feeds/rss.ts";
import { type FullFeed, feedsOfShelves, feedsOfSite } from "../feedShelves.ts";
import type { PageKind } from "../page.ts";
import { fullFeedView, measured } from "../views/feed.ts";

type Subject = FullFeed;

/** RSS with full text: of the site, also of one without a story, of each category, author and series. */
export const feed: PageKind<Subject> = {
  name: "feed",
  output: { write: (view, lengthOf) => rssOf(measured(view, lengthOf)) },
  *subjects(newsroom, site) {
    for (const one of [...feedsOfSite(newsroom, site), ...feedsOfShelves(newsroom, site)]) {
      if (one.stories.length || one.label.address === site.addresses.home) yield one;
    }
  },
  address: ({ label }, site) => site.addresses.feed(label.address),
  indexed: () => false,
  view: (subject, site) => fullFeedView(subject, site.addresses.feed(subject.label.address), site),
};
