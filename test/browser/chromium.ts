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

/** Starts that browser. */
export async function openBrowser(): Promise<Browser> {
  return start(await pathOfChromium());
}

/** Starts the Chromium inside `@sparticuz/chromium`, which draws the same pixels everywhere. */
export async function openPackaged(): Promise<Browser> {
  return start(await packagedChromium());
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
