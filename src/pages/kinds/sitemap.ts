import { type SitemapEntry, sitemapOf } from "../../feeds/sitemap.ts";
import type { PageKind } from "../page.ts";
import { type Listed, sitemapEntry, sitemapFiles } from "../sitemapFiles.ts";

type Subject = { name: string; entries: readonly Listed[] };

/** What search engines should know of: a file for each month of stories, and one for each kind of listing. */
export const sitemap: PageKind<Subject> = {
  name: "sitemap",
  output: { write: (view) => sitemapOf((view as { entries: SitemapEntry[] }).entries) },
  *subjects(newsroom, site) {
    for (const { name, entries } of sitemapFiles(newsroom, site)) yield { name, entries };
  },
  address: ({ name }, site) => site.addresses.sitemapPart(name),
  indexed: () => false,
  view: ({ entries }, site) => ({ entries: entries.map((entry) => sitemapEntry(entry, site)) }),
};
