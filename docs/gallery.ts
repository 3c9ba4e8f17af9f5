/**
 * Takes the pictures of `docs/gallery/` from the built demo, as `gallery.md`, `theming.md` and the README show them.
 * `npm run gallery` builds the demo and runs this.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { openPackaged } from "../test/browser/chromium.ts";
import { KINDS } from "../test/browser/kinds.ts";
import { serve } from "../test/browser/serve.ts";
import { wearSkin } from "../test/browser/skin.ts";

interface Shot {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "light" | "dark";
  /** dots to a CSS pixel */
  readonly deviceScaleFactor?: number;
  /** what is done to a page before it is opened */
  readonly dress?: ((page: Page) => Promise<void>) | undefined;
}

/** All in CSS pixels; a telephone's dots are finer. */
const PHONE = { width: 360, height: 800, deviceScaleFactor: 2 };
const DESK = { width: 1280, height: 1440 };

/** How a desk's light front page and a telephone's story are dressed. */
interface Worn {
  readonly phone?: "light" | "dark";
  readonly dress?: (page: Page) => Promise<void>;
}

const PAGES = {
  front: KINDS.front,
  article: KINDS.article,
  category: KINDS.category,
  author: KINDS.person,
  index: KINDS.latest,
};
/** Pages whose dark colours are shown, too. */
const DARK: readonly string[] = ["front", "article"];

/** The README's picture: a desk and a telephone side by side, at one scale, in pixels. */
const SIDE_BY_SIDE = { height: 1380, margin: 40, width: 1400, ground: "#d9d5cc" };

const QUALITY = 70;

const root = join(import.meta.dirname, "..");
const site = join(root, "_site");
const gallery = join(root, "docs", "gallery");
if (!existsSync(join(site, "index.html"))) {
  console.error("There is no demo to look at: run npm run gallery.");
  process.exit(1);
}

mkdirSync(gallery, { recursive: true });
const { url, close } = await serve(site);
const browser = await openPackaged();
for (const [name, shot] of shots()) await write(name, await look(browser, shot));
await write("overview", await overview(browser, {}));
await write("skin", await overview(browser, { phone: "dark", dress: wearSkin }));
await browser.close();
close();

function* shots(): Generator<[name: string, Shot]> {
  for (const [page, address] of Object.entries(PAGES))
    for (const window of [PHONE, DESK])
      for (const colorScheme of ["light", "dark"] as const)
        if (colorScheme === "light" || DARK.includes(page))
          yield [`${page}-${window.width}-${colorScheme}`, { address, colorScheme, ...window }];
}

/** What a reader without JavaScript sees first, in a window of a given size. */
async function look(browser: Browser, { address, width, height, dress, ...rest }: Shot): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: false, ...rest });
  await dress?.(page);
  const answer = await page.goto(url + address, { waitUntil: "networkidle" });
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

async function overview(browser: Browser, { phone: colorScheme = "light", dress }: Worn): Promise<Buffer> {
  const { height, margin, width, ground } = SIDE_BY_SIDE;
  const desk = await look(browser, { address: KINDS.front, width: DESK.width, height, dress });
  const phone = await look(browser, { address: KINDS.article, width: PHONE.width, height, colorScheme, dress });
  const sheet = { width: DESK.width + PHONE.width + 3 * margin, height: height + 2 * margin };
  const whole = await sharp({ create: { ...sheet, channels: 3, background: ground } })
    .composite([
      { input: desk, left: margin, top: margin },
      { input: phone, left: DESK.width + 2 * margin, top: margin },
    ])
    .png()
    .toBuffer();
  return sharp(whole).resize({ width }).png().toBuffer();
}

async function write(name: string, png: Buffer): Promise<void> {
  const { size } = await sharp(png)
    .webp({ quality: QUALITY, effort: 6 })
    .toFile(join(gallery, `${name}.webp`));
  console.log(`${name}.webp ${Math.round(size / 1000)} kB`);
}
