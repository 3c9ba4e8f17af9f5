import { type SitemapEntry, sitemapOf } from "../../feeds/sitemap.ts";
import type { PageKind } from "../page.ts";
import { type Listed, type SitemapGroup, sitemapEntry, sitemapFiles, sitemapGroups } from "../sitemapFiles.ts";

type Subject = { name: string; entries: readonly Listed[] };

/** What search engines should know of: a file for each month of stories, and one for each kind of listing. */
export const sitemap: PageKind<Subject, SitemapGroup> = {
  name: "sitemap",
  output: { write: (view) => sitemapOf((view as { entries: SitemapEntry[] }).entries) },
  groups: sitemapGroups,
  subjectsOf: (group, site) => sitemapFiles(group, site).map(({ name, entries }) => ({ name, entries })),
  address: ({ name }, site) => site.addresses.sitemapPart(name),
  indexed: () => false,
  view: ({ entries }, site) => ({ entries: entries.map((entry) => sitemapEntry(entry, site)) }),
};
