import { fill } from "../../site/labels.id.ts";
import type { PageKind } from "../page.ts";
import { frameOf } from "../views/frame.ts";

/** The same for every archive. */
type Subject = Record<never, never>;

/** Ways to find a story without a script: the indexes, and a form of another site that says so. */
export const search: PageKind<Subject> = {
  name: "search",
  output: { template: "pages/search.njk" },
  subjects: () => [{}],
  address: (_subject, site) => site.addresses.search,
  indexed: () => false,
  view(_subject, site) {
    const { labels, addresses } = site;
    const own = { name: labels.searchButton, address: addresses.search };
    const description = fill(labels.searchDescription, { site: site.settings.site.name });
    const head = { title: own.name, description, address: addresses.search, indexed: false };
    return {
      ...frameOf(head, [own], site, own),
      name: own.name,
      indexes: [
        ...(site.serves("latest") ? [{ name: labels.latestIndex, address: addresses.latest }] : []),
        ...(site.serves("tags") ? [{ name: labels.topics, address: addresses.tags }] : []),
      ],
    };
  },
};
