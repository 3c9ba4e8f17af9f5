import { jsonFeedOf } from "../../feeds/jsonFeed.ts";
import { type FullFeed, feedsOfSite } from "../feedShelves.ts";
import type { PageKind } from "../page.ts";
import { fullFeedView, measured } from "../views/feed.ts";

type Subject = FullFeed;

/** JSON Feed with full text, of the site and of each category. */
export const jsonFeed: PageKind<Subject> = {
  name: "jsonFeed",
  output: { write: (view, lengthOf) => jsonFeedOf(measured(view, lengthOf)) },
  *subjects(newsroom, site) {
    for (const one of feedsOfSite(newsroom, site)) if (one.stories.length) yield one;
  },
  address: ({ label }, site) => site.addresses.jsonFeed(label.address),
  indexed: () => false,
  view: (subject, site) => fullFeedView(subject, site.addresses.jsonFeed(subject.label.address), site),
};
