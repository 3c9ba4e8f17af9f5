import { speculationRules } from "../../hosts/headers.ts";
import type { Address } from "../../site/addresses.ts";
import { hostingOf, prefetchOf } from "../hosting.ts";
import type { PageKind } from "../page.ts";

type Subject = { address: Address; text: string };

/** What the site's host reads: headers, redirects, rules for prefetching. */
export const hostFiles: PageKind<Subject> = {
  name: "hostFiles",
  output: { write: (view) => (view as Subject).text },
  *subjects(newsroom, site) {
    for (const { address, text } of hostingOf(newsroom, site)?.files ?? []) yield { address, text };
    const prefetch = prefetchOf(site);
    if (prefetch) yield { address: prefetch, text: speculationRules() };
  },
  address: ({ address }) => address,
  indexed: () => false,
  view: (subject) => subject,
};
