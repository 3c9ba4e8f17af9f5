import { hash } from "node:crypto";

/** Path of a page from the site's root, percent-encoded as it stands in a link: `/2023/02/28/slug/`. */
export type Address = `/${string}`;

/** Address of a file beside the pages: on this site, or in full where the owner keeps pictures elsewhere. */
export type FileAddress = Address | `http${"" | "s"}://${string}`;

/** The patterns of all addresses; `:words` are filled in. */
export interface AddressPatterns {
  article: string;
  category: string;
  tags: string;
  tag: string;
  tagLetter: string;
  person: string;
  series: string;
  latest: string;
  year: string;
  month: string;
  day: string;
  /** joined to the address of a listing */
  numbered: string;
  search: string;
  notFound: string;
  /** these three are joined to the address of a listing, or of the front page */
  feed: string;
  atomFeed: string;
  jsonFeed: string;
  feeds: string;
  sitemap: string;
  sitemapPart: string;
}

export const addressDefaults = {
  article: "/:year/:month/:day/:slug/",
  category: "/:path/",
  tags: "/tag/",
  tag: "/tag/:slug/",
  tagLetter: "/tag/huruf/:letter/",
  person: "/penulis/:slug/",
  series: "/seri/:slug/",
  latest: "/indeks/",
  year: "/indeks/:year/",
  month: "/indeks/:year/:month/",
  day: "/indeks/:year/:month/:day/",
  numbered: "hal/:number/",
  search: "/cari/",
  notFound: "/404.html",
  feed: "feed.xml",
  atomFeed: "atom.xml",
  jsonFeed: "feed.json",
  feeds: "/umpan/",
  sitemap: "/sitemap.xml",
  sitemapPart: "/sitemap/:name.xml",
} satisfies AddressPatterns;

/** The words that each pattern must hold, and all that it may. */
export const addressWords: Record<keyof AddressPatterns, { needed: readonly string[]; known: readonly string[] }> = {
  article: { needed: ["slug"], known: ["slug", "year", "month", "day"] },
  category: all("path"),
  tags: all(),
  tag: all("slug"),
  tagLetter: all("letter"),
  person: all("slug"),
  series: all("slug"),
  latest: all(),
  year: all("year"),
  month: all("year", "month"),
  day: all("year", "month", "day"),
  numbered: all("number"),
  search: all(),
  notFound: all(),
  feed: all(),
  atomFeed: all(),
  jsonFeed: all(),
  feeds: all(),
  sitemap: all(),
  sitemapPart: all("name"),
};

function all(...words: string[]) {
  return { needed: words, known: words };
}

/** A calendar day, of which addresses use two-digit months and days. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Every address that the site can have, made in one place. */
export interface Addresses {
  home: Address;
  article(day: Day, slug: string): Address;
  category(path: readonly string[]): Address;
  tags: Address;
  tag(slug: string): Address;
  tagLetter(letter: string): Address;
  person(slug: string): Address;
  series(slug: string): Address;
  latest: Address;
  year(year: number): Address;
  month(year: number, month: number): Address;
  day(day: Day): Address;
  numbered(listing: Address, number: number): Address;
  search: Address;
  notFound: Address;
  manifest: Address;
  /** the feed of a listing, or of the whole site by the front page's address, in each format */
  feed(listing: Address): Address;
  atomFeed(listing: Address): Address;
  jsonFeed(listing: Address): Address;
  /** the page that lists feeds */
  feeds: Address;
  /** the index of all sitemaps */
  sitemap: Address;
  sitemapPart(name: string): Address;
  /** rules for prefetching */
  prefetch: Address;
}

/** Addresses by the owner's patterns. */
export function openAddresses(patterns: AddressPatterns): Addresses {
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  const dated = ({ year, month, day }: Partial<Day>) => ({
    year: String(year ?? 0).padStart(4, "0"),
    month: two(month ?? 0),
    day: two(day ?? 0),
  });
  const fillers = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, fillerOf(pattern)]));
  const fill = (name: keyof AddressPatterns, words: Record<string, string>) => (fillers[name] as Filler)(words);
  return {
    home: "/",
    article: (day, slug) => fill("article", { ...dated(day), slug }),
    category: (path) => fill("category", { path: path.join("/") }),
    tags: patterns.tags as Address,
    tag: (slug) => fill("tag", { slug }),
    tagLetter: (letter) => fill("tagLetter", { letter }),
    person: (slug) => fill("person", { slug }),
    series: (slug) => fill("series", { slug }),
    latest: patterns.latest as Address,
    year: (year) => fill("year", dated({ year })),
    month: (year, month) => fill("month", dated({ year, month })),
    day: (day) => fill("day", dated(day)),
    numbered: (listing, number) => `${listing}${fill("numbered", { number: String(number) })}` as Address,
    search: patterns.search as Address,
    notFound: patterns.notFound as Address,
    manifest: "/manifest.webmanifest",
    feed: (listing) => `${listing}${patterns.feed}`,
    atomFeed: (listing) => `${listing}${patterns.atomFeed}`,
    jsonFeed: (listing) => `${listing}${patterns.jsonFeed}`,
    feeds: patterns.feeds as Address,
    sitemap: patterns.sitemap as Address,
    sitemapPart: (name) => fill("sitemapPart", { name }),
    prefetch: "/prefetch.json",
  };
}

type Filler = (words: Record<string, string>) => Address;

/** A pattern taken apart once: every second piece is a word to be filled in. */
function fillerOf(pattern: string): Filler {
  const pieces = pattern.split(/:([a-z]+)/);
  return (words) => {
    let address = pieces[0] as string;
    for (let i = 1; i < pieces.length; i += 2) {
      const word = pieces[i] as string;
      address += (words[word] ?? `:${word}`) + pieces[i + 1];
    }
    return address as Address;
  };
}

/** Output file of an address, as a path below the output folder: `/a/` is `a/index.html`. */
export function fileOf(address: Address): string {
  const path = (address.includes("%") ? decodeURI(address) : address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Address of an output file that is no page, as a path below the output folder. */
export function addressOf(file: string): Address {
  return `/${encodeURI(file)}`;
}

/** The address at which a host serves an output file: for a folder's `index.html` that of the folder. */
export function servedAt(file: string): Address {
  return addressOf(file.replace(/(^|\/)index\.html$/, "$1"));
}

/** Whether a file stands on this site. */
export function isHere(address: string): address is Address {
  return address.startsWith("/");
}

/** A short, stable name for a file's content, for addresses that change with it. */
export function contentName(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex").slice(0, 10);
}
