import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import sharp from "sharp";
import type { Served } from "./served.ts";

const GROUND = "#8a9a8a";

/** In what a page is looked at: the window in CSS pixels, and the colours. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "light" | "dark";
}

/**
 * What a reader sees of a page, as PNG, with a flat colour in place of every picture: no encoder decides how it looks.
 * @param folder of the site
 * @param change what else is to be done to all that the reader fetches
 */
export async function look(
  site: Served,
  folder: string,
  address: string,
  { width, height, colorScheme = "light" }: Window,
  change?: (reader: BrowserContext) => Promise<void>,
): Promise<Buffer> {
  const reader = await site.reader(width, { viewport: { width, height }, colorScheme });
  await flatten(reader, folder);
  await change?.(reader);
  const page = await reader.newPage();
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight),
  );
  const png = await page.screenshot();
  await reader.close();
  return png;
}

async function flatten(reader: BrowserContext, folder: string): Promise<void> {
  await reader.route("**/*", async (route) => {
    const request = route.request();
    if (request.resourceType() !== "image") return route.fallback();
    const file = join(folder, new URL(request.url()).pathname);
    const body = flats.get(file) ?? flatAs(file);
    flats.set(file, body);
    return route.fulfill({ contentType: "image/png", body: await body });
  });
}

/** Flat pictures by the files whose place they take. */
const flats = new Map<string, Promise<Buffer>>();

async function flatAs(file: string): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata();
  return sharp({ create: { width, height, channels: 3, background: GROUND } })
    .png()
    .toBuffer();
}
