import type { Person } from "../../content/person.ts";
import { profileOf } from "../../metadata/person.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { previewOf } from "../../pictures/derivatives.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import { type ListingPart, listingHead, listingParts, listingView, numberedAddress } from "../views/listing.ts";
import { personView } from "../views/story.ts";

type Subject = ListingPart & {
  person: Person;
  feed: boolean;
  /** on the listing's own address alone */
  count: number | undefined;
};

/** Somebody's profile, and the stories that they wrote. */
export const person: PageKind<Subject> = {
  name: "person",
  output: { template: "pages/person.njk" },
  *subjects(newsroom, site) {
    for (const one of newsroom.contributors) {
      const feed = isSyndicated(one.articles);
      for (const part of listingParts(one.articles, site)) {
        yield { ...part, person: one.person, feed, count: part.number === undefined ? one.articles.length : undefined };
      }
    }
  },
  address: ({ person: { address }, number }, site) => numberedAddress(address, number, site),
  source: ({ person: { name } }) => `penulis: ${name}`,
  view(subject, site) {
    const { person: one, count } = subject;
    const { name, address } = one;
    const description = one.bio ?? fill(site.labels.personDescription, { name, site: site.settings.site.name });
    const head = {
      ...listingHead(name, description, subject, address, site),
      type: "profile" as const,
      image: one.photo && previewOf(one.photo).address,
    };
    return {
      ...frameOf({ ...head, data: [profileOf(one, site)] }, [{ name, address }], site),
      person: personView(one),
      links: one.links.map((link) => ({ name: new URL(link).hostname.replace(/^www\./, ""), address: link })),
      listing: listingView(fill(site.labels.storiesBy, { name }), subject, address, site),
      ...(count ? { count: fill(site.labels.storyCount, { count }) } : {}),
    };
  },
};
