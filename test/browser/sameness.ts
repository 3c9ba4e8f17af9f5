import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { expect } from "vitest";

/** An exact comparison sees the slightest other colour, any other what an eye sees. */
const EXACT = { threshold: 0, includeAA: true };

/**
 * Fails where two screenshots of one page differ, and tells where both lie, beside a picture of what differs.
 * @param pictures the two by name
 * @param limit the share of pixels that may differ; 0 compares exactly
 */
export async function expectSame(pictures: Readonly<Record<string, Buffer>>, limit: number): Promise<void> {
  const [a, b] = await Promise.all(Object.values(pictures).map(pixelsOf));
  if (!a || !b) throw new Error("there must be two pictures");
  const { width, height } = a;
  expect([b.width, b.height]).toEqual([width, height]);
  if (a.data.equals(b.data)) return;
  const difference = new Uint8Array(a.data.length);
  const count = pixelmatch(a.data, b.data, difference, width, height, limit === 0 ? EXACT : {});
  const share = count / (width * height);
  if (share <= limit) return;
  const shown = sharp(difference, { raw: { width, height, channels: 4 } });
  const folder = await leave({ ...pictures, difference: await shown.png().toBuffer() });
  expect.fail(`${(share * 100).toFixed(3)} % of the pixels differ: ${folder}`);
}

async function pixelsOf(picture: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function leave(pictures: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "warta-pixels-"));
  for (const [name, bytes] of Object.entries(pictures))
    writeFileSync(join(folder, `${name}.png`), await sharp(bytes).png().toBuffer());
  return folder;
}
