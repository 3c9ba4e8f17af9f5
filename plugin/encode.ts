import { readFileSync } from "node:fs";
import type { Image as EleventyImage, ImageOptions } from "@11ty/eleventy-img";
import type { Sharp } from "sharp";
import type { Encoding } from "../src/pictures/picture.ts";
import { recipes } from "../src/pictures/recipes.ts";

/** A picture upright, in sRGB, without a transparent part and without any metadata. */
interface Pixels {
  readonly data: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Encodes pictures; opened only where there are any, since the libraries take their time to load. */
export interface Encoder {
  /**
   * @param file of the original, read once
   * @param wanted files to make of it
   * @returns the bytes of each, in their order
   * @throws Error where the file cannot be decoded
   */
  encode(file: string, wanted: readonly Encoding[]): Promise<Buffer[]>;
}

/** Each picture in one thread, several side by side: AVIF's bytes change with the number of its threads. */
export async function openEncoder(): Promise<Encoder> {
  const [{ default: sharp }, { Image }] = await Promise.all([import("sharp"), import("@11ty/eleventy-img")]);
  sharp.concurrency(1);
  return {
    async encode(file, wanted) {
      const bytes = readFileSync(file);
      const open = (density?: number) =>
        sharp(bytes, { failOn: "error", autoOrient: true, ...(density ? { density } : {}) });
      const made = new Map<Encoding, Buffer>();
      for (const one of wanted.filter(({ cut }) => cut)) made.set(one, await cut(open, one));
      const whole = wanted.filter((one) => !one.cut);
      if (whole.length) {
        const pixels = await pixelsOf(open());
        for (const one of whole) made.set(one, await encodeWith(Image, file, pixels, one));
      }
      return wanted.map((one) => made.get(one) as Buffer);
    },
  };
}

/**
 * Decoded once for all widths; what is left of the file is its colours alone. Always at the same width: else a file
 * would come out otherwise beside a wider one than by itself.
 */
async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { autoOrient: found } = await image.metadata();
  const width = Math.min(found.width, recipes.base);
  const height = Math.max(1, Math.round((found.height * width) / found.width));
  const { data, info } = await image
    .resize(width, height, { fit: "fill" })
    .flatten({ background: recipes.ground })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/**
 * eleventy-img makes one file from pixels. Its queue is left aside: it would remember every picture's pixels for as
 * long as the program runs.
 */
async function encodeWith(
  Image: typeof EleventyImage,
  file: string,
  { data, raw }: Pixels,
  { format, width, height }: Encoding,
): Promise<Buffer> {
  const { avif, webp, jpeg } = recipes.formats;
  const options: ImageOptions = {
    formats: [format],
    widths: [width],
    formatFiltering: [],
    useCache: false,
    dryRun: true,
    sharpOptions: { raw },
    transform: (image) => void image.resize(width, height, { fit: "fill" }),
    sharpAvifOptions: { ...avif.settings },
    sharpWebpOptions: { ...webp.settings },
    sharpJpegOptions: { ...jpeg.settings },
  };
  const [made] = (await new Image(file, options).resize(data))[format] ?? [];
  if (!made) throw new Error(`eleventy-img made no ${format} of ${file}`);
  return made.buffer;
}

/** Cut to a size of its own: a preview round what draws the eye, an icon whole. */
async function cut(open: (density?: number) => Sharp, { format, width, height }: Encoding): Promise<Buffer> {
  const { width: found = width, format: kind } = await open().metadata();
  const image = kind === "svg" ? open(densityFor(found, width)) : open();
  if (format === "png") {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    return image
      .resize(width, height, { fit: "contain", background: clear })
      .png(recipes.formats.png.settings)
      .toBuffer();
  }
  const cropped = image
    .resize(width, height, { fit: "cover", position: "attention" })
    .flatten({ background: recipes.ground })
    .toColourspace("srgb");
  let bytes = Buffer.alloc(0);
  for (const quality of recipes.preview.qualities) {
    bytes = await cropped
      .clone()
      .jpeg({ ...recipes.formats.jpeg.settings, quality })
      .toBuffer();
    if (bytes.length < recipes.preview.most) break;
  }
  return bytes;
}

/** A drawing is drawn as large as it is needed; 72 is the density of its own size. */
function densityFor(width: number, wanted: number): number {
  return Math.min(2400, Math.max(72, Math.ceil((72 * wanted) / width)));
}
