import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA with all before it, and what axe's makers hold for good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those among them that ask for colours: all others see the same page in light and dark. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * What on a page, opened with JavaScript, keeps somebody from reading it.
 * @param rules of colour alone, for a page that was looked at whole in other colours
 */
export async function barriers(page: Page, rules: "all" | "colour" = "all"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  const runOnly = rules === "all" ? RULES : { type: "rule" as const, values: OF_COLOUR };
  const { violations } = await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only, resultTypes: ["violations"] }),
    runOnly,
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`);
}
