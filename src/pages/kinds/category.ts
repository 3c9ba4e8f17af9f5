import type { Label } from "../../content/label.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { linkView } from "../views/card.ts";
import { frameOf } from "../views/frame.ts";
import { type ListingPart, listingHead, listingParts, listingView, numberedAddress } from "../views/listing.ts";

type Subject = ListingPart & {
  label: Label;
  feed: boolean;
  path: readonly Label[];
  description: string;
  /** the next three stand on the listing's own address alone */
  children: readonly Label[];
  count: number | undefined;
};

/** A category's stories with those of the categories below it. */
export const category: PageKind<Subject> = {
  name: "category",
  output: { template: "pages/category.njk" },
  *subjects(newsroom, site) {
    for (const one of newsroom.categories) {
      const description =
        one.description ??
        fill(site.labels.categoryDescription, { name: one.label.name, site: site.settings.site.name });
      const feed = isSyndicated(one.articles);
      for (const part of listingParts(one.articles, site)) {
        const first = part.number === undefined;
        const own = { children: first ? one.children : [], count: first ? one.articles.length : undefined };
        yield { ...part, label: one.label, feed, path: one.path, description, ...own };
      }
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
