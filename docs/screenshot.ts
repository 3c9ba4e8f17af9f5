/**
 * Takes two pictures of the built demo: the README's, its front page on a desk and a story on a phone at one scale, and
 * the same in the second skin of docs/theming.md, with the phone in the dark. `npm run build`, then
 * `node docs/screenshot.ts` writes `docs/screenshot.jpg` and `docs/skin.jpg`; a name after it takes that one alone.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/serve.ts";
import { wearSkin } from "../test/browser/skin.ts";

/** All in pixels. */
const HEIGHT = 1380;
const DESK = 1280;
const PHONE = 360;
const MARGIN = 40;
const SHOWN_WIDTH = 1400;

const GROUND = "#d9d5cc";
const STORY = "/2023/02/28/lawatan-asia-tengah/";

/** No README needs a heavier picture, in bytes. */
const LIMIT = 200_000;

interface Look {
  width: number;
  colorScheme: "light" | "dark";
  /** what is done to a page before it is opened */
  dress?: (page: Page) => Promise<void>;
}

/** How desk and phone look in each picture. */
const PICTURES: Readonly<Record<string, readonly [Look, Look]>> = {
  "screenshot.jpg": [
    { width: DESK, colorScheme: "light" },
    { width: PHONE, colorScheme: "light" },
  ],
  "skin.jpg": [
    { width: DESK, colorScheme: "light", dress: wearSkin },
    { width: PHONE, colorScheme: "dark", dress: wearSkin },
  ],
};

const root = join(import.meta.dirname, "..");
const site = join(root, "_site");
if (!existsSync(join(site, "index.html"))) {
  console.error("There is no demo to look at: run npm run build first.");
  process.exit(1);
}

const wanted = process.argv[2];
const { url, close } = await serve(site);
const browser = await openBrowser();
for (const [name, [desk, phone]] of Object.entries(PICTURES)) {
  if (wanted && wanted !== name) continue;
  const front = await look(browser, `${url}/`, desk);
  const story = await look(browser, url + STORY, phone);
  const picture = await lightEnough(await sideBySide(front, story));
  writeFileSync(join(root, "docs", name), picture.data);
  console.log(`${name} ${Math.round(picture.data.length / 1000)} kB, quality ${picture.quality}`);
}
await browser.close();
close();

/** What a reader sees first, in a window of a given width. */
async function look(browser: Browser, address: string, { width, colorScheme, dress }: Look): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, colorScheme, javaScriptEnabled: false });
  await dress?.(page);
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

async function sideBySide(left: Buffer, right: Buffer): Promise<Buffer> {
  const width = DESK + PHONE + 3 * MARGIN;
  const height = HEIGHT + 2 * MARGIN;
  const whole = await sharp({ create: { width, height, channels: 3, background: GROUND } })
    .composite([
      { input: left, left: MARGIN, top: MARGIN },
      { input: right, left: DESK + 2 * MARGIN, top: MARGIN },
    ])
    .png()
    .toBuffer();
  return sharp(whole).resize({ width: SHOWN_WIDTH }).png().toBuffer();
}

/** The best JPEG below the limit. */
async function lightEnough(png: Buffer): Promise<{ data: Buffer; quality: number }> {
  for (let quality = 90; quality >= 50; quality -= 4) {
    const data = await sharp(png).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (data.length <= LIMIT) return { data, quality };
  }
  throw new Error("the screenshot does not fit into 200 kB");
}
