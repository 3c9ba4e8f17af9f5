import * as z from "zod";
import type { WrongOption } from "../../faults/fault.ts";
import { addressDefaults, addressWords } from "../addresses.ts";
import { readAddress } from "../readAddress.ts";

type Key = keyof typeof addressDefaults;

/** The first thing wrong with a pattern is enough. */
const says = (message: WrongOption) => ({ message, abort: true });

const PAGE = /^\/(?:\S+\/)?$/;

/** Those that are no pages: files, and what is joined to the address of a listing. */
const FORMS: Readonly<Partial<Record<Key, RegExp>>> = {
  numbered: /^[^/\s]\S*\/$/,
  notFound: /^\/\S+\.html$/,
  feed: /^[^/\s]\S*\.(?:xml|rss)$/,
  atomFeed: /^[^/\s]\S*\.(?:xml|atom)$/,
  jsonFeed: /^[^/\s]\S*\.json$/,
  sitemap: /^\/\S+\.xml$/,
  sitemapPart: /^\/\S+\.xml$/,
};

function pattern(key: Key) {
  const form = FORMS[key] ?? PAGE;
  const { needed, known } = addressWords[key];
  return z
    .string()
    .regex(form, says("pattern"))
    .refine((text) => isAddress(text.startsWith("/") ? text : `/${text}`), says("pattern"))
    .refine((text) => needed.every((word) => wordsOf(text).includes(word)), says("missing-word"))
    .refine((text) => wordsOf(text).every((word) => known.includes(word)), says("unknown-word"))
    .transform((text) => encodeURI(decodeURIComponent(text)))
    .default(addressDefaults[key]);
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/:([a-z]+)/g)].map(([, word]) => word as string);
}

function isAddress(text: string): boolean {
  return readAddress(text.replace(/:[a-z]+/g, "x")).ok;
}

/** Patterns of all addresses. `:words` are filled in; every page's pattern but the 404 page's ends in `/`. */
export const addresses = z
  .strictObject({
    /** a story; `:slug` has to be in it, `:year`, `:month` and `:day` may */
    article: pattern("article"),
    /** a section, by the slugs of all above it and its own */
    category: pattern("category"),
    /** all topics: the most written ones, and letters */
    tags: pattern("tags"),
    /** a topic */
    tag: pattern("tag"),
    /** topics that begin with one letter */
    tagLetter: pattern("tagLetter"),
    /** an author or editor */
    person: pattern("person"),
    /** a series */
    series: pattern("series"),
    /** all stories, with a calendar */
    latest: pattern("latest"),
    /** a year of stories */
    year: pattern("year"),
    /** a month of stories */
    month: pattern("month"),
    /** a day of stories */
    day: pattern("day"),
    /** an older page of a listing, joined to the listing's address */
    numbered: pattern("numbered"),
    /** the form that leads to a search, and the indexes */
    search: pattern("search"),
    /** what a host shows for a wrong address */
    notFound: pattern("notFound"),
    /** an RSS feed, joined to a page's address */
    feed: pattern("feed"),
    /** an Atom feed, joined to a page's address */
    atomFeed: pattern("atomFeed"),
    /** a JSON Feed, joined to a page's address */
    jsonFeed: pattern("jsonFeed"),
    /** the page that lists feeds for readers */
    feeds: pattern("feeds"),
    /** the list of all sitemaps */
    sitemap: pattern("sitemap"),
    /** one sitemap, by its name */
    sitemapPart: pattern("sitemapPart"),
  })
  .prefault({});
