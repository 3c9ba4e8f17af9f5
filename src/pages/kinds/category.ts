import type { Label } from "../../content/label.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { linkView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";
import {
  type ListingGroup,
  type ListingPart,
  listingHead,
  listingParts,
  listingView,
  numberedAddress,
} from "../views/listing.ts";

type Subject = ListingPart & {
  label: Label;
  feed: boolean;
  path: readonly Label[];
  description: string;
  /** the next three stand on the listing's own address alone */
  children: readonly Label[];
  count: number | undefined;
};

type Group = ListingGroup<Subject>;

/** A category's stories with those of the categories below it. */
export const category: PageKind<Subject, Group> = {
  name: "category",
  output: { template: "pages/category.njk" },
  *groups({ categories }, site) {
    for (const { label, path, children, articles, ...one } of categories) {
      const words = { name: label.name, site: site.settings.site.name };
      const description = one.description ?? fill(site.labels.categoryDescription, words);
      yield { label, path, children, description, feed: isSyndicated(articles), shelf: cardShelfOf(articles) };
    }
  },
  *subjectsOf({ shelf, children, ...group }, site) {
    for (const part of listingParts(shelf, site)) {
      const first = part.number === undefined;
      yield { ...part, ...group, children: first ? children : [], count: first ? shelf.size : undefined };
    }
  },
  address: ({ label, number }, site) => numberedAddress(label.address, number, site),
  source: ({ label }) => `categories: ${label.name}`,
  view(subject, site) {
    const { label, path, description, children, count } = subject;
    const frame = frameOf(listingHead(label.name, description, subject, label.address, site), path, site, path[0]);
    const all = { name: site.labels.allOfCategory, address: label.address, current: true };
    return {
      ...frame,
      listing: listingView(label.name, subject, label.address, site),
      description,
      children: children.length > 0 ? [all, ...children.map(linkView)] : [],
      ...(count === undefined ? {} : { count: fill(site.labels.storyCount, { count }) }),
    };
  },
};
