import { launch } from "chrome-launcher";
import lighthouse, { type Flags } from "lighthouse";
import { ARGUMENTS, pathOfChromium } from "./chromium.ts";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of one load of a page, on its telephone: simulated 4G, a processor four times slower. */
export interface Report {
  /** 0 to 100, of the categories that were asked for */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** milliseconds until the first text or picture, and until the largest */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** all that the page fetched, as it went over the line */
  readonly bytes: number;
  /** what cost a point, in Lighthouse's own names */
  readonly faults: readonly string[];
}

export interface Lighthouse {
  look(address: string, categories?: readonly Category[]): Promise<Report>;
  close(): void;
}

/** A browser of Lighthouse's own, the one that `CHROME_PATH` names or the tests' own. */
export async function openLighthouse(): Promise<Lighthouse> {
  const chromePath = process.env.CHROME_PATH ?? (await pathOfChromium());
  const chrome = await asItWas(() => launch({ chromePath, chromeFlags: ["--headless", ...ARGUMENTS] }));
  return {
    look: (address, categories = CATEGORIES) => look(address, { port: chrome.port, onlyCategories: [...categories] }),
    close: () => chrome.kill(),
  };
}

/** Of three loads that of the middle performance: what else runs on the machine moves a single one. */
export async function medianOfThree(load: () => Promise<Report>): Promise<Report> {
  const reports = [await load(), await load(), await load()];
  return reports.toSorted((a, b) => performanceOf(a) - performanceOf(b))[1] as Report;
}

const performanceOf = ({ scores }: Report) => scores.performance ?? 0;

/** Lighthouse and its launcher set DEBUG for their own messages and leave it: every later Eleventy would be quiet under it. */
async function asItWas<T>(run: () => Promise<T>): Promise<T> {
  const { DEBUG } = process.env;
  try {
    return await run();
  } finally {
    if (DEBUG === undefined) delete process.env.DEBUG;
    else process.env.DEBUG = DEBUG;
  }
}

async function look(address: string, flags: Flags): Promise<Report> {
  const settings = { ...flags, logLevel: "error", disableFullPageScreenshot: true, skipAboutBlank: true } as const;
  const result = await asItWas(() => lighthouse(address, settings));
  if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`);
  const { audits, categories } = result.lhr;
  const number = (audit: string) => Math.round(audits[audit]?.numericValue ?? Number.NaN);
  const asked = Object.values(categories);
  return {
    scores: Object.fromEntries(asked.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    firstPaint: number("first-contentful-paint"),
    largestPaint: number("largest-contentful-paint"),
    bytes: number("total-byte-weight"),
    faults: asked.flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim()),
    ),
  };
}
