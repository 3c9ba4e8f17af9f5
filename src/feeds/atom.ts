import { rfc3339 } from "../dates/machine.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { element, group, xmlDocument } from "./xml.ts";

/** Atom (RFC 4287) with full text. Such a feed must say when it changed last: one without a story is none. */
export function atomOf({ title, description, page, self, publisher, updated, items }: Feed): string {
  const children = [
    element("id", self),
    element("title", title),
    element("subtitle", description),
    ...(updated ? [element("updated", rfc3339(updated))] : []),
    element("link", undefined, { rel: "self", type: "application/atom+xml", href: self }),
    element("link", undefined, { rel: "alternate", type: "text/html", href: page }),
    personOf(publisher),
    ...items.map(entryOf),
  ];
  return xmlDocument(group("feed", children, { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "id" }));
}

function entryOf({ id, url, title, summary, html, published, updated, authors, categories, picture }: FeedItem) {
  return group("entry", [
    element("id", id),
    element("title", title),
    element("link", undefined, { rel: "alternate", type: "text/html", href: url }),
    ...(picture ? [enclosureOf(picture)] : []),
    element("published", rfc3339(published)),
    element("updated", rfc3339(updated)),
    ...authors.map(personOf),
    ...categories.map((term) => element("category", undefined, { term })),
    element("summary", summary),
    ...(html === undefined ? [] : [element("content", html, { type: "html" })]),
  ]);
}

function enclosureOf({ url, type, length }: NonNullable<FeedItem["picture"]>): string {
  return element("link", undefined, { rel: "enclosure", type, length: String(length), href: url });
}

function personOf({ name, url }: FeedItem["authors"][number]): string {
  return group("author", [element("name", name), ...(url ? [element("uri", url)] : [])]);
}
