import { atomOf } from "../../feeds/atom.ts";
import { type FullFeed, feedsOfSite } from "../feedShelves.ts";
import type { PageKind } from "../page.ts";
import { fullFeedView, measured } from "../views/feed.ts";

type Subject = FullFeed;

/** Atom with full text, of the site and of each category. */
export const atomFeed: PageKind<Subject> = {
  name: "atomFeed",
  output: { write: (view, lengthOf) => atomOf(measured(view, lengthOf)) },
  *subjects(newsroom, site) {
    for (const one of feedsOfSite(newsroom, site)) if (one.stories.length) yield one;
  },
  address: ({ label }, site) => site.addresses.atomFeed(label.address),
  indexed: () => false,
  view: (subject, site) => fullFeedView(subject, site.addresses.atomFeed(subject.label.address), site),
};
