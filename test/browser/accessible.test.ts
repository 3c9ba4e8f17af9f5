import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { serve } from "./serve.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA with all before it, and what axe's makers hold for good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (rules) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: rules }),
        RULES,
      );
      for (const { id, nodes } of violations) found.push(`${kind}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
