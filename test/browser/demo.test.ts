import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KINDS } from "./kinds.ts";
import { served } from "./served.ts";

const PICTURES = join(import.meta.dirname, "..", "output");

const demo = served();
const requests: string[] = [];

/** A reader's browser of a width, without JavaScript. */
async function reader(width: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await demo.reader(width);
  context.on("request", (request) => requests.push(request.url()));
  return { context, page: await context.newPage() };
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** How far a page can be pushed sideways, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([360, 1280])("a reader without JavaScript, on a screen %d px wide,", (width) => {
  let page: Page;
  let context: BrowserContext;
  let step = 0;

  beforeAll(async () => {
    ({ page, context } = await reader(width));
    await page.goto("/");
  });
  afterAll(() => context?.close());

  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${width}-${++step}-${name}.png`) });

  test("goes from the front page through the menu to a category", async () => {
    await picture("front");
    await page.locator("summary").first().click();
    await picture("menu");
    await page.locator(".menu-sheet").getByRole("link", { name: "Internasional" }).first().click();
    expect(pathOf(page)).toBe("/berita/internasional/");
    expect(await page.locator("h1").innerText()).toBe("Internasional");
    await picture("category");
  });

  test("from there to a story, whole, with its picture and its time", async () => {
    await page.locator("main .head-link").first().click();
    expect(pathOf(page)).toMatch(/^\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+\/$/);
    const body = page.locator(".story-text");
    expect((await body.innerText()).length).toBeGreaterThan(1000);
    expect(await page.locator("article header time").first().innerText()).toMatch(/\d{4}/);
    const image = page.locator("article img").first();
    expect(
      await image.evaluate((one) => (one as HTMLImageElement).complete && (one as HTMLImageElement).naturalWidth > 0),
    ).toBe(true);
    await picture("article");
  });

  test("to a related one", async () => {
    const before = pathOf(page);
    await page.goto("/2024/02/29/hari-ke-29/");
    await page.locator(".related .head-link").first().click();
    expect(pathOf(page)).toMatch(/^\/\d{4}\/\d\d\/\d\d\//);
    expect([before, "/2024/02/29/hari-ke-29/"]).not.toContain(pathOf(page));
    await picture("related");
  });

  test("to one of its topics, and to the index of all stories", async () => {
    await page.locator('a[rel="tag"]').first().click();
    expect(pathOf(page)).toMatch(/^\/tag\/[a-z0-9-]+\/$/);
    expect(await page.locator("main .head-link").count()).toBeGreaterThan(0);
    await picture("tag");
    await page.locator(".foot").getByRole("link", { name: "Indeks" }).click();
    expect(pathOf(page)).toBe("/indeks/");
    await picture("index");
  });

  test("reaches an archived day by the calendar", async () => {
    await page.locator("main").getByRole("link", { name: "2023", exact: true }).first().click();
    expect(pathOf(page)).toBe("/indeks/2023/");
    await page
      .locator("main")
      .getByRole("link", { name: /Februari/ })
      .first()
      .click();
    expect(pathOf(page)).toBe("/indeks/2023/02/");
    await page.locator(".calendar-day").first().click();
    expect(pathOf(page)).toMatch(/^\/indeks\/2023\/02\/\d\d\/$/);
    await picture("day");
  });

  test("finds the way back from an address that is none", async () => {
    const answer = await page.goto("/tidak/pernah/ada/");
    expect(answer?.status()).toBe(404);
    expect(await page.locator("h1").innerText()).toBe("Halaman tidak ditemukan");
    await picture("not-found");
    await page.locator("main .head-link").first().click();
    expect(pathOf(page)).toMatch(/^\/\d{4}\//);
  });
});

describe("no page can be pushed sideways at 320, 360, 768 or 1280 px:", () => {
  const WIDTHS = [320, 360, 768, 1280];
  let page: Page;
  let context: BrowserContext;
  beforeAll(async () => {
    ({ page, context } = await reader(360));
  });
  afterAll(() => context?.close());

  const overflowing = async () => {
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 780 });
      const past = await overflow(page);
      if (past > 0) wide.push(`${past} px too wide at ${width}`);
    }
    return wide;
  };

  test.each(Object.entries(KINDS))("%s", async (_kind, address) => {
    const answer = await page.goto(address, { waitUntil: "domcontentloaded" });
    expect(answer?.status()).toBe(200);
    expect(await overflowing()).toEqual([]);
  });

  test.each(["front", "category", "article"] as const)("%s on a sheet of A4", async (kind) => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1040 });
    await page.goto(KINDS[kind]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: "screen" });
  });

  test("the open menu", async () => {
    await page.goto("/berita/");
    await page.locator("summary").first().click();
    expect(await overflowing()).toEqual([]);
  });
});

test("nothing was asked of any other site", () => {
  expect(requests.length).toBeGreaterThan(50);
  expect(requests.filter((url) => !url.startsWith(`${demo.url}/`))).toEqual([]);
});
