import fc from "fast-check";
import { expect, test } from "vitest";
import { derivativesOf, filesOf, iconOf, largestOf, previewOf, widthsOf } from "../../src/pictures/derivatives.ts";
import { type MeasuredPicture, pictureOf } from "../../src/pictures/picture.ts";
import { type Look, recipes } from "../../src/pictures/recipes.ts";
import { shownOf } from "../../src/pictures/shown.ts";

const named = { file: "content/articles/a.md", line: 5 };
const original: MeasuredPicture = {
  file: "content/images/rob.jpg",
  address: "/gambar/rob-0123456789.jpg",
  width: 1600,
  height: 1200,
};
const shown = (look: Look = "full", width = 1600) => pictureOf({ ...original, width }, { alt: "Rob" }, { look, named });

/** `rob 240.avif`, without the digest. */
const short = (address: string) => address.replace(/^\/gambar\/rob-[0-9a-f]{10}-/, "rob ");

const WIDTHS = recipes.looks.full.widths;

test("a photograph comes in three formats at four widths, the best format first", () => {
  expect(filesOf(shown()).map(({ address }) => short(address))).toEqual(
    ["avif", "webp", "jpg"].flatMap((ending) => WIDTHS.map((width) => `rob ${width}.${ending}`)),
  );
});

test("a story from before the owner's day has one WebP and one JPEG a picture", () => {
  expect(filesOf(shown("older")).map(({ address }) => short(address))).toEqual(["rob 720.webp", "rob 720.jpg"]);
  expect(shownOf(shown("older"))).not.toHaveProperty("srcset");
});

test.each([
  [1600, [240, 360, 720, 1200]],
  [1200, [240, 360, 720, 1200]],
  [1000, [240, 360, 720, 1000]],
  [730, [240, 360, 720]],
  [300, [240, 300]],
  [250, [240]],
  [90, [90]],
  [1, [1]],
])("from an original of %d px come files of %j px", (width, widths) => {
  expect(widthsOf(width, WIDTHS)).toEqual(widths);
});

test("no file is ever wider than its original, and each has its proportions to the pixel", () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  const look = fc.constantFrom<Look>("full", "older", "portrait");
  fc.assert(
    fc.property(side, side, look, (width, height, which) => {
      const files = derivativesOf({ ...original, width, height }, which);
      const fit = files.every((one) => one.width <= width && Math.abs(one.height - (one.width * height) / width) <= 1);
      return (
        fit &&
        files.length > 0 &&
        files.some(({ address }) => address === largestOf({ ...original, width }, which).address)
      );
    }),
  );
});

test("an address is one file for ever: it holds content, size and kind", () => {
  const all = [original, { ...original, address: "/gambar/rob-9876543210.jpg" as const }].flatMap((one) => [
    ...derivativesOf(one, "full").map(({ address }) => address),
    previewOf({ original: one, named }).address,
    iconOf({ original: one, named }, 180).address,
  ]);
  expect(new Set(all).size).toBe(all.length);
  expect(
    all.every((address) => /^\/gambar\/rob-[0-9a-f]{10}-(?:\d+|pratinjau)\.(?:avif|webp|jpg|png)$/.test(address)),
  ).toBe(true);
});

test("a set shares one digest, and the same picture has the same addresses in every look", () => {
  const [full, older] = (["full", "older"] as const).map((look) =>
    derivativesOf(original, look).map(({ address }) => address),
  );
  expect(older?.every((address) => full?.includes(address))).toBe(true);
});

test("a browser is told every width of each format, and old ones get a JPEG that suits their screens", () => {
  const { src, srcset, sources, width, height, large } = shownOf(shown());
  expect([short(src), short(large), width, height]).toEqual(["rob 720.jpg", "rob 1200.jpg", 1200, 900]);
  expect(srcset?.split(", ").map(short)).toEqual(WIDTHS.map((one) => `rob ${one}.jpg ${one}w`));
  expect(sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
  expect(shownOf(shown("full", 200)).src).toBe(shownOf(shown("full", 200)).large);
});

test("a drawing, and a picture that moves, are shown as they are; only their preview is made", () => {
  const one = pictureOf(
    { ...original, address: "/gambar/peta-0123456789.svg", asIs: true },
    { alt: "Peta" },
    { look: "full", named },
  );
  expect(filesOf(one)).toEqual([one.original]);
  expect(shownOf(one)).toEqual({
    src: one.address,
    large: one.address,
    sources: [],
    width: 1600,
    height: 1200,
  });
  expect(previewOf(one).address).toMatch(/^\/gambar\/peta-[0-9a-f]{10}-pratinjau\.jpg$/);
});
