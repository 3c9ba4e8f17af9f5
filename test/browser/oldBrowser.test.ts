import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { KINDS } from "./kinds.ts";
import { asOldBrowsersRead, readAsOldBrowser, troubles } from "./oldBrowser.ts";
import { served } from "./served.ts";

const demo = served();
let page: Page;

beforeAll(async () => {
  page = await (await demo.reader(320)).newPage();
  await readAsOldBrowser(page);
});

test("the sheet is read as an old browser would", () => {
  const css =
    "a{color:red;color:var(--a)}@supports (--a:0){a{b:c}@media x{d{e:f}}}b{display:grid;grid-row:1/3;margin:0}";
  expect(asOldBrowsersRead(css)).toBe("a{color:red;}b{margin:0}");
});

test.each(Object.entries(KINDS))(
  "in a browser without @supports, custom properties and grid, at 320 px, nothing overlaps and nothing is hidden: %s",
  async (_kind, address) => {
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("background-color"))).not.toBe(
      "rgb(255, 253, 249)",
    );
    expect(await troubles(page)).toEqual([]);
  },
);
