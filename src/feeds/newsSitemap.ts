import { element, group, xmlDocument } from "./xml.ts";

/** A story that is news. */
export interface NewsEntry {
  readonly url: string;
  readonly title: string;
  /** when it was first published, a day or a moment with its offset; an update does not change it */
  readonly published: string;
}

/** Stories in one file (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const NEWS_LIMIT = 1_000;

const NAMESPACES = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
};

/**
 * @param publication name of the newspaper
 */
export function newsSitemapOf(entries: readonly NewsEntry[], publication: string): string {
  const publisher = group("news:publication", [element("news:name", publication), element("news:language", "id")]);
  const urls = entries.map(({ url, title, published }) => {
    const words = [publisher, element("news:publication_date", published), element("news:title", title)];
    return group("url", [element("loc", url), group("news:news", words)]);
  });
  return xmlDocument(group("urlset", urls, NAMESPACES));
}
