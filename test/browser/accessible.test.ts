import type { Browser } from "playwright-core";
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
  test("no kind of page has a barrier that axe can find", async () => {
    const context = await browser.newContext({ viewport: { width, height: 780 }, colorScheme, baseURL: server.url });
    const page = await context.newPage();
    const found: string[] = [];
    for (const [kind, address] of Object.entries(KINDS)) {
      await page.goto(address);
      for (const barrier of await barriers(page)) found.push(`${kind}: ${barrier}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
