import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { photograph } from "../../bench/photographs.ts";
import { article } from "../make/content.ts";
import { newsroom } from "../make/site.ts";
import { closeReaders, openBrowser } from "./chromium.ts";
import { serve } from "./serve.ts";

let browser: Browser;
const servers: Awaited<ReturnType<typeof serve>>[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await closeReaders(browser);
  for (const server of servers) server.close();
});

/** A folder's site, served for as long as the suite runs. */
async function addressOf(folder: string): Promise<string> {
  const server = await serve(folder);
  servers.push(server);
  return server.url;
}

const RELATED = [1, 2, 3, 4, 5, 6];
const STORY = "/2024/02/28/rob/";

/** A story with a lead picture, two in its text, its author's portrait and six related stories, all photographs. */
async function photographedStory(): Promise<string> {
  const words = "Air laut naik ke kampung pesisir sejak subuh, dan warga mengungsi ke balai desa. ";
  const site = newsroom(
    `-- content/people/budi.yaml --\nname: Budi Santoso\nbio: Wartawan pesisir.\nphoto: budi.jpg\n${[
      `-- content/articles/rob.md --\n${article(
        {
          title: "Rob merendam kampung pesisir",
          author: "budi",
          related: `[${RELATED.map((n) => `lain-${n}`)}]`,
          image: "{ src: lead.jpg, alt: Rob }",
        },
        `${words.repeat(20)}\n\n![Muara](muara.jpg "Muara")\n\n${words.repeat(20)}\n\n![Balai](balai.jpg "Balai")\n\n${words.repeat(30)}`,
      )}`,
      ...RELATED.map(
        (n) =>
          `-- content/articles/lain-${n}.md --\n${article(
            {
              title: `Rob ke-${n}`,
              date: `2024-02-2${n}`,
              tags: "[Rob]",
              image: `{ src: lain-${n}.jpg, alt: Rob ${n} }`,
            },
            words.repeat(3),
          )}`,
      ),
    ].join("")}`,
  );
  const large = ["lead", "muara", "balai"].map((name, seed) => [name, seed, 1200, 800] as const);
  const small = [...RELATED.map((n) => `lain-${n}`), "budi"].map((name, seed) => [name, seed + 10, 420, 280] as const);
  for (const [name, seed, width, height] of [...large, ...small])
    site.writeBytes(`content/images/${name}.jpg`, await photograph(seed, width, height));
  const { ok, log } = await site.build();
  expect(ok, log).toBe(true);
  return join(site.folder, "_site");
}

describe("on a telephone of 360 px with twice as many dots, a story of photographs", () => {
  const fetched = new Map<string, number>();
  let html = 0;

  beforeAll(async () => {
    const url = await addressOf(await photographedStory());
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, baseURL: url });
    const bodies: Promise<void>[] = [];
    page.on("response", (response) => {
      const keep = async () => void fetched.set(new URL(response.url()).pathname, (await response.body()).length);
      if (response.request().resourceType() === "image" && response.ok()) bodies.push(keep());
    });
    const answer = await page.goto(STORY, { waitUntil: "networkidle" });
    html = brotliCompressSync((await answer?.body()) ?? "").length;
    await scrollThrough(page);
    await Promise.all(bodies);
    await page.close();
  });

  const nameOf = (path: string) => path.replace(/^\/gambar\/|-[0-9a-f]{10}/g, "");

  test("fetches of each picture the one file that suits", () => {
    expect([...fetched.keys()].map(nameOf).sort()).toEqual(
      [
        ...["lead-720.avif", "muara-720.avif", "balai-720.avif", "budi-144.avif"],
        ...RELATED.map((n) => `lain-${n}-240.avif`),
      ].sort(),
    );
  });

  test("fetches a lead picture of at most 45 KB", () => {
    const [, weight] = [...fetched].find(([path]) => nameOf(path).startsWith("lead")) ?? [];
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThanOrEqual(45 * 1024);
  });

  test("weighs at most 120 KB with all its pictures", () => {
    const pictures = [...fetched.values()].reduce((sum, weight) => sum + weight, 0);
    expect(html + pictures).toBeGreaterThan(50_000);
    expect(html + pictures).toBeLessThanOrEqual(120 * 1024);
  });
});

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 600) {
    await page.evaluate((to) => scrollTo(0, to), at);
    await page.waitForTimeout(30);
  }
  await page.waitForLoadState("networkidle");
}

/** Pages of the demo on which pictures stand at every place that the theme has. */
const PAGES = [
  "/",
  "/berita/",
  "/2023/08/29/membaca-udara/",
  "/penulis/budi-santoso/",
  "/seri/air-dan-kota/",
  "/opini/",
  "/404.html",
];

/** What is told of a picture's width may be so far from the truth: the next file is a third wider. */
const FAR = 0.2;

describe("pictures are as wide as browsers are told before they know the layout,", () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ baseURL: await addressOf(inject("demo")) });
  });

  test.each([360, 768, 1280])("at %d px", async (width) => {
    await page.setViewportSize({ width, height: 780 });
    const wrong: string[] = [];
    for (const address of PAGES) {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      for (const { name, told, shown } of await widthsOn(page))
        if (Math.abs(told - shown) > FAR * shown) wrong.push(`${address} ${name}: ${told} told, ${shown} shown`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Of each picture that has several widths: how wide `sizes` says that it is, and how wide it is, in CSS pixels. */
async function widthsOn(page: Page): Promise<{ name: string; told: number; shown: number }[]> {
  return page.evaluate(() => {
    const toldOf = (sizes: string) => {
      const choices = sizes.split(",").map((one) => /^(\(.*\) )?([\d.]+)(px|vw)$/.exec(one));
      const fitting = choices.find((one) => one && (!one[1] || matchMedia(one[1].trim()).matches));
      return Number(fitting?.[2]) * (fitting?.[3] === "vw" ? innerWidth / 100 : 1);
    };
    const images = [...document.querySelectorAll<HTMLImageElement>("img[sizes]")];
    return images.map((one) => ({
      name: one.closest("[class]:not(img)")?.className ?? "",
      told: Math.round(toldOf(one.sizes)),
      shown: Math.round(one.getBoundingClientRect().width),
    }));
  });
}
