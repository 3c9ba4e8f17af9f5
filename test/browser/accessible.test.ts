import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(inject("demo"))]);
  page = await browser.newPage({ baseURL: server.url });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const LOOKS = [
  [360, "light"],
  [360, "dark"],
  [1280, "dark"],
  [1280, "light"],
] as const;

describe.each(Object.entries(KINDS))("%s: axe finds no barrier", (_kind, address) => {
  // each page is loaded once, and looked at in every width and scheme
  beforeAll(() => page.goto(address));

  test.each(LOOKS)("at %d px in %s colours", async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 780 });
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page, colorScheme === "dark" ? "colour" : "all")).toEqual([]);
  });
});
