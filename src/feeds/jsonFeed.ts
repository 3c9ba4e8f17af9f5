import { rfc3339 } from "../dates/machine.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { allowedText } from "./xml.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with full text. */
export function jsonFeedOf({ title, description, page, self, publisher, items }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: self,
    description,
    language: "id",
    authors: [publisher],
    items: items.map(itemOf),
  };
  // the same words as in the other formats, though JSON could write the rest of them too
  const allowed = (_key: string, value: unknown) => (typeof value === "string" ? allowedText(value) : value);
  return `${JSON.stringify(feed, allowed, 1)}\n`;
}

function itemOf({ id, url, title, summary, html, published, updated, authors, categories, picture }: FeedItem) {
  return {
    id,
    url,
    title,
    summary,
    // an item without content is none
    ...(html === undefined ? { content_text: summary } : { content_html: html }),
    ...(picture ? { image: picture.url } : {}),
    date_published: rfc3339(published),
    date_modified: rfc3339(updated),
    ...(authors.length ? { authors } : {}),
    ...(categories.length ? { tags: categories } : {}),
    ...(picture ? { attachments: [attachmentOf(picture)] } : {}),
  };
}

function attachmentOf({ url, type, length }: NonNullable<FeedItem["picture"]>) {
  return { url, mime_type: type, size_in_bytes: length };
}
