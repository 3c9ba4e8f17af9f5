import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, inject, test } from "vitest";
import { openPackaged } from "./chromium.ts";
import { KINDS } from "./kinds.ts";
import { look } from "./look.ts";
import { expectSame } from "./sameness.ts";
import { served } from "./served.ts";

const APPROVED = join(import.meta.dirname, "pixels");

/** Set by `npm run pixels`, which approves what the pages look like now. */
const approve = Boolean(process.env.WARTA_TAKE_PICTURES);

/** Of all pixels, and of all bytes. */
const LIMIT = 0.001;
const WEIGHT = 2_000_000;

const LOOKS = (["front", "article"] as const).flatMap((kind) =>
  [360, 768, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => [kind, width, scheme] as const)),
);
const nameOf = ([kind, width, scheme]: (typeof LOOKS)[number]) => `${kind}-${width}-${scheme}.webp`;

const demo = served(undefined, openPackaged);

test.each(LOOKS)("the %s at %d px in %s colours looks as it was approved", async (...one) => {
  const [kind, width, scheme] = one;
  const file = join(APPROVED, nameOf(one));
  const now = await look(demo, inject("demo"), KINDS[kind], { width, height: 2000, colorScheme: scheme });
  if (approve) writeFileSync(file, await sharp(now).webp({ lossless: true, effort: 6 }).toBuffer());
  await expectSame({ approved: readFileSync(file), now }, LIMIT);
});

test("every approved picture is one of these, and all together are light", () => {
  const files = readdirSync(APPROVED);
  expect(files.sort()).toEqual(LOOKS.map(nameOf).sort());
  expect(files.reduce((sum, file) => sum + statSync(join(APPROVED, file)).size, 0)).toBeLessThanOrEqual(WEIGHT);
});
