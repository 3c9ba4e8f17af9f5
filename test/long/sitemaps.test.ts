import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { momentAt } from "../../src/dates/wall.ts";
import { digest } from "../../src/digest.ts";
import { calendarOf, datesOf } from "../../src/newsroom/calendar.ts";
import { groupBy } from "../../src/newsroom/groups.ts";
import { kinds } from "../../src/pages/kinds.ts";
import { planPages } from "../../src/pages/plan.ts";
import { article } from "../make/content.ts";
import { edition, written } from "../make/edition.ts";

const COUNT = 60_000;
const ofSitemaps = kinds.filter(({ name }) => /sitemap/i.test(name));

/** A newsroom whose calendar has sixty thousand stories, all but five thousand of them in March 2024. */
function archive() {
  const { newsroom, site, article: named } = edition([["articles/a.md", article()]]);
  const { standing } = named("a");
  const articles = Array.from({ length: COUNT }, (_, at) => {
    const date = momentAt(
      { year: 2024, month: at < 5_000 ? 2 : 3, day: 1 + (at % 28), hour: 8 },
      "Asia/Jakarta",
      "minute",
    );
    const print = digest(at);
    return {
      digest: print,
      card: { digest: print },
      address: `/2024/berita-${at}/`,
      date,
      title: `Berita ${at}`,
      pictures: [],
      standing,
    } as unknown as Article;
  });
  articles.sort((a, b) => b.date.epoch - a.date.epoch);
  return { newsroom: { ...newsroom, articles, calendar: calendarOf(groupBy(articles, datesOf)) }, site };
}

test("the sitemaps of sixty thousand stories are split, hold each of them once, and take less than a gigabyte", () => {
  const { newsroom, site } = archive();
  const before = process.memoryUsage().rss;
  const { pages } = planPages(ofSitemaps, newsroom, site).value;
  const texts = new Map(pages.map((page) => [page.address as string, written(page)]));
  const grown = process.memoryUsage().rss - before;
  console.log(`${COUNT} stories: the sitemaps took ${Math.round(grown / 1e6)} MB more`);
  expect(grown).toBeLessThan(1e9);

  const parser = new XMLParser();
  const locations = (list: { loc: string }[]) => list.map(({ loc }) => new URL(loc).pathname);
  const named = locations(parser.parse(texts.get("/sitemap.xml") ?? "").sitemapindex.sitemap);
  expect([...texts.keys()].sort()).toEqual(["/sitemap.xml", ...named].sort());
  const months = named.filter((address) => /\d{4}-\d\d/.test(address));
  expect(months).toEqual(["/sitemap/2024-02.xml", "/sitemap/2024-03.xml", "/sitemap/2024-03-2.xml"]);
  const stories = months.map((address) => locations(parser.parse(texts.get(address) ?? "").urlset.url));
  expect(stories.map((one) => one.length)).toEqual([5_000, 50_000, 5_000]);
  expect(new Set(stories.flat()).size).toBe(COUNT);
  for (const text of texts.values()) expect(Buffer.byteLength(text)).toBeLessThan(52_428_800);
});
