import { describe, expect, test } from "vitest";
import { momentAt } from "../../src/dates/wall.ts";
import { atomOf } from "../../src/feeds/atom.ts";
import type { Feed, FeedItem } from "../../src/feeds/feed.ts";
import { jsonFeedOf } from "../../src/feeds/jsonFeed.ts";
import { newsSitemapOf } from "../../src/feeds/newsSitemap.ts";
import { rssOf } from "../../src/feeds/rss.ts";
import { readXml } from "../make/xml.ts";

const date = momentAt({ year: 2024, month: 2, day: 28, hour: 14, minute: 5 }, "Asia/Jayapura", "minute");

/** All that XML forbids, a lone half of a pair among it, round what it allows. */
const HOSTILE = 'A\u0000\u0008\u000b\u001f\ufffe\uffff\ud800B ]]> <b>&amp;</b> "\'" 🌋 \u200f\u05d1\u200f\u202e';
const ALLOWED = 'AB ]]> <b>&amp;</b> "\'" 🌋 \u200f\u05d1\u200f\u202e';

const item: FeedItem = {
  id: "https://uji.example/a/",
  url: "https://uji.example/a/?a=1&b=2",
  title: HOSTILE,
  summary: HOSTILE,
  html: `<p>${HOSTILE}</p>`,
  published: date,
  updated: date,
  authors: [{ name: HOSTILE, url: "https://uji.example/penulis/a/" }],
  categories: [HOSTILE],
  picture: undefined,
};

const feed: Feed = {
  title: HOSTILE,
  description: HOSTILE,
  page: "https://uji.example/",
  self: "https://uji.example/feed.xml",
  publisher: { name: HOSTILE, url: "https://uji.example/" },
  updated: date,
  items: [item],
};

describe("whatever words a feed is made of, readers get those that may stand there", () => {
  test("as RSS", () => {
    const { channel } = readXml(rssOf(feed)).rss;
    expect(channel.title).toBe(ALLOWED);
    expect(channel.lastBuildDate).toBe("Wed, 28 Feb 2024 14:05:00 +0900");
    expect(channel.item[0]).toMatchObject({
      title: ALLOWED,
      link: item.url,
      guid: { "@isPermaLink": "false" },
      "dc:creator": [ALLOWED],
      category: [ALLOWED],
      "content:encoded": `<p>${ALLOWED}</p>`,
      // words that are HTML to its reader
      description: ALLOWED.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    });
  });

  test("as Atom", () => {
    const { title, entry, author } = readXml(atomOf(feed)).feed;
    expect([title, author[0].name]).toEqual([ALLOWED, ALLOWED]);
    expect(entry[0]).toMatchObject({
      title: ALLOWED,
      summary: ALLOWED,
      category: [{ "@term": ALLOWED }],
      content: { "#text": `<p>${ALLOWED}</p>`, "@type": "html" },
      updated: "2024-02-28T14:05:00+09:00",
    });
  });

  test("as JSON Feed", () => {
    const { title, items } = JSON.parse(jsonFeedOf(feed));
    expect(title).toBe(ALLOWED);
    expect(items[0]).toMatchObject({ title: ALLOWED, tags: [ALLOWED], content_html: `<p>${ALLOWED}</p>` });
  });

  test("as news", () => {
    const entry = { url: item.url, title: HOSTILE, published: "2024-02-28" };
    const [url] = readXml(newsSitemapOf([entry], HOSTILE)).urlset.url;
    expect(url.loc).toBe(item.url);
    expect(url["news:news"]).toMatchObject({ "news:publication": { "news:name": ALLOWED }, "news:title": ALLOWED });
  });
});

test("a story of summaries alone has content in JSON Feed all the same, which asks for one", () => {
  const { items } = JSON.parse(jsonFeedOf({ ...feed, items: [{ ...item, html: undefined, summary: "Ringkas" }] }));
  expect(items[0]).toMatchObject({ content_text: "Ringkas" });
  expect(items[0]).not.toHaveProperty("content_html");
});
