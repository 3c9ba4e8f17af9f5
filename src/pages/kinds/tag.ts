import type { Label } from "../../content/label.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import type { Tag } from "../../newsroom/tags.ts";
import { onceEach } from "../../once.ts";
import { fill } from "../../site/labels.id.ts";
import type { Site } from "../../site/site.ts";
import type { PageKind } from "../page.ts";
import { disturbedTags } from "../tagGroups.ts";
import { frameOf } from "../views/frame.ts";
import {
  type CountedPart,
  countedParts,
  type ListingGroup,
  listingHead,
  listingView,
  numberedAddress,
} from "../views/listing.ts";

type Subject = CountedPart & { label: Label; feed: boolean };

type Group = { key: string } & ListingGroup<Subject>;

/** The same object for the same tag: a server compares it in no time. */
const groupsOf = onceEach((site: Site) => {
  const { tagsFrom } = site.settings.feeds;
  return onceEach(({ key, label, articles }: Tag): Group => {
    return { key, label, feed: tagsFrom !== false && isSyndicated(articles, tagsFrom), shelf: cardShelfOf(articles) };
  });
});

/** Stories under one tag, however they spell it. */
export const tag: PageKind<Subject, Group> = {
  name: "tag",
  output: { template: "pages/tag.njk" },
  groups: ({ tags }, site) => tags.map(groupsOf(site)),
  disturbed: (newsroom, site) => disturbedTags(newsroom, groupsOf(site)),
  subjectsOf: ({ key, shelf, ...group }, site) => countedParts(shelf, site).map((part) => ({ ...part, ...group })),
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
