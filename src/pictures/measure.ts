import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { auditSvg } from "../audit/scripts.ts";
import type { Fault } from "../faults/fault.ts";
import { lazily } from "../once.ts";
import { type Address, contentName } from "../site/addresses.ts";
import { slugOf } from "../site/slug.ts";
import type { Store } from "../store/store.ts";
import { type Measures, openMeasures, statOf } from "./measures.ts";
import type { MeasuredPicture } from "./picture.ts";

const imageSizes = lazily<typeof import("image-size")>("image-size");

/** Why a file is no picture: none there, empty, a kind that browsers do not show, damaged, or one that could run a script. */
export type PictureProblem = "missing" | "empty" | "kind" | "damaged" | "unsafe";

export type Measured =
  | { ok: true; picture: MeasuredPicture }
  | {
      ok: false;
      problem: PictureProblem;
      /** what the audit found in the file */
      faults?: readonly Fault[];
      /** where it was looked for in the ledger: the file of that, and the nearest of its keys */
      ledger?: { readonly file: string; readonly nearest?: string | undefined };
    };

/** Kinds that browsers show, by image-size's names, with the ending of their addresses. */
const KINDS: Readonly<Record<string, string>> = {
  jpg: "jpg",
  png: "png",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  mif1: "avif",
  svg: "svg",
};

/** How files of these kinds begin, as far as it tells a damaged one from one of another kind. */
const BEGINNINGS = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|.{4}ftypavif)/s;

/** An SVG file has `<svg>` at its root; a page of HTML with a drawing in it is none. */
const SVG_ROOT = /^\ufeff?\s*(?:<\?xml\s[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE\s+svg\b[^>]*>\s*)*<svg[\s>]/;

/** EXIF orientations 5 to 8 lie on their side. */
const ON_ITS_SIDE = 5;

/**
 * Measures a picture by its content, whatever its name ends in. Its address holds a digest of the content,
 * so that a changed picture has a new address and may be kept by browsers for ever. An SVG is audited: opened by
 * its own address, it is a document like any other.
 */
export function measurePicture(file: string): Measured {
  if (!statOf(file)?.isFile()) return { ok: false, problem: "missing" };
  const bytes = alone(readFileSync(file));
  if (bytes.length === 0) return { ok: false, problem: "empty" };
  const size = sizeOf(bytes);
  if (typeof size === "string") return { ok: false, problem: size };
  const { ending, width, height } = size;
  const faults = ending === "svg" ? auditSvg(bytes.toString("utf8"), file) : [];
  if (faults.length) return { ok: false, problem: "unsafe", faults };
  const address = pictureAddress(file, contentName(bytes), ending);
  const asIs = ending === "svg" || ending === "gif" || moves(ending, bytes);
  return { ok: true, picture: { file, address, width, height, ...(asIs ? { asIs } : {}) } };
}

/** The address of an original by its name and content; all that is made of it is named after this. */
export function pictureAddress(file: string, hash: string, ending: string): Address {
  return `/gambar/${slugOf(basename(file, extname(file))) || "gambar"}-${hash}.${ending}`;
}

/** The header of a WebP tells whether it moves (https://developers.google.com/speed/webp/docs/riff_container, VP8X). */
function moves(ending: string, bytes: Buffer): boolean {
  return ending === "webp" && bytes.toString("latin1", 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 2) !== 0;
}

/** A short file may come in memory shared with others, and image-size reads on behind its end. */
function alone(bytes: Buffer): Buffer {
  return bytes.length === bytes.buffer.byteLength ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

/** Size as seen, in pixels, and the ending that suits the content. */
function sizeOf(bytes: Buffer): PictureProblem | { ending: string; width: number; height: number } {
  const { imageSize } = imageSizes();
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return isOfOurs(bytes) ? "damaged" : "kind";
  }
  const ending = KINDS[size.type ?? ""];
  if (!ending || !isReally(ending, bytes)) return "kind";
  if (!size.width || !size.height) return "damaged";
  const turned = (size.orientation ?? 1) >= ON_ITS_SIDE;
  return { ending, width: turned ? size.height : size.width, height: turned ? size.width : size.height };
}

function isOfOurs(bytes: Buffer): boolean {
  return BEGINNINGS.test(bytes.toString("latin1", 0, 16)) || isSvg(bytes);
}

function isSvg(bytes: Buffer): boolean {
  return SVG_ROOT.test(bytes.toString("utf8", 0, 100_000));
}

/** HEIF is a box for several codecs, of which browsers know AVIF. */
function isReally(ending: string, bytes: Buffer): boolean {
  if (ending === "svg") return isSvg(bytes);
  return ending !== "avif" || bytes.toString("latin1", 8, 64).includes("avif");
}

/** Measures pictures, each once, and not at all while it looks as the last build found it. */
export function openMeasure(store: Store): Measures<Measured> {
  return openMeasures(store, "pictures", measurePicture);
}
