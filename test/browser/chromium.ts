import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The browser that `CHROMIUM_PATH` names, else the system's, else the one inside `@sparticuz/chromium`. */
async function pathOfChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** Starts Chromium; where it cannot start or lays out no text, one line says what the machine lacks. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await pathOfChromium();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS }).catch((error: Error) => {
    throw new Error(
      `${executablePath} does not start (needs libnss3, libnspr4, libexpat1): ${error.message.split("\n")[0]}`,
    );
  });
  const page = await browser.newPage();
  await page.setContent("<span>Warta</span>");
  const width = await page.locator("span").evaluate((one) => one.getBoundingClientRect().width);
  await page.close();
  if (width === 0) throw new Error("this machine has no font, text is 0 px wide: install fonts-noto-core");
  return browser;
}
