import { article } from "./kinds/article.ts";
import { atomFeed } from "./kinds/atomFeed.ts";
import { category } from "./kinds/category.ts";
import { day } from "./kinds/day.ts";
import { feed } from "./kinds/feed.ts";
import { feeds } from "./kinds/feeds.ts";
import { front } from "./kinds/front.ts";
import { hostFiles } from "./kinds/hostFiles.ts";
import { jsonFeed } from "./kinds/jsonFeed.ts";
import { latest } from "./kinds/latest.ts";
import { manifest } from "./kinds/manifest.ts";
import { month } from "./kinds/month.ts";
import { newsSitemap } from "./kinds/newsSitemap.ts";
import { notFound } from "./kinds/notFound.ts";
import { person } from "./kinds/person.ts";
import { redirect } from "./kinds/redirect.ts";
import { search } from "./kinds/search.ts";
import { series } from "./kinds/series.ts";
import { siteFiles } from "./kinds/siteFiles.ts";
import { sitemap } from "./kinds/sitemap.ts";
import { sitemapIndex } from "./kinds/sitemapIndex.ts";
import { tag } from "./kinds/tag.ts";
import { tagFeed } from "./kinds/tagFeed.ts";
import { tagLetter } from "./kinds/tagLetter.ts";
import { tags } from "./kinds/tags.ts";
import { year } from "./kinds/year.ts";
import type { AnyKind } from "./page.ts";

/** Everything that a site serves; a new kind of page is one line here. */
export const kinds: readonly AnyKind[] = [
  article,
  front,
  category,
  tags,
  tagLetter,
  tag,
  person,
  series,
  latest,
  year,
  month,
  day,
  search,
  notFound,
  manifest,
  feeds,
  feed,
  atomFeed,
  jsonFeed,
  tagFeed,
  sitemapIndex,
  sitemap,
  newsSitemap,
  redirect,
  hostFiles,
  siteFiles,
];
