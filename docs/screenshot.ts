/**
 * Takes the README's picture of the built demo: its front page on a desk and a story on a phone, at one scale.
 * `npm run build`, then `node docs/screenshot.ts` writes `docs/screenshot.jpg`.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/serve.ts";

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

const root = join(import.meta.dirname, "..");
const site = join(root, "_site");
if (!existsSync(join(site, "index.html"))) {
  console.error("There is no demo to look at: run npm run build first.");
  process.exit(1);
}

const { url, close } = await serve(site);
const browser = await openBrowser();
const front = await look(browser, `${url}/`, DESK);
const story = await look(browser, url + STORY, PHONE);
await browser.close();
close();

const picture = await lightEnough(await sideBySide(front, story));
writeFileSync(join(root, "docs", "screenshot.jpg"), picture.data);
console.log(`screenshot.jpg ${Math.round(picture.data.length / 1000)} kB, quality ${picture.quality}`);

/** What a reader sees first, in a window of a given width. */
async function look(browser: Browser, address: string, width: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, javaScriptEnabled: false });
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
