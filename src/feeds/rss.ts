import { rfc822 } from "../dates/machine.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { element, group, xmlDocument, xmlText } from "./xml.ts";

const NAMESPACES = {
  version: "2.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** RSS 2.0 (https://www.rssboard.org/rss-specification): full text in `content:encoded`, names in `dc:creator`. */
export function rssOf({ title, page, description, self, updated, items }: Feed): string {
  const channel = group("channel", [
    element("title", title),
    element("link", page),
    element("description", description),
    element("language", "id"),
    ...(updated ? [element("lastBuildDate", rfc822(updated))] : []),
    element("atom:link", undefined, { href: self, rel: "self", type: "application/rss+xml" }),
    ...items.map(itemOf),
  ]);
  return xmlDocument(group("rss", [channel], NAMESPACES));
}

function itemOf({ id, url, title, summary, html, published, authors, categories, picture }: FeedItem): string {
  return group("item", [
    element("title", title),
    element("link", url),
    element("guid", id, { isPermaLink: String(id === url) }),
    element("pubDate", rfc822(published)),
    ...authors.map(({ name }) => element("dc:creator", name)),
    ...categories.map((name) => element("category", name)),
    // a description is HTML, so that plain words are escaped once as HTML and once as XML
    element("description", xmlText(summary)),
    ...(html === undefined ? [] : [element("content:encoded", html)]),
    ...(picture ? [element("enclosure", undefined, { ...picture, length: String(picture.length) })] : []),
  ]);
}
