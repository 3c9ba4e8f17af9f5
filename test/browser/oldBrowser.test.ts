import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { asOldBrowsersRead, readAsOldBrowser, troubles } from "./oldBrowser.ts";
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

test("the sheet is read as an old browser would", () => {
  const css =
    "a{color:red;color:var(--a)}@supports (--a:0){a{b:c}@media x{d{e:f}}}b{display:grid;grid-row:1/3;margin:0}";
  expect(asOldBrowsersRead(css)).toBe("a{color:red;}b{margin:0}");
});

test.each(Object.entries(KINDS))(
  "in a browser without @supports, custom properties and grid, at 320 px, nothing overlaps and nothing is hidden: %s",
  async (_kind, address) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 780 },
      baseURL: server.url,
    });
    const page = await context.newPage();
    await readAsOldBrowser(page);
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("background-color"))).not.toBe(
      "rgb(255, 253, 249)",
    );
    expect(await troubles(page)).toEqual([]);
    await context.close();
  },
);
