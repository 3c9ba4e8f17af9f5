import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { photograph } from "../../bench/photographs.ts";
import { openEncoder } from "../../plugin/encode.ts";
import type { Encoding } from "../../src/pictures/picture.ts";
import { recipes } from "../../src/pictures/recipes.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);
const encoder = await openEncoder();

let names = 0;
async function encoded(bytes: Uint8Array | string, ...wanted: Encoding[]): Promise<Buffer[]> {
  const file = join(folder, `${++names}.bin`);
  writeFileSync(file, bytes);
  return encoder.encode(file, wanted);
}

const at = (width: number, height: number) =>
  (["avif", "webp", "jpeg"] as const).map((format): Encoding => ({ format, width, height }));
const preview: Encoding = { format: "jpeg", cut: true, width: 1200, height: 630 };

/** The colour of a picture's corner and of the one across, as `r,g,b` in steps of 50. */
async function corners(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes).flatten().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const colour = (x: number, y: number) =>
    [0, 1, 2].map((band) => Math.round((data[(y * info.width + x) * info.channels + band] ?? 0) / 50) * 50).join();
  return [colour(2, 2), colour(info.width - 3, info.height - 3)];
}

const half = (background: string) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background } })
    .png()
    .toBuffer();
/** 120 x 80, red on the left and blue on the right. */
const twoColours = async () =>
  sharp({ create: { width: 120, height: 80, channels: 3, background: "#e01010" } }).composite([
    { input: await half("#1010e0"), left: 60, top: 0 },
  ]);

describe("a photo that a telephone took on its side, with its place in it,", async () => {
  const place = { IFD0: { Copyright: "rahasia-tempat" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 10/1 0/1" } };
  const photo = await (await twoColours()).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const made = await encoded(photo, ...at(80, 120), ...at(40, 60), preview);

  test("stands upright in every file", async () => {
    for (const [index, bytes] of made.slice(0, 6).entries()) {
      const { width, height, orientation = 1 } = await sharp(bytes).metadata();
      expect([width, height, orientation]).toEqual(index < 3 ? [80, 120, 1] : [40, 60, 1]);
      expect(await corners(bytes)).toEqual(
        ["200,0,0", "0,0,200"].map((one) => expect.stringMatching(new RegExp(one.replace("200", "2[05]0")))),
      );
    }
  });

  test("tells nobody where it was taken, nor anything else", async () => {
    expect(photo.includes("rahasia-tempat")).toBe(true);
    for (const bytes of made) {
      const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes("rahasia-tempat")).toBe(false);
    }
  });
});

const drawn = (change: (image: Sharp) => Sharp) => twoColours().then((image) => change(image).toBuffer());

test.each<[string, (image: Sharp) => Sharp]>([
  [
    "a CMYK JPEG with its profile",
    (image) => image.toColourspace("cmyk").withIccProfile("cmyk").jpeg({ quality: 100 }),
  ],
  ["a JPEG with a wide profile", (image) => image.withIccProfile("p3").jpeg({ quality: 100 })],
  ["a progressive JPEG", (image) => image.jpeg({ progressive: true })],
  ["a PNG of 16 bits", (image) => image.toColourspace("rgb16").png()],
  ["a PNG with a palette", (image) => image.png({ palette: true })],
  ["a WebP without loss", (image) => image.webp({ lossless: true })],
  ["an AVIF", (image) => image.avif()],
])("%s keeps its colours in every format", async (_what, change) => {
  for (const bytes of await encoded(await drawn(change), ...at(120, 80))) {
    const [first = "", second = ""] = await corners(bytes);
    const [red, , , , , blue] = [...first.split(","), ...second.split(",")].map(Number);
    expect([(red ?? 0) >= 200, (blue ?? 0) >= 100, (await sharp(bytes).metadata()).space]).toEqual([
      true,
      true,
      "srgb",
    ]);
  }
});

test("a grey JPEG stays grey", async () => {
  const grey = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#999999" } })
    .grayscale()
    .jpeg()
    .toBuffer();
  for (const bytes of await encoded(grey, ...at(90, 60)))
    expect(await corners(bytes)).toEqual(["150,150,150", "150,150,150"]);
});

test("what shows through a transparent picture is white in every format", async () => {
  const clear = await sharp({ create: { width: 90, height: 60, channels: 4, background: "#00000000" } })
    .png()
    .toBuffer();
  for (const bytes of await encoded(clear, ...at(90, 60), preview)) {
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(false);
    expect(await corners(bytes)).toEqual(["250,250,250", "250,250,250"]);
  }
});

test.each([
  ["cut in the middle", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["without any pixels", (bytes: Buffer) => bytes.subarray(0, 300)],
])("a photograph %s is refused", async (_what, cut) => {
  const bytes = cut(await photograph(1, 240, 160));
  await expect(encoded(bytes, ...at(120, 80))).rejects.toThrow();
  await expect(encoded(bytes, preview)).rejects.toThrow();
});

test("a photograph with rubbish behind its end is one all the same", async () => {
  const bytes = Buffer.concat([await photograph(1, 120, 80), Buffer.alloc(500, 7)]);
  expect(await encoded(bytes, ...at(120, 80))).toHaveLength(3);
});

test("the same photograph gives the same bytes every time", async () => {
  const bytes = await photograph(3, 400, 300);
  const wanted = [...at(240, 180), preview];
  const [one, other] = [await encoded(bytes, ...wanted), await encoded(bytes, ...wanted)];
  expect(one.map((made, index) => made.equals(other[index] as Buffer))).toEqual(wanted.map(() => true));
});

test("a file is the same whatever is made beside it: an address is one file for ever", async () => {
  const bytes = await photograph(4, 1400, 1000);
  const [wide, narrow] = [at(1200, 857), at(144, 103)];
  const beside = (await encoded(bytes, ...wide, ...narrow)).slice(wide.length);
  const alone = await encoded(bytes, ...narrow);
  expect(alone.map((made, index) => made.equals(beside[index] as Buffer))).toEqual(narrow.map(() => true));
  // none is wider than what all are made from, or it would be blown up
  expect(recipes.base).toBe(Math.max(...Object.values(recipes.looks).flatMap(({ widths }) => widths)));
});

describe("a preview", () => {
  test("is a JPEG of 1200 by 630 below 300 KB, however restless the picture", async () => {
    const noise = {
      width: 1400,
      height: 800,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 90 },
    } as const;
    const [bytes] = await encoded(await sharp({ create: noise }).jpeg().toBuffer(), preview);
    const { format, width, height } = await sharp(bytes).metadata();
    expect([format, width, height]).toEqual(["jpeg", 1200, 630]);
    expect(bytes?.length).toBeLessThan(recipes.preview.most);
  });

  test("of a small drawing is drawn, not blown up", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6.3"><path d="M0 0h6v6.3H0z"/></svg>';
    const [bytes] = await encoded(svg, preview);
    const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
    // from black to the white ground within a few pixels
    const row = [...data.subarray(info.width * 300, info.width * 301)];
    expect(row.filter((one) => one > 40 && one < 215).length).toBeLessThan(12);
  });
});

test("an icon shows the whole of its drawing, on nothing", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#e01010"/></svg>';
  const [bytes] = await encoded(svg, { format: "png", cut: true, width: 180, height: 180 });
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const alpha = (y: number) => data[(y * 180 + 90) * 4 + 3];
  expect([info.width, info.height, info.channels, alpha(5), alpha(90)]).toEqual([180, 180, 4, 0, 255]);
});
