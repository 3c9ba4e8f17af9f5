import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { fontConfiguration } from "./fonts.ts";
import { packagedChromium } from "./packaged.ts";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** What every start of Chromium says: no sandbox in a container, nothing over the network. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--disable-checker-imaging", // else a screenshot may come before a picture is decoded
];

/** The browser that `CHROMIUM_PATH` names, else the system's, else the one inside `@sparticuz/chromium`. */
export async function pathOfChromium(): Promise<string> {
  return process.env.CHROMIUM_PATH || SYSTEM.find((path) => existsSync(path)) || packagedChromium();
}

/** That browser. */
export async function openBrowser(): Promise<Browser> {
  return opened(await pathOfChromium());
}

/** The Chromium inside `@sparticuz/chromium`, which draws the same pixels everywhere. */
export async function openPackaged(): Promise<Browser> {
  return opened(await packagedChromium());
}

/** Ends what was read in a browser, and leaves it to those who come next; it ends with its process. */
export async function closeReaders(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((reader) => reader.close()));
}

const running = new Map<string, Promise<Browser>>();

/** Each browser once in a process: to start it takes longer than to read many a page. */
function opened(path: string): Promise<Browser> {
  const browser = running.get(path) ?? start(path);
  running.set(path, browser);
  return browser;
}

/** Starts a browser over the fonts of the packages; where it cannot, one line says what the machine lacks. */
async function start(executablePath: string): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: await fontConfiguration() };
  return chromium.launch({ executablePath, args: ARGUMENTS, env }).catch((error: Error) => {
    throw new Error(
      `${executablePath} does not start (needs libnss3, libnspr4, libexpat1): ${error.message.split("\n")[0]}`,
    );
  });
}
