import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../make/command.ts";
import { article } from "../make/content.ts";
import { newsroom, type Site } from "../make/site.ts";
import { barriers } from "./barriers.ts";
import { readAsOldBrowser, troubles } from "./oldBrowser.ts";
import { served } from "./served.ts";

const TITLES = [
  "Mahkamah Konstitusi, sembilan hakim penjaga undang-undang dasar",
  "Mempertanggungjawabkan anggaran 3,36 juta di Timor-Leste",
  "Pinisi dibuat dari kulit kapal lebih dulu, baru rangkanya",
  "Komodo",
];
const FORMATS = ["news", "news", "analysis", "advertorial", "news"];

/** Stories of 28 February 2025, every second with a picture; the last is breaking news on the day after. */
const stories = Array.from({ length: 30 }, (_, at) => {
  const opinion = at % 6 === 5;
  const front = {
    title: `"${TITLES[at % 4]} ${at}"`,
    date: at === 29 ? "2025-03-01 06:30" : `2025-02-${10 + Math.floor(at / 2)} ${at % 2 ? "19" : "08"}:15`,
    category: opinion ? "opini" : at % 2 ? "ekonomi" : "internasional",
    format: at === 29 ? "news" : opinion ? "opinion" : FORMATS[at % 5],
    author: at % 12 === 5 ? "wati" : "Tamu Kita",
    kicker: at % 3 ? "Pasar" : undefined,
    breaking: String(at === 29),
    series: at % 7 === 0 ? "Air dan Kota" : undefined,
    updated: at % 8 === 0 ? "2025-03-01 05:00" : undefined,
    image: at % 2 && !opinion ? "{ src: a.jpg, alt: Kota di tepi sungai }" : undefined,
  };
  return `-- content/articles/b${at}.md --\n${article(front as Record<string, string | undefined>)}`;
});

const HOME = `-- content/home.yaml --
lead: b3
secondary: [b7, b13]
editorsPicks: [b0, b1, b2, b4, b8, b10]
blocks:
  - { category: berita, look: lead }
  - { category: ekonomi, look: row }
  - { category: opini }
  - { series: Air dan Kota }
-- content/data/popular.json --
{ "days": 7, "articles": ["/2025/02/11/b2/", "/2025/02/12/b5/", "/2025/02/11/b3/"] }
-- content/people/wati.yaml --
name: Wati Lestari
photo: wati.jpg
`;

let site: Site;
const paper = served(async () => {
  site = newsroom(stories.join("") + HOME);
  const picture = (name: string) => readFileSync(join(root, "content", "images", name));
  site.writeBytes("content/images/a.jpg", picture("astana.jpg"));
  site.writeBytes("content/images/wati.jpg", picture("budi-santoso.jpg"));
  const { ok, log } = await site.build();
  expect(ok, log).toBe(true);
  return join(site.folder, "_site");
});

async function opened(width: number, javaScriptEnabled = false): Promise<Page> {
  return (await paper.reader(width, { javaScriptEnabled })).newPage();
}

test("the front page with everything is valid HTML, and shows no story twice but among the most read", async () => {
  const html = site.read("index.html");
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } });
  expect(validator.validateStringSync(html).results).toEqual([]);
  const page = site.page("/");
  for (const part of [".strip", ".front-lead", ".front-seconds", ".stream", ".picks", ".row", ".showcase", ".opinions"])
    expect([part, page.querySelectorAll(part).length > 0]).toEqual([part, true]);
  for (const one of page.querySelectorAll(".ranks:not(.row)")) one.remove();
  const shown = [...page.querySelectorAll(".strip-link, .head-link")].map((one) => one.getAttribute("href"));
  expect(shown.length).toBeGreaterThan(25);
  expect(new Set(shown).size).toBe(shown.length);
});

describe.each([320, 360, 768, 1024, 1280])("at %d px", (width) => {
  test("it cannot be pushed sideways, and nothing overlaps", async () => {
    const page = await opened(width);
    await page.goto("/");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await troubles(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each([360, 1280])("at %d px it has no barrier that axe can find", (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await opened(width, true);
    await page.goto("/");
  });
  afterAll(() => page?.context().close());

  test.each(["light", "dark"] as const)("in %s colours", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page, colorScheme === "dark" ? "colour" : "all")).toEqual([]);
  });
});

test("an old browser shows all of it", async () => {
  const page = await opened(320);
  await readAsOldBrowser(page);
  await page.goto("/");
  expect(await troubles(page)).toEqual([]);
  await page.context().close();
});

test("one story's headline is largest, and the eye goes on to the secondaries", async () => {
  const page = await opened(1280);
  await page.goto("/");
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll("main .head")].map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  );
  expect(sizes.filter((size) => size === Math.max(...sizes))).toHaveLength(1);
  expect(sizes[0]).toBe(Math.max(...sizes));
  await page.context().close();
});

test("the whole strip is one link", async () => {
  const page = await opened(360);
  await page.goto("/");
  await page.locator(".strip").click({ position: { x: 350, y: 10 } });
  expect(new URL(page.url()).pathname).toBe("/2025/03/01/b29/");
  await page.context().close();
});
