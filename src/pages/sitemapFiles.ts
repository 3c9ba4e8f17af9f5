import type { Article } from "../content/article.ts";
import { isoDate } from "../dates/machine.ts";
import { type SitemapEntry, splitSitemap } from "../feeds/sitemap.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Shelf } from "../newsroom/shelf.ts";
import type { Address } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";

/** A page in a sitemap: its address, when it was last changed or nothing, and the addresses of its pictures. */
export type Listed = readonly [address: Address, lastmod: string, ...pictures: Address[]];

/** One sitemap, without the newspaper's news. */
export interface SitemapFile {
  readonly name: string;
  readonly entries: readonly Listed[];
  /** the latest of its pages' changes; nothing where they have none */
  readonly lastmod: string;
}

const made = new WeakMap<Newsroom, readonly SitemapFile[]>();

/**
 * All sitemaps, each as large as it may be: stories by their months, and the first pages of listings. Pages that search
 * engines should not list stand in none.
 */
export function sitemapFiles(newsroom: Newsroom, site: Site): readonly SitemapFile[] {
  let files = made.get(newsroom);
  if (!files) {
    files = [...monthsOf(newsroom, site), ...listingsOf(newsroom, site)];
    made.set(newsroom, files);
  }
  return files;
}

/** Name of the second and further parts of what one file cannot hold. */
export function partName(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

/** An entry of a subject as it is written. */
export function sitemapEntry([address, lastmod, ...pictures]: Listed, site: Site): SitemapEntry {
  const { url } = site.settings.site;
  return { url: `${url}${address}`, lastmod, pictures: pictures.map((picture) => `${url}${picture}`) };
}

/** Oldest first, so that a new story stands at the end of its month. */
function monthsOf({ calendar }: Newsroom, site: Site): SitemapFile[] {
  const months = calendar.toReversed().flatMap((year) => year.months.toReversed());
  return months.flatMap(({ year, month, articles }) => {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    const indexed = articles.toReversed().filter(({ standing }) => standing.indexed);
    return filesOf(name, indexed.map(listed), site);
  });
}

function listed({ address, updated, date, image, pictures }: Article): Listed {
  const shown = new Set([...(image ? [image] : []), ...pictures].map((picture) => picture.address));
  return [address, isoDate(updated ?? date), ...shown];
}

/**
 * Days, months and years are left to the links between pages: they would change with nearly every story. Ordinary
 * pages of the site are known to Eleventy alone; those that the masthead names are taken from there.
 */
function listingsOf({ categories, tags, contributors, series }: Newsroom, site: Site): SitemapFile[] {
  const { home, latest, tags: topics, feeds } = site.addresses;
  const plain = (addresses: readonly Address[]) => addresses.map((address): Listed => [address, ""]);
  // a page without a story says nothing yet
  const shelves = (all: readonly Shelf[]) =>
    plain(all.filter(({ articles }) => articles.length).map(({ label }) => label.address));
  return [
    ...filesOf("rubrik", shelves(categories), site),
    ...filesOf("topik", shelves(tags), site),
    ...filesOf("penulis", shelves(contributors), site),
    ...filesOf("halaman", [...plain([home, latest, topics, feeds, ...housePages(site)]), ...shelves(series)], site),
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

function filesOf(name: string, entries: readonly Listed[], site: Site): SitemapFile[] {
  const files = splitSitemap(entries, (entry) => sitemapEntry(entry, site));
  return files.map((own, index) => ({ name: partName(name, index), entries: own, lastmod: newestOf(own) }));
}

/** All times are in the newsroom's zone, so that they sort as text. */
function newestOf(entries: readonly Listed[]): string {
  return (
    entries
      .map(([, lastmod]) => lastmod)
      .sort()
      .at(-1) ?? ""
  );
}
