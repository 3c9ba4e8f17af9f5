import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { read } from "../house/sources.ts";
import { barriers } from "./barriers.ts";
import { closeReaders, openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { serve } from "./serve.ts";
import { skinCss, wearSkin } from "./skin.ts";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(inject("demo"))]);
});

afterAll(async () => {
  await closeReaders(browser);
  server?.close();
});

describe.each(["light", "dark"] as const)("the second skin of the guide, in %s colours,", (colorScheme) => {
  test.each([KINDS.front, KINDS.article])("has no contrast that axe finds too low: %s", async (address) => {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 }, baseURL: server.url });
    await wearSkin(page);
    await page.goto(address);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(colorScheme === "light" ? "rgb(251, 253, 251)" : "rgb(16, 22, 20)");
    expect(await barriers(page, "colour")).toEqual([]);
    await page.close();
  });
});

/** The colours of a sheet by their tokens, each in light and dark. */
function pairsIn(css: string): Map<string, string[]> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...pairs].map(([, name = "", light = "", dark = ""]) => [name, [light, dark]]));
}

/** WCAG's contrast between two colours. */
function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const NEEDED = [
  ...["ink", "muted", "accent"].flatMap((name) => [[name, "paper", 4.5] as const, [name, "tint", 4.5] as const]),
  ["on-strip", "strip", 4.5],
  ["edge-rule", "paper", 3],
] as const;

describe.each([
  ["the theme", read("templates/styles/tokens.css")],
  ["the second skin", skinCss()],
])("the colours of %s keep the contrast that the guide asks for:", (_what, css) => {
  test.each(NEEDED)("%s on %s", (above, below, least) => {
    for (const scheme of [0, 1]) {
      const colours = [above, below].map((name) => pairsIn(css).get(name)?.[scheme] ?? "");
      expect(contrast(colours[0] ?? "", colours[1] ?? "")).toBeGreaterThanOrEqual(least);
    }
  });
});
