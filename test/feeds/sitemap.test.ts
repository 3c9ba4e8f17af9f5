import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { type SitemapEntry, sitemapIndexOf, sitemapOf, splitSitemap } from "../../src/feeds/sitemap.ts";

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

/** Stories of an archive, numbered from the oldest. */
const stories = (count: number, extra = ""): SitemapEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `https://uji.example/2024/02/berita-${at}${extra}/`,
    lastmod: "2024-02-28",
  }));

const same = (entry: SitemapEntry) => entry;

describe("sixty thousand stories of one month", () => {
  const files = splitSitemap(stories(60_000), same);

  test("stand in two files, the first of which is full, each story once and in its order", () => {
    expect(files.map((file) => file.length)).toEqual([50_000, 10_000]);
    expect(files.flat()).toEqual(stories(60_000));
  });

  test("leave the full file as it is when one more comes", () => {
    expect(splitSitemap(stories(60_001), same)[0]).toEqual(files[0]);
  });
});

test("fifty thousand fill one file, one more opens the next, none make none", () => {
  expect(splitSitemap(stories(50_000), same).length).toBe(1);
  expect(splitSitemap(stories(50_001), same).map((file) => file.length)).toEqual([50_000, 1]);
  expect(splitSitemap([], same)).toEqual([]);
});

test.each(["x", "&", "é"])("no file is larger than the limit, counted in bytes as they are written: %s", (letter) => {
  const entries = stories(40, letter.repeat(30));
  const limits = { addresses: 50_000, bytes: 2_000 };
  const files = splitSitemap(entries, same, limits);
  const sizes = files.map((file) => Buffer.byteLength(sitemapOf(file)));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000);
  // and none could have held the next entry
  files.slice(0, -1).forEach((file, at) => {
    const next = files[at + 1]?.[0] as SitemapEntry;
    expect(Buffer.byteLength(sitemapOf([...file, next]))).toBeGreaterThan(2_000);
  });
  expect(files.flat()).toEqual(entries);
});

test("an index names its files with the times that they have", () => {
  const text = sitemapIndexOf([
    { url: "https://uji.example/sitemap/a.xml", lastmod: "2024-02-28" },
    { url: "https://uji.example/sitemap/b.xml" },
  ]);
  expect(parser.parse(text).sitemapindex).toEqual({
    "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    sitemap: [
      { loc: "https://uji.example/sitemap/a.xml", lastmod: "2024-02-28" },
      { loc: "https://uji.example/sitemap/b.xml" },
    ],
  });
});
