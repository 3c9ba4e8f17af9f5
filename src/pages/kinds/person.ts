import type { Person } from "../../content/person.ts";
import { profileOf } from "../../metadata/person.ts";
import { cardShelfOf } from "../../newsroom/cardShelf.ts";
import { isSyndicated } from "../../newsroom/syndicated.ts";
import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";
import {
  type CountedPart,
  countedParts,
  type ListingGroup,
  listingHead,
  listingView,
  numberedAddress,
} from "../views/listing.ts";
import { previewFor } from "../views/preview.ts";
import { personView } from "../views/story.ts";

type Subject = CountedPart & { person: Person; feed: boolean };

type Group = ListingGroup<Subject>;

/** Somebody's profile, and the stories that they wrote. */
export const person: PageKind<Subject, Group> = {
  name: "person",
  output: { template: "pages/person.njk" },
  *groups({ contributors }) {
    for (const { person: one, articles } of contributors) {
      yield { person: one, feed: isSyndicated(articles), shelf: cardShelfOf(articles) };
    }
  },
  subjectsOf: ({ shelf, ...group }, site) => countedParts(shelf, site).map((part) => ({ ...part, ...group })),
  address: ({ person: { address }, number }, site) => numberedAddress(address, number, site),
  source: ({ person: { name } }) => `penulis: ${name}`,
  view(subject, site) {
    const { person: one, count } = subject;
    const { name, address } = one;
    const description = one.bio ?? fill(site.labels.personDescription, { name, site: site.settings.site.name });
    const head = {
      ...listingHead(name, description, subject, address, site),
      type: "profile" as const,
      image: one.photo && previewFor(one.photo, undefined, site),
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
