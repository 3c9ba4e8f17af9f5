import sharp from "sharp";
import { seeded } from "./random.ts";

/** Cells across a picture and how far they move its colours: coarse shapes most, grain least, as in photographs. */
const LAYERS: readonly (readonly [cells: number, strength: number])[] = [
  [4, 90],
  [12, 45],
  [40, 24],
  [120, 12],
  [360, 7],
];
const GRAIN = 6;
const GREY = 128;

/**
 * A synthetic photograph: seeded noise in layers from coarse to fine. Flat art would prove nothing about weight.
 * @param width in pixels, as the height
 * @returns a JPEG as cameras write it
 */
export async function photograph(seed: number, width = 1600, height = 1067): Promise<Buffer> {
  const random = seeded(seed);
  const sums = new Float32Array(width * height * 3);
  for (const [cells, strength] of [...LAYERS, [width, GRAIN] as const]) {
    const [columns, rows] = [
      Math.min(cells, width),
      Math.max(2, Math.round((Math.min(cells, width) * height) / width)),
    ];
    const noise = Buffer.from(Array.from({ length: columns * rows * 3 }, () => Math.floor(random() * 256)));
    const layer = await sharp(noise, { raw: { width: columns, height: rows, channels: 3 } })
      .resize(width, height, { fit: "fill", kernel: "cubic" })
      .raw()
      .toBuffer();
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + ((layer[at] ?? 0) / 127.5 - 1) * strength;
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(sums, (sum) => GREY + sum).buffer);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Photographs that are drawn; more of them are cut from these, since one takes seconds. */
const DRAWN = 20;
const [WIDTH, HEIGHT, SPARE] = [1600, 1067, 120];

/** Many photographs, each another: cut from a few at another place, mirrored, and in other colours. */
export async function* photographs(count: number): AsyncGenerator<Buffer> {
  const random = seeded(count);
  const drawn: Buffer[] = [];
  for (let at = 0; at < count; at++) {
    if (drawn.length < DRAWN) drawn.push(await photograph(at + 1, WIDTH + SPARE, HEIGHT + SPARE));
    const [left, top] = [Math.floor(random() * SPARE), Math.floor(random() * SPARE)];
    yield await sharp(drawn[at % drawn.length])
      .extract({ left, top, width: WIDTH, height: HEIGHT })
      .flop(random() < 0.5)
      .modulate({ hue: Math.floor(random() * 360), brightness: 0.85 + random() * 0.3 })
      .jpeg({ quality: 92 })
      .toBuffer();
  }
}
