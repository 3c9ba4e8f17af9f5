/**
 * Draws the illustrations: each module in `scenes/` and `portraits/` is one picture, and its name is the picture's.
 * `node content/drawings/draw.ts` draws all into `content/images/`, with names only these.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";

const here = import.meta.dirname;
const images = join(here, "..", "images");
/** No picture is heavier, in bytes. */
const limit = 120_000;

const asked = new Set(process.argv.slice(2));
sharp.concurrency(1);
for (const folder of ["scenes", "portraits"]) {
  for (const file of readdirSync(join(here, folder)).sort()) {
    const name = basename(file, ".ts");
    if (asked.size > 0 && !asked.has(name)) continue;
    const { default: svg } = (await import(join(here, folder, file))) as { default: string };
    const jpeg = await lightEnough(svg);
    writeFileSync(join(images, `${name}.jpg`), jpeg.data);
    console.log(`${name}.jpg ${Math.round(jpeg.data.length / 1000)} kB, quality ${jpeg.quality}`);
  }
}

/** The best JPEG below the limit. */
async function lightEnough(svg: string): Promise<{ data: Buffer; quality: number }> {
  for (let quality = 90; quality >= 50; quality -= 4) {
    const data = await sharp(Buffer.from(svg))
      .flatten()
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: "4:4:4" })
      .toBuffer();
    if (data.length < limit) return { data, quality };
  }
  throw new Error("this drawing has too much in it for a picture of 120 kB");
}
