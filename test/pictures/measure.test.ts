import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { measurePicture, openMeasure } from "../../src/pictures/measure.ts";
import { pictureOf } from "../../src/pictures/picture.ts";
import { forgetfulStore } from "../../src/store/store.ts";
import { png } from "../make/content.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

/** Writes a file and measures it: `600 x 400 /gambar/…`, or what is wrong with it. */
function measured(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  const one = measurePicture(file);
  return one.ok
    ? `${one.picture.width} x ${one.picture.height} ${one.picture.address.replace(/-[0-9a-f]{10}\./, ".")}`
    : one.problem;
}

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#c33" } });
const svg = (root: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${root}><rect width="3" height="3"/></svg>`;

test("every kind that browsers show is measured by its content, whatever its name ends in", async () => {
  for (const kind of ["jpeg", "png", "webp", "avif", "gif"] as const) {
    const ending = kind === "jpeg" ? "jpg" : kind;
    expect(measured("Pasar Pagi.bin", await drawn.clone().toFormat(kind).toBuffer())).toBe(
      `60 x 40 /gambar/pasar-pagi.${ending}`,
    );
  }
});

test("of the one box for several codecs only AVIF is taken", async () => {
  const avif = (await drawn.clone().avif().toBuffer()).toString("latin1");
  const box = avif.replace("ftypavif", "ftypmif1");
  expect(measured("a.avif", Buffer.from(box, "latin1"))).toBe("60 x 40 /gambar/a.avif");
  expect(measured("a.avif", Buffer.from(box.replaceAll("avif", "heic"), "latin1"))).toBe("kind");
});

test("a photo that a telephone took on its side is as high as readers see it", async () => {
  const upright = async (orientation: number) =>
    measured("a.jpg", await drawn.clone().jpeg().withMetadata({ orientation }).toBuffer());
  for (const turned of [5, 6, 7, 8]) expect(await upright(turned)).toBe("40 x 60 /gambar/a.jpg");
  for (const straight of [1, 2, 3, 4]) expect(await upright(straight)).toBe("60 x 40 /gambar/a.jpg");
});

test.each([
  ["with its size", svg('width="600" height="400"'), "600 x 400 /gambar/a.svg"],
  ["with a view box alone", svg('viewBox="0 0 300 200"'), "300 x 200 /gambar/a.svg"],
  [
    "behind a declaration, a comment and a doctype",
    `\ufeff<?xml version="1.0"?>\n<!-- dibuat > -->\n<!DOCTYPE svg PUBLIC "a" "b">\n${svg('width="6" height="4"')}`,
    "6 x 4 /gambar/a.svg",
  ],
  ["without any size", svg(""), "damaged"],
  ["with a handler", svg('width="6" height="4" onload="x()"'), "unsafe"],
])("a drawing %s", (_what, text, result) => {
  expect(measured("a.svg", text)).toBe(result);
});

test("a drawing that could run a script tells where, whatever its name ends in", () => {
  const file = join(folder, "jahat.jpg");
  writeFileSync(file, svg('width="6" height="4">\n<script>x()</script').replace("</script/>", "</script>"));
  expect(measurePicture(file)).toMatchObject({
    ok: false,
    problem: "unsafe",
    faults: [{ code: "forbidden-element", at: { file, line: 2 } }],
  });
});

test.each<[string, string | Uint8Array, string]>([
  ["an empty file", "", "empty"],
  ["a page of HTML", "<!doctype html><html><body>404 Not Found</body></html>", "kind"],
  [
    "a page of HTML with a drawing in it",
    `<!doctype html><html><body>${svg('width="6" height="4"')}</body></html>`,
    "kind",
  ],
  ["a page whose comment holds a drawing", `<!-- ${svg('width="6" height="4"')} --><html></html>`, "kind"],
  ["a text", "Ini bukan gambar.", "kind"],
  ["a PDF", "%PDF-1.7\n", "kind"],
  ["a bitmap of Windows", Buffer.from("424d9a000000000000007a0000006c0000003c00000028000000", "hex"), "kind"],
  ["an iPhone's HEIC", ftyp("heic", "mif1", "heic"), "kind"],
  ["HEIC under a brand of all", ftyp("mif1", "mif1", "heic"), "kind"],
  ["a JPEG cut at its beginning", Buffer.from("ffd8ffe000104a464946", "hex"), "damaged"],
  ["a PNG cut at its beginning", png().subarray(0, 12), "damaged"],
  ["a PNG of no width", png(0, 10), "damaged"],
  ["a GIF cut at its beginning", "GIF89a", "damaged"],
  ["an AVIF cut at its beginning", ftyp("avif", "mif1"), "damaged"],
])("%s is told for what it is: %s", (_what, content, problem) => {
  expect(measured("a.jpg", content)).toBe(problem);
});

function ftyp(brand: string, ...compatible: string[]): Buffer {
  const bytes = Buffer.alloc(16 + 4 * compatible.length);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(`ftyp${brand}`, 4, "latin1");
  bytes.write(compatible.join(""), 16, "latin1");
  return bytes;
}

test("a folder, a name with a NUL and one of five thousand letters are no pictures", () => {
  mkdirSync(join(folder, "folder.jpg"));
  for (const name of ["folder.jpg", "tiada.jpg", "a\u0000.jpg", "a".repeat(5_000), ""])
    expect(measurePicture(join(folder, name))).toEqual({ ok: false, problem: "missing" });
});

test("a changed picture has a new address, the same picture the same one", () => {
  const address = (content: Uint8Array) => {
    writeFileSync(join(folder, "b.png"), content);
    const one = measurePicture(join(folder, "b.png"));
    return one.ok && one.picture.address;
  };
  expect(address(png(10, 10))).toBe(address(png(10, 10)));
  expect(address(png(10, 10))).not.toBe(address(png(10, 11)));
});

test("a name without a letter of an address still gives one", () => {
  expect(measured("ꦱꦸꦫ.png", png(3, 2))).toBe("3 x 2 /gambar/gambar.png");
});

test("each file is looked at once", () => {
  const file = join(folder, "c.png");
  writeFileSync(file, png(3, 2));
  const { measure } = openMeasure(forgetfulStore());
  const first = measure(file);
  writeFileSync(file, png(30, 20));
  expect(measure(file)).toBe(first);
});

test("no bytes make it throw or hang, however they begin", () => {
  const heads = [
    "",
    "\xff\xd8\xff\xe1",
    "\x89PNG\r\n\x1a\n",
    "GIF89a",
    "RIFF\x00\x00\x00\x00WEBPVP8",
    "\x00\x00\x00\x0cftypavif",
    "\x00\x00\x00\x00ftypmif1",
    "<svg ",
    "<?xml",
    "II*\x00",
    "MM\x00*",
    "icns",
    "8BPS",
    "BM",
    "P6",
  ];
  const head = fc.constantFrom(...heads).map((text) => Buffer.from(text, "latin1"));
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 64 }), (start, rest) => {
      const result = measured("d.jpg", Buffer.concat([start, rest]));
      return /^(?:\d+ x \d+ \/gambar\/d\.\w+|kind|damaged|empty)$/.test(result);
    }),
    { numRuns: 300 },
  );
});

const showing = { look: "full", named: { file: "a.md" } } as const;

test("a picture is another when file, size, words or look are", () => {
  const file = { file: "a.jpg", address: "/gambar/a-1.jpg", width: 6, height: 4 } as const;
  const words = { alt: "Sungai", caption: "Sungai meluap", credit: "Budi" };
  const { digest } = pictureOf(file, words, showing);
  const others = [
    pictureOf({ ...file, address: "/gambar/a-2.jpg" }, words, showing),
    pictureOf({ ...file, width: 7 }, words, showing),
    pictureOf(file, { ...words, alt: "Muara" }, showing),
    pictureOf(file, { ...words, caption: undefined }, showing),
    pictureOf(file, { ...words, credit: words.caption, caption: words.credit }, showing),
    pictureOf(file, words, { ...showing, look: "older" }),
  ];
  expect(new Set([digest, ...others.map((one) => one.digest)]).size).toBe(7);
  expect(pictureOf({ ...file, file: "elsewhere/a.jpg" }, words, showing).digest).toBe(digest);
  expect(pictureOf(file, words, { ...showing, named: { file: "b.md", line: 5 } }).digest).toBe(digest);
});

test("words that an editor left empty are absent", () => {
  const one = pictureOf(
    { file: "a.jpg", address: "/gambar/a.jpg", width: 6, height: 4 },
    { alt: "", caption: "", credit: undefined },
    showing,
  );
  expect(one).not.toHaveProperty("caption");
  expect(one).not.toHaveProperty("credit");
});
