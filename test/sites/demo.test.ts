import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { surelyClean } from "../../src/audit/surelyClean.ts";
import { outputOf } from "../make/output.ts";
import { dataBlocks, links, texts } from "../make/site.ts";

const output = outputOf(inject("demo"));
const pages = new Map(
  [...output]
    .filter(([path]) => path.endsWith(".html"))
    .map(([path, bytes]) => [path, parseHTML(bytes.toString()).document as unknown as Document]),
);
const stories = [...pages].filter(([path]) => /^\d{4}\//.test(path));
const URL = "https://warta.example";

/** What is wrong on which page: nothing, when all is well. */
const wrong = (check: (page: Document, path: string) => unknown) =>
  [...pages].flatMap(([path, page]) => {
    const found = check(page, path);
    return found === undefined || found === false || (Array.isArray(found) && !found.length) ? [] : [{ path, found }];
  });

const meta = (page: Document, name: string) =>
  [...page.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map((one) =>
    one.getAttribute("content"),
  );

const canonical = (page: Document) => links(page, 'link[rel="canonical"]');

const addressOf = (path: string) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;

describe("the demo newsroom", () => {
  test("has every kind of page", () => {
    const kinds = [
      /^\d{4}\/\d\d\/\d\d\/.+\//,
      /^berita\/internasional\//,
      /^tag\/index/,
      /^tag\/huruf\/./,
      /^tag\/[^/]+\//,
      /^penulis\//,
      /^seri\//,
      /^indeks\/index/,
      /^indeks\/\d+\/index/,
      /^indeks\/\d+\/\d+\/index/,
      /^indeks\/\d+\/\d+\/\d+\/index/,
      /^umpan\//,
      /^404\.html/,
      /^index\.html/,
      /^redaksi\//,
    ];
    expect(kinds.filter((kind) => ![...pages.keys()].some((path) => kind.test(path)))).toEqual([]);
  });

  test("has ten stories at least, in five categories, over fourteen months", () => {
    const blocks = stories.map(([, page]) => dataBlocks(page)[0] as Record<string, string>);
    expect(stories.length).toBeGreaterThanOrEqual(10);
    expect(new Set(blocks.map((one) => one.articleSection)).size).toBeGreaterThanOrEqual(5);
    const months = blocks.map((one) => one.datePublished?.slice(0, 7) ?? "").sort();
    const count = (month = "") => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    expect(count(months.at(-1)) - count(months[0])).toBeGreaterThanOrEqual(14);
  });

  test("runs no script and asks no third party for anything that a page loads", () => {
    expect([...output].filter(([path]) => /\.(?:m?js|wasm|map)$/.test(path))).toEqual([]);
    expect(wrong((page, path) => audit(page.toString(), path).length > 0 && path)).toEqual([]);
    const loading = "img, source, video, audio, track, link[rel=stylesheet], link[rel=preload], link[rel=icon], use";
    expect(
      wrong((page) =>
        [...page.querySelectorAll(loading)]
          .flatMap((one) => ["src", "srcset", "href", "poster"].map((name) => one.getAttribute(name) ?? ""))
          .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
      ),
    ).toEqual([]);
    expect(
      wrong((page) => texts(page, "style").filter((css) => /@import|url\((?!["']?data:image\/svg)/i.test(css))),
    ).toEqual([]);
  });

  test("is written so plainly that the audit's fast scan knows every page to be clean", () => {
    const html = [...output].filter(([path]) => path.endsWith(".html"));
    expect(html.filter(([, bytes]) => !surelyClean(bytes.toString())).map(([path]) => path)).toEqual([]);
  });
});

describe("every page of the demo", () => {
  test("has one h1, one title, one description, one canonical address and one og:title", () => {
    expect(wrong((page) => texts(page, "h1").filter(Boolean).length !== 1 && texts(page, "h1"))).toEqual([]);
    expect(wrong((page) => texts(page, "head > title").filter(Boolean).length !== 1)).toEqual([]);
    expect(
      wrong((page) => ["description", "og:title"].filter((name) => meta(page, name).filter(Boolean).length !== 1)),
    ).toEqual([]);
    expect(wrong((page, path) => canonical(page).join() !== `${URL}${addressOf(path)}` && canonical(page))).toEqual([]);
    expect(wrong((page) => meta(page, "og:url").join() !== canonical(page).join())).toEqual([]);
  });

  test("has a title of its own", () => {
    const titles = [...pages.values()].map((page) => page.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test("is in Indonesian, made for a phone's width, and leaves no heading level out", () => {
    expect(wrong((page) => page.documentElement.getAttribute("lang") !== "id")).toEqual([]);
    expect(wrong((page) => meta(page, "viewport").join() !== "width=device-width, initial-scale=1")).toEqual([]);
    const skipping = (page: Document) => {
      const levels = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.localName[1]));
      return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    };
    expect(wrong(skipping)).toEqual([]);
  });

  test("leads nowhere in vain: each address of the site is a file, each # stands on its page", () => {
    const lost = (page: Document, path: string) => {
      const hrefs = [
        ...links(page, "a[href]"),
        ...[...page.querySelectorAll("img")].map((one) => one.getAttribute("src") ?? ""),
      ];
      return hrefs.filter((href) => {
        const address = href.startsWith(URL) ? href.slice(URL.length) : href;
        if (/^[a-z]+:/i.test(address)) return false;
        const [target = "", fragment] = address.split("#");
        const file = target === "" ? path : decodeURI(target.slice(1)).replace(/(^|\/)$/, "$1index.html");
        if (!existsSync(join(inject("demo"), file))) return true;
        return fragment ? !pages.get(file)?.getElementById(decodeURIComponent(fragment)) : false;
      });
    };
    expect(wrong(lost)).toEqual([]);
  });

  test("bears no id twice, and names each part that readers jump to", () => {
    const twice = (page: Document) => {
      const ids = [...page.querySelectorAll("[id]")].map((one) => one.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    };
    expect(wrong(twice)).toEqual([]);
    expect(wrong((page) => page.querySelectorAll("main").length !== 1)).toEqual([]);
    expect(
      wrong((page) =>
        [...page.querySelectorAll("nav")].filter((one) => !one.getAttribute("aria-label")).map((one) => one.className),
      ),
    ).toEqual([]);
  });

  test("tells the size and the words of every picture", () => {
    const bare = (page: Document) =>
      [...page.querySelectorAll("img")]
        .filter((one) => ["src", "alt", "width", "height"].some((name) => one.getAttribute(name) === null))
        .map((one) => one.outerHTML);
    expect(wrong(bare)).toEqual([]);
  });

  test("shows no word that stands for a value that was not there", () => {
    expect(
      wrong((page) => /\b(?:undefined|null|NaN|\[object |Invalid)/.exec(page.body.textContent ?? "")?.[0]),
    ).toEqual([]);
    expect(wrong((page) => /\{[a-z]+\}/.exec(page.body.textContent ?? "")?.[0])).toEqual([]);
  });
});

describe("every story of the demo", () => {
  const blocks = stories.map(([path, page]) => ({ path, page, block: dataBlocks(page)[0] as Record<string, unknown> }));

  test("begins its data with a news article whose times bear the zone's offset", () => {
    for (const { path, page, block } of blocks) {
      expect(block, path).toMatchObject({
        "@context": "https://schema.org",
        "@type": expect.stringMatching(/NewsArticle$|^AdvertiserContentArticle$/),
        headline: texts(page, "h1")[0],
        description: meta(page, "description")[0],
        articleSection: expect.any(String),
        mainEntityOfPage: canonical(page)[0],
        author: expect.any(Array),
        keywords: expect.any(Array),
      });
      for (const name of ["datePublished", "dateModified"]) {
        expect(block[name], path).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+07:00)?$/);
      }
    }
    expect(blocks.filter(({ block }) => /\+07:00$/.test(String(block.datePublished))).length).toBeGreaterThan(5);
  });

  test("bears the whole headline, who wrote it, when, its way from the front page, its tags and links to share it", () => {
    for (const { path, page } of blocks) {
      expect(texts(page, "article time").length, path).toBeGreaterThan(0);
      expect(links(page, 'article header a[href^="/penulis/"]').length, path).toBeGreaterThan(0);
      expect(links(page, ".trail a")[0], path).toBe("/");
      expect(links(page, 'a[rel="tag"]').length, path).toBeGreaterThan(0);
      expect(links(page, ".share a")[0], path).toMatch(/^https:\/\/wa\.me\//);
    }
  });

  test("leads on to others, never to itself, and to none twice in one list", () => {
    for (const { path, page } of blocks) {
      const related = links(page, ".related .head-link");
      expect(related, path).not.toContain(addressOf(path));
      expect(new Set(related).size, path).toBe(related.length);
    }
    // the lists of the oldest stood before there was another story on their matter
    const leading = blocks.filter(({ page }) => links(page, ".related .head-link").length > 0);
    expect(leading.length).toBeGreaterThan(blocks.length / 2);
  });

  test("pictures are the site's own files, named by their content", () => {
    for (const { path, page } of blocks) {
      const [image] = (dataBlocks(page)[0]?.image ?? []) as { url: string }[];
      if (!image) continue;
      const [preview, ...more] = meta(page, "og:image").map(String);
      expect([preview?.replace(/-pratinjau\.jpg$/, "-16x9.jpg"), more], path).toEqual([image.url, []]);
      expect(output.has(String(preview).slice(URL.length + 1)), path).toBe(true);
      expect(image.url, path).toMatch(/^https:\/\/warta\.example\/gambar\/[a-z0-9-]+-[0-9a-f]{10}-16x9\.jpg$/);
      expect(output.has(image.url.slice(URL.length + 1)), path).toBe(true);
    }
  });

  test("the first of them keeps its headline of 97 letters whole", () => {
    const [, page] = stories.find(([path]) => path.includes("lawatan-asia-tengah")) ?? [];
    expect(texts(page as Document, "h1")[0]?.length).toBeGreaterThan(60);
    expect(links(page as Document, ".trail a")).toEqual(["/", "/berita/", "/berita/internasional/"]);
  });
});
