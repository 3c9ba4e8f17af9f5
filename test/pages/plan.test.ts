import { describe, expect, test } from "vitest";
import { kinds } from "../../src/pages/kinds.ts";
import type { PageKind } from "../../src/pages/page.ts";
import { planPages } from "../../src/pages/plan.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

type Subject = { title: string; address: `/${string}` };

/** A kind of a site's own: its pages by address. */
const own = (...addresses: `/${string}`[]): PageKind<Subject> => ({
  name: "own",
  output: { template: "pages/own.njk" },
  subjects: () => addresses.map((address) => ({ title: "Sendiri", address })),
  address: (subject) => subject.address,
  view: ({ title }) => ({ title }),
});

const story: [string, string][] = [["articles/rob.md", article({ updated: "2024-02-29 09:00" })]];

test("everything that a small newsroom serves has an address and a file", () => {
  const { plan, told } = edition([["articles/rob.md", article({ tags: "[Rob]", author: "Tamu", series: "Pesisir" })]]);
  expect(told).toEqual([]);
  expect(plan.pages.map(({ kind, address, file }) => `${kind} ${address} ${file}`)).toEqual([
    "article /2024/02/28/rob/ 2024/02/28/rob/index.html",
    "front / index.html",
    "category /berita/ berita/index.html",
    "category /berita/internasional/ berita/internasional/index.html",
    "category /ekonomi/ ekonomi/index.html",
    "category /opini/ opini/index.html",
    "tags /tag/ tag/index.html",
    "tagLetter /tag/huruf/r/ tag/huruf/r/index.html",
    "tag /tag/rob/ tag/rob/index.html",
    "person /penulis/tamu/ penulis/tamu/index.html",
    "series /seri/pesisir/ seri/pesisir/index.html",
    "latest /indeks/ indeks/index.html",
    "year /indeks/2024/ indeks/2024/index.html",
    "month /indeks/2024/02/ indeks/2024/02/index.html",
    "day /indeks/2024/02/28/ indeks/2024/02/28/index.html",
    "search /cari/ cari/index.html",
    "notFound /404.html 404.html",
    "manifest /manifest.webmanifest manifest.webmanifest",
    "feeds /umpan/ umpan/index.html",
    "feed /feed.xml feed.xml",
    "feed /berita/feed.xml berita/feed.xml",
    "feed /penulis/tamu/feed.xml penulis/tamu/feed.xml",
    "feed /seri/pesisir/feed.xml seri/pesisir/feed.xml",
    "atomFeed /atom.xml atom.xml",
    "atomFeed /berita/atom.xml berita/atom.xml",
    "jsonFeed /feed.json feed.json",
    "jsonFeed /berita/feed.json berita/feed.json",
    "sitemapIndex /sitemap.xml sitemap.xml",
    "sitemap /sitemap/2024-02.xml sitemap/2024-02.xml",
    "sitemap /sitemap/rubrik.xml sitemap/rubrik.xml",
    "sitemap /sitemap/topik.xml sitemap/topik.xml",
    "sitemap /sitemap/penulis.xml sitemap/penulis.xml",
    "sitemap /sitemap/halaman.xml sitemap/halaman.xml",
    "newsSitemap /sitemap/news.xml sitemap/news.xml",
    "siteFiles /robots.txt robots.txt",
  ]);
});

test("a newsroom without a story has its front page, categories, indexes, search, 404 page, a feed, sitemaps and files for machines", () => {
  const { addresses, told } = edition([]);
  expect(told).toEqual([]);
  expect(addresses).toEqual([
    "/",
    "/berita/",
    "/berita/internasional/",
    "/ekonomi/",
    "/opini/",
    "/tag/",
    "/indeks/",
    "/cari/",
    "/404.html",
    "/manifest.webmanifest",
    "/umpan/",
    "/feed.xml",
    "/sitemap.xml",
    "/sitemap/halaman.xml",
    "/sitemap/news.xml",
    "/robots.txt",
  ]);
});

test("a page tells what search engines and sitemaps ask before it is made", () => {
  const { page } = edition(story);
  expect(page("/2024/02/28/rob/")).toMatchObject({ indexed: true, updated: { epoch: Date.UTC(2024, 1, 29, 2) } });
  expect(page("/404.html").indexed).toBe(false);
  expect(page("/indeks/").updated).toBeUndefined();
});

