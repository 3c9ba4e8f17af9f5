import { type SitemapEntry, sitemapIndexOf } from "../../feeds/sitemap.ts";
import type { PageKind } from "../page.ts";
import { type Listed, sitemapEntry, sitemapGroups, sitemapNames } from "../sitemapFiles.ts";
import { newsFiles } from "./newsSitemap.ts";

type Subject = { files: readonly Listed[] };

/**
 * All sitemaps of the site. The news are named without a time, so that this file does not depend on the build's
 * moment, but in a newsroom whose two days fill more than one file.
 */
export const sitemapIndex: PageKind<Subject> = {
  name: "sitemapIndex",
  output: { write: (view) => sitemapIndexOf((view as { files: SitemapEntry[] }).files) },
  subjects(newsroom, site) {
    const { sitemapPart } = site.addresses;
    const files = sitemapGroups(newsroom, site).flatMap((group) => sitemapNames(group, site));
    const news = newsFiles(newsroom).map(({ name }): Listed => [sitemapPart(name), ""]);
    return [{ files: [...files, ...news] }];
  },
  address: (_subject, site) => site.addresses.sitemap,
  indexed: () => false,
  view: ({ files }, site) => ({ files: files.map((file) => sitemapEntry(file, site)) }),
};
