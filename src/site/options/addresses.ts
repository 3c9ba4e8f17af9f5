import { z } from "zod";
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
    article: pattern("article"),
    category: pattern("category"),
    tags: pattern("tags"),
    tag: pattern("tag"),
    tagLetter: pattern("tagLetter"),
    person: pattern("person"),
    series: pattern("series"),
    latest: pattern("latest"),
    year: pattern("year"),
    month: pattern("month"),
    day: pattern("day"),
    numbered: pattern("numbered"),
    search: pattern("search"),
    notFound: pattern("notFound"),
    feed: pattern("feed"),
    atomFeed: pattern("atomFeed"),
    jsonFeed: pattern("jsonFeed"),
    feeds: pattern("feeds"),
    sitemap: pattern("sitemap"),
    sitemapPart: pattern("sitemapPart"),
  })
  .prefault({});