test("every view can be made, and again with the same result", () => {
  const { plan } = edition([["articles/rob.md", article({ tags: "[Rob]", author: "Tamu", series: "Pesisir" })]]);
  for (const page of plan.pages) expect(page.view()).toEqual(page.view());
});

describe("a kind of a site's own", () => {
  test("is planned like ours", () => {
    const { page } = edition(story, { kinds: [...kinds, own("/sendiri/")] });
    expect(page("/sendiri/")).toMatchObject({ kind: "own", file: "sendiri/index.html", indexed: true });
    expect(page("/sendiri/").view()).toEqual({ title: "Sendiri" });
  });

  test("may write its own file in place of a template, and is another where the site is", () => {
    const written: PageKind<Subject> = { ...own("/robots.txt"), output: { write: () => "User-agent: *" } };
    const print = (options = {}) => edition(story, { kinds: [written], options }).page("/robots.txt").fingerprint;
    expect(print()).toBe(print());
    expect(print({ listings: { size: 30 } })).not.toBe(print());
  });

  test.each<[string, `/${string}`[], string]>([
    ["two of one address", ["/a/", "/a/"], "own /a/ address-twice"],
    ["two that differ in letter case", ["/A/", "/a/"], "own /A/ address-twice"],
    ["one by its file", ["/a/", "/a/index.html"], "own /a/ address-twice"],
    ["one below a page that is a file", ["/a.html", "/a.html/b/"], "own /a.html/b/ address-twice"],
    ["one below such a page in other letters", ["/A.html", "/a.HTML/b/c/"], "own /a.HTML/b/c/ address-twice"],
    ["a story's address", ["/2024/02/28/rob/"], "articles/rob.md address-twice"],
  ])("never takes the place of another page: %s", (_what, addresses, told) => {
    expect(edition(story, { kinds: [...kinds, own(...addresses)] }).told).toEqual([told]);
  });

  test("may have a full stop in a folder's name", () => {
    expect(edition(story, { kinds: [...kinds, own("/v1.0/a/", "/v1.0/b.html", "/v1.0/")] }).told).toEqual([]);
  });
});

test("three stories of one address are told with both others", () => {
  const { faults } = edition(["a", "b", "c"].map((folder) => [`articles/${folder}/rob.md`, article()]));
  expect(faults.map(({ at, details }) => [at.file, "other" in details && details.other])).toEqual([
    ["content/articles/a/rob.md", "content/articles/b/rob.md"],
    ["content/articles/a/rob.md", "content/articles/c/rob.md"],
  ]);
});

describe("a plan of a program that planned before", () => {
  type Numbered = { title: string; number: number; text: string };

  /** A kind with one group, whose pages are numbered. */
  const numbered = (...texts: string[]): PageKind<Numbered, { title: string; texts: string[] }> => ({
    name: "numbered",
    output: { template: "pages/own.njk" },
    groups: () => [{ title: "x", texts }],
    subjectsOf: ({ title, texts: own }) => own.map((text, number) => ({ title, number, text })),
    address: ({ title, number }) => `/${title}/${number}/`,
    view: ({ text }) => ({ text }),
  });
  const { newsroom, site } = edition(story);
  const first = planPages([numbered("satu", "dua"), own("/a/")], newsroom, site, { again: true }).value;
  const next = (...now: Parameters<typeof planPages>[0]) =>
    planPages(now, newsroom, site, { again: true, known: first.known });

  test("knows which of its pages that one had not", () => {
    expect(first.fresh).toBeUndefined();
    expect(next(numbered("satu", "dua"), own("/a/")).value.fresh).toEqual([]);
    const { fresh } = next(numbered("satu", "tiga", "empat"), own("/a/")).value;
    expect(fresh?.map(({ address }) => address)).toEqual(["/x/1/", "/x/2/"]);
  });

  test("finds two pages at one address, also where the older one stands and another takes the place that it had", () => {
    expect(next(numbered("satu", "tiga"), own("/a/")).faults).toEqual([]);
    expect(next(numbered("satu", "tiga"), own("/a/", "/x/0/")).faults).toHaveLength(1);
    expect(next(numbered("satu", "tiga"), own("/x/1/")).faults).toHaveLength(1);
    expect(next(numbered("satu"), own("/a/", "/x/1/")).faults).toEqual([]);
  });
});
