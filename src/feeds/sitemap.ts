import { element, group, xmlDocument } from "./xml.ts";

/** A page as search engines are told of it, all addresses in full. */
export interface SitemapEntry {
  readonly url: string;
  /** W3C date and time: a day, or a moment with its offset */
  readonly lastmod?: string | undefined;
  readonly pictures?: readonly string[];
}

/** What one file may hold (https://www.sitemaps.org/protocol.html). */
export const sitemapLimits = { addresses: 50_000, bytes: 52_428_800 } as const;

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PICTURES = { xmlns: SITEMAP, "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1" };

/** A sitemap by version 0.9 of the protocol, with the pictures of its pages. */
export function sitemapOf(entries: readonly SitemapEntry[]): string {
  return xmlDocument(group("urlset", entries.map(entryOf), PICTURES));
}

/** The list of a site's sitemaps. */
export function sitemapIndexOf(files: readonly SitemapEntry[]): string {
  const sitemaps = files.map((file) => group("sitemap", locOf(file)));
  return xmlDocument(group("sitemapindex", sitemaps, { xmlns: SITEMAP }));
}

/** What stands round the entries of a file. */
const FRAME = sitemapOf([]).length;

/**
 * Parts entries into as many files as they need, in their order; the first ones are full, so that more at the end
 * change the last file alone.
 */
export function splitSitemap<T>(
  entries: readonly T[],
  entryFor: (entry: T) => SitemapEntry,
  limits: { addresses: number; bytes: number } = sitemapLimits,
): (readonly T[])[] {
  if (entries.length === 0) return [];
  if (surelyFits(entries.map(entryFor), limits)) return [entries];
  const files: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const own = Buffer.byteLength(entryOf(entryFor(entry))) + 1;
    if (bytes + own > limits.bytes || (files.at(-1)?.length ?? 0) >= limits.addresses) {
      files.push([]);
      bytes = FRAME;
    }
    files.at(-1)?.push(entry);
    bytes += own;
  }
  return files;
}

/** Bytes of the elements round an address, and of a letter as it is written, at most. */
const [TAGS, LETTER] = [120, 6];

/** Nearly every month fits by far, and need not be written to know that. */
function surelyFits(entries: readonly SitemapEntry[], { addresses, bytes }: { addresses: number; bytes: number }) {
  if (entries.length > addresses) return false;
  let most = FRAME;
  for (const { url, lastmod = "", pictures = [] } of entries) {
    most += TAGS + LETTER * (url.length + lastmod.length);
    for (const picture of pictures) most += TAGS + LETTER * picture.length;
  }
  return most <= bytes;
}

function entryOf(entry: SitemapEntry): string {
  const pictures = entry.pictures ?? [];
  return group("url", [
    ...locOf(entry),
    ...pictures.map((picture) => group("image:image", [element("image:loc", picture)])),
  ]);
}

function locOf({ url, lastmod }: SitemapEntry): string[] {
  return [element("loc", url), ...(lastmod ? [element("lastmod", lastmod)] : [])];
}
