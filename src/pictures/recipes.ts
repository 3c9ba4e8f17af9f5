import { digest } from "../digest.ts";
import { contentName } from "../site/addresses.ts";

/** What pictures are encoded to, by sharp's names. */
export type Format = "avif" | "webp" | "jpeg" | "png";

/** Which set of files a picture is shown with. */
export type Look = "full" | "older" | "portrait";

/** A set: the widths of its files in pixels, in each of its formats, the best of them first. */
export interface LookRecipe {
  readonly formats: readonly Format[];
  readonly widths: readonly number[];
}

/**
 * Every setting of encoding, in one place. AVIF without effort: on photographs its next two levels
 * save nothing in four times the time, and the default takes seconds a picture. Whoever changes a line changes the addresses
 * of all pictures, so that none is kept from before.
 */
export const recipes = {
  /** widest of all: every file is made from the picture at this width, and so is the same whatever is made beside it */
  base: 1200,
  formats: {
    avif: { ending: "avif", type: "image/avif", settings: { quality: 48, effort: 0, chromaSubsampling: "4:2:0" } },
    webp: { ending: "webp", type: "image/webp", settings: { quality: 68, effort: 4 } },
    jpeg: { ending: "jpg", type: "image/jpeg", settings: { quality: 70, mozjpeg: true } },
    png: { ending: "png", type: "image/png", settings: { compressionLevel: 9 } },
  },
  looks: {
    full: { formats: ["avif", "webp", "jpeg"], widths: [240, 360, 720, 1200] },
    /** stories from before `pictures.since` */
    older: { formats: ["webp", "jpeg"], widths: [720] },
    /** 72 px in lists, 88 and 144 on the person's own page, sharp on dense screens */
    portrait: { formats: ["avif", "webp", "jpeg"], widths: [144, 288] },
  },
  /** for link previews: WhatsApp shows none above 300 KB, so that the first quality is taken that stays below */
  preview: { width: 1200, height: 630, most: 300_000, qualities: [76, 62, 48, 34, 20, 8] },
  /** for search engines, beside a story: three shapes, as wide as this where the original is */
  crops: {
    width: 1200,
    shapes: [
      [16, 9],
      [4, 3],
      [1, 1],
    ],
  },
  /** a home screen's and a publisher's icon, in pixels */
  icons: { touch: 180, large: 512 },
  /** what shows through a transparent picture, in every format and colour scheme */
  ground: "#ffffff",
} as const satisfies {
  formats: Record<Format, { ending: string; type: string; settings: object }>;
  looks: Record<Look, LookRecipe>;
  [more: string]: unknown;
};

/** Part of every address, so that one address is one file for ever. */
export const recipesDigest = digest(recipes);

/** The same for those who write down by which recipes files were made. */
export const recipesMark = contentName(recipesDigest).slice(0, 6);
