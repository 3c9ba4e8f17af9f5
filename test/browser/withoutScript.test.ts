import type { BrowserContext, Locator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { served } from "./served.ts";

/** A story with page breaks, contents, notes, a table and photographs. */
const LONG = "/2024/03/24/rel-tiga-abad/";
const LONG_TITLE = "Dari Kemijen ke Bundaran HI: Rel yang Menyambung Tiga Abad";
const SERIES = "/seri/air-dan-kota/";

const demo = served();

/** A reader without JavaScript on a screen of a width, for as long as the tests of a block run. */
function reading(width: number) {
  let context: BrowserContext;
  let page: Page;
  /** What was asked of other sites; none of it leaves the machine. */
  let leaving: Request[] = [];

  beforeAll(async () => {
    context = await demo.reader(width);
    await context.route(
      (url) => url.origin !== demo.url,
      (route) => {
        leaving.push(route.request());
        return route.fulfill({ status: 204 });
      },
    );
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  return {
    async open(address: string) {
      leaving = [];
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return page;
    },
    place: () => page.url().slice(demo.url.length),
    left: () => leaving,
  };
}

/** What a jump has brought into the window, and the sticky bar leaves free. */
async function expectInSight(one: Locator): Promise<void> {
  const bar = await one.page().locator(".bar").boundingBox();
  await expect
    .poll(async () => (await one.boundingBox())?.y)
    .toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  expect((await one.boundingBox())?.y).toBeLessThan(one.page().viewportSize()?.height ?? 0);
}

const addressesOf = (links: Locator) => links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));

describe.each([360, 1280])("without JavaScript, on a screen %d px wide,", (width) => {
  const { open, place } = reading(width);

  test.each(["/", "/berita/"])("the menu opens with all sub-sections and closes again: %s", async (address) => {
    const page = await open(address);
    const button = page.locator(".menu-button");
    const section = page.locator(".menu-sheet").getByRole("link", { name: "Lingkungan" });
    expect(await section.isVisible()).toBe(false);
    await button.click();
    expect(await section.isVisible()).toBe(true);
    await button.click();
    expect(await section.isVisible()).toBe(false);
  });

  test("the menu opens by keyboard, and its sub-section is the next page", async () => {
    const page = await open("/berita/");
    await page.locator(".menu-button").press("Enter");
    await page.locator(".menu-sheet").getByRole("link", { name: "Lingkungan" }).press("Enter");
    await page.waitForURL("**/sains/lingkungan/");
    expect(await page.locator(".menu-sheet").isVisible()).toBe(false);
  });

  test("a list of contents opens, leads to its part and closes", async () => {
    const page = await open(LONG);
    const link = page.locator(".contents-link").nth(1);
    expect(await link.isVisible()).toBe(false);
    await page.locator(".contents-name").click();
    await link.click();
    const to = await link.getAttribute("href");
    expect(place()).toBe(LONG + to);
    await expectInSight(page.locator(to ?? ""));
    await page.locator(".contents-name").click();
    expect(await link.isVisible()).toBe(false);
  });

  test("the pages of a long story follow each other in one document", async () => {
    const page = await open(LONG);
    await page.locator("#halaman-1").getByRole("link", { name: "Lanjut ke halaman 2" }).click();
    expect(place()).toBe(`${LONG}#halaman-2`);
    await expectInSight(page.locator("#halaman-2"));
    await page.locator("#halaman-2").getByRole("link", { name: "Lanjut ke halaman 3" }).click();
    await expectInSight(page.locator("#halaman-3"));
    await page.locator(".page-end").getByRole("link").click();
    expect(place()).toBe(`${LONG}#halaman-1`);
    await expectInSight(page.locator("#halaman-1"));
  });
});

describe("without JavaScript, on a telephone,", () => {
  const { open, place, left } = reading(360);

  test("a share link goes to its service with the story's title and address", async () => {
    const page = await open(LONG);
    await page.locator(".share").getByRole("link", { name: "WhatsApp" }).click();
    await expect.poll(() => left().length).toBe(1);
    const { origin, searchParams } = new URL(left()[0]?.url() ?? "");
    expect(origin).toBe("https://wa.me");
    expect(searchParams.get("text")).toBe(`${LONG_TITLE} https://warta.example${LONG}`);
    expect(place()).toBe(LONG);
  });

  test("every share link has the story's address, and one touch selects it for others", async () => {
    const page = await open(LONG);
    const links = await addressesOf(page.locator(".share-link"));
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const link of links) {
      const values = [...new URL(link ?? "").searchParams.values()].join(" ");
      expect(values).toContain(`https://warta.example${LONG}`);
    }
    await page.locator(".share-url").click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(`https://warta.example${LONG}`);
  });

  test.each(["menu", "page"])(
    "the search form asks the provider for words on this site alone: in the %s",
    async (where) => {
      const page = await open("/cari/");
      if (where === "menu") await page.locator(".menu-button").click();
      const form = page.locator(where === "menu" ? ".menu-sheet form" : "main form");
      expect(await form.innerText()).toContain("lewat Google");
      await form.getByRole("button").click();
      expect(left(), "nothing is asked without a word").toEqual([]);
      await form.getByRole("searchbox").fill("air & “udara”");
      await form.getByRole("searchbox").press("Enter");
      await expect.poll(() => left().length).toBe(1);
      const url = new URL(left()[0]?.url() ?? "");
      expect([left()[0]?.method(), url.origin + url.pathname]).toEqual(["GET", "https://www.google.com/search"]);
      expect(Object.fromEntries(url.searchParams)).toEqual({ q: "air & “udara”", as_sitesearch: "warta.example" });
    },
  );

  test("a series is read to its end and back, and its page lists every part", async () => {
    const page = await open(SERIES);
    const parts = await page
      .locator("main .head-link")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(parts.length).toBeGreaterThanOrEqual(4);
    await page.locator("main .head-link").first().click();
    const read = [place()];
    while (read.length < parts.length) {
      await page.locator(".series").getByRole("link", { name: "Bagian berikutnya" }).click();
      read.push(place());
    }
    expect(read).toEqual(parts);
    expect(await page.locator(".series").getByRole("link", { name: "Bagian berikutnya" }).count()).toBe(0);
    await page.locator(".series").getByRole("link", { name: "Bagian sebelumnya" }).click();
    expect(place()).toBe(parts.at(-2));
    await page.locator(".series h2 a").click();
    expect(place()).toBe(SERIES);
  });

  test("a note is read and left, and a photograph of a sequence opens large", async () => {
    const page = await open(LONG);
    await page.locator("#fnref1").click();
    await expectInSight(page.locator("#fn1"));
    await page.locator("#fn1 .footnote-back").click();
    await expectInSight(page.locator("#fnref1"));
    await page.locator(".photos a").first().click();
    expect(place()).toMatch(/^\/gambar\/.+-1200\.jpg$/);
  });

  test("a listing goes on to older stories and back to the newest", async () => {
    const page = await open("/indeks/");
    const stories = () => addressesOf(page.locator("main .head-link, main .line-link"));
    const newest = await stories();
    await page.locator(".pager").getByRole("link", { name: "Lebih lama" }).click();
    expect(place()).toBe("/indeks/hal/1/");
    expect(await page.locator(".pager [aria-current]").innerText()).toBe("1");
    const older = await stories();
    expect(older.length).toBe(20);
    expect(older.filter((one) => newest.includes(one))).toEqual([]);
    await page.locator(".pager").getByRole("link", { name: "Terbaru" }).click();
    expect(place()).toBe("/indeks/");
    await page.locator(".pager").getByRole("link", { name: "1", exact: true }).click();
    await page.locator(".pager").getByRole("link", { name: "Lebih baru" }).click();
    expect(place()).toBe("/indeks/");
  });

  test("the first key jumps over the menu to the text, and a link leads back to the top", async () => {
    const page = await open("/2023/02/28/lawatan-asia-tengah/");
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.innerText()).toBe("Langsung ke isi");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(place()).toMatch(/#isi$/);
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
    await page.locator(".to-top-link").click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });
});
