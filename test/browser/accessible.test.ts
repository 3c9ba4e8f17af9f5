import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { barriers } from "./barriers.ts";
import { KINDS } from "./kinds.ts";
import { served } from "./served.ts";

const demo = served();
let page: Page;

beforeAll(async () => {
  page = await (await demo.reader(360, { javaScriptEnabled: true })).newPage();
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
