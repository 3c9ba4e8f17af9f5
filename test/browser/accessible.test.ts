import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(inject("demo"))]);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each([
  [360, "light"],
  [360, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const)("at %d px in %s colours", (width, colorScheme) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme, baseURL: server.url });
  });
  afterAll(() => context?.close());

  test.each(Object.entries(KINDS))("axe finds no barrier: %s", async (_kind, address) => {
    const page = await context.newPage();
    await page.goto(address);
    expect(await barriers(page, colorScheme === "dark" ? "colour" : "all")).toEqual([]);
    await page.close();
  });
});
