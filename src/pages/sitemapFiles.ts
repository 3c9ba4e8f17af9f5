import type { Article } from "../content/article.ts";
import { isoDate } from "../dates/machine.ts";
import type { Moment } from "../dates/moment.ts";
import { type SitemapEntry, splitSitemap } from "../feeds/sitemap.ts";
import { absolute } from "../metadata/absolute.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Shelf } from "../newsroom/shelf.ts";
import { onceEach } from "../once.ts";
import type { Address, FileAddress } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";

/** A page in a sitemap: its address, when it was last changed or nothing, and the addresses of its pictures. */
export type Listed = readonly [address: Address, lastmod: string, ...pictures: FileAddress[]];

/** What one sitemap, or several of one name, are made of: stories of a month, or pages of one sort. */
export type SitemapGroup = {
  readonly name: string;
  /** oldest first, so that a new one stands at the end of its month */
  readonly stories: readonly Article[];
  readonly pages: readonly Address[];
};

/** One sitemap, without the newspaper's news. */
export interface SitemapFile {
  readonly name: string;
  readonly entries: readonly Listed[];
}

/**
 * All sitemaps: stories by their months, and the first pages of listings. Pages that search engines should not list
 * stand in none.
 */
export function sitemapGroups(newsroom: Newsroom, site: Site): SitemapGroup[] {
  return [...monthsOf(newsroom), ...listingsOf(newsroom, site)];
}

/** The files of a group, each as large as it may be. */
export function sitemapFiles({ name, stories, pages }: SitemapGroup, site: Site): SitemapFile[] {
  const entries = [...stories.map(listed), ...pages.map((address): Listed => [address, ""])];
  const files = splitSitemap(entries, (entry) => sitemapEntry(entry, site));
  return files.map((own, index) => ({ name: partName(name, index), entries: own }));
}

/** A file holds so many addresses for sure: each would need five thousand letters to fill it. */
const SURE = 10_000;

/** Names of a group's files, each with the latest of its pages' changes, or nothing where they have none. */
export function sitemapNames(group: SitemapGroup, site: Site): Listed[] {
  const { name, stories, pages } = group;
  const named = (own: string, lastmod: string): Listed => [site.addresses.sitemapPart(own), lastmod];
  if (stories.length + pages.length === 0) return [];
  // in each build for all months: no entry is made for it
  if (addressesIn(group) <= SURE) return [named(name, newestOf(stories))];
  return sitemapFiles(group, site).map((file) => named(file.name, latestOf(file.entries)));
}

/** Pages and their pictures, some of them twice. */
function addressesIn({ stories, pages }: SitemapGroup): number {
  return stories.reduce((sum, { pictures }) => sum + 2 + pictures.length, pages.length);
}

/** Name of the second and further parts of what one file cannot hold. */
export function partName(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

/** An entry of a subject as it is written. */
export function sitemapEntry([address, lastmod, ...pictures]: Listed, site: Site): SitemapEntry {
  return { url: absolute(site, address), lastmod, pictures: pictures.map((picture) => absolute(site, picture)) };
}

function monthsOf({ calendar }: Newsroom): SitemapGroup[] {
  const months = calendar.toReversed().flatMap((year) => year.months.toReversed());
  return months.map(({ year, month, articles }) => ({
    name: `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`,
    stories: indexedOf(articles),
    pages: [],
  }));
}

/** Those of a month that search engines should list, oldest first; two kinds of page ask for them. */
const indexedOf = onceEach((newestFirst: readonly Article[]): readonly Article[] =>
  newestFirst.filter(({ standing }) => standing.indexed).reverse(),
);

function listed({ address, updated, date, image, pictures }: Article): Listed {
  const shown = new Set([...(image ? [image] : []), ...pictures].map((picture) => picture.address));
  return [address, isoDate(updated ?? date), ...shown];
}

/**
 * Days, months and years are left to the links between pages: they would change with nearly every story. Ordinary
 * pages of the site are known to Eleventy alone; those that the masthead names are taken from there.
 */
function listingsOf({ categories, tags, contributors, series }: Newsroom, site: Site): SitemapGroup[] {
  const { home, latest, tags: topics, feeds } = site.addresses;
  const group = (name: string, pages: readonly Address[]): SitemapGroup => ({ name, stories: [], pages });
  const served = (kind: string, address: Address) => (site.serves(kind) ? [address] : []);
  const own = [home, ...served("latest", latest), ...served("tags", topics), ...served("feeds", feeds)];
  // a page without a story says nothing yet
  const shelves = (kind: string, all: readonly Shelf[]) =>
    site.serves(kind) ? all.filter(({ articles }) => articles.length).map(({ label }) => label.address) : [];
  return [
    group("rubrik", shelves("category", categories)),
    group("topik", site.serves("tag") ? tags.map(({ address }) => address) : []),
    group("penulis", shelves("person", contributors)),
    group("halaman", [...own, ...housePages(site), ...shelves("series", series)]),
  ];
}

/** Ordinary pages that the options name, without what leads elsewhere or into a page. */
function housePages({ settings, addresses }: Site): Address[] {
  const unlisted: readonly string[] = [addresses.search, addresses.notFound];
  const listedAlready: readonly string[] = [addresses.home, addresses.latest, addresses.tags, addresses.feeds];
  const named = settings.masthead.links.map(({ address }) => address);
  const pages = named.filter((address) => /^\/(?!\/)[^?#]*$/.test(address));
  const own = pages.filter((address) => !unlisted.includes(address) && !listedAlready.includes(address));
  return [...new Set(own.map((address) => new URL(address, settings.site.url).pathname as Address))];
}

function newestOf(stories: readonly Article[]): string {
  let newest: Moment | undefined;
  for (const { updated, date } of stories) {
    const changed = updated ?? date;
    if (!newest || changed.epoch > newest.epoch || (changed.epoch === newest.epoch && changed.precision === "minute"))
      newest = changed;
  }
  return newest ? isoDate(newest) : "";
}

/** All times are in the newsroom's zone, so that they sort as text. */
function latestOf(entries: readonly Listed[]): string {
  let latest = "";
  for (const [, lastmod] of entries) if (lastmod > latest) latest = lastmod;
  return latest;
}
