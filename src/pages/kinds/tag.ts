import type { Label } from "../../content/label.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import { type ListingPart, listingHead, listingParts, listingView, numberedAddress } from "../views/listing.ts";

type Subject = ListingPart & {
  label: Label;
  feed: boolean;
  /** on the listing's own address alone */
  count: number | undefined;
};

/** Stories under one tag, however they spell it. */
export const tag: PageKind<Subject> = {
  name: "tag",
  output: { template: "pages/tag.njk" },
  *subjects(newsroom, site) {
    const { tagsFrom } = site.settings.feeds;
    for (const one of newsroom.tags) {
      const feed = tagsFrom !== false && isSyndicated(one.articles, tagsFrom);
      for (const part of listingParts(one.articles, site)) {
        yield { ...part, label: one.label, feed, count: part.number === undefined ? one.articles.length : undefined };
      }
    }
  },
  address: ({ label, number }, site) => numberedAddress(label.address, number, site),
  source: ({ label }) => `tags: ${label.name}`,
  view(subject, site) {
    const { label, count } = subject;
    const description = fill(site.labels.tagDescription, { name: label.name, site: site.settings.site.name });
    const path = [{ name: site.labels.topics, address: site.addresses.tags }, label];
    return {
      ...frameOf(listingHead(label.name, description, subject, label.address, site), path, site, path[0]),
      listing: listingView(label.name, subject, label.address, site),
      ...(count === undefined ? {} : { count: fill(site.labels.storyCount, { count }) }),
    };
  },
};
