import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { basename, extname } from "node:path";
import { contentName } from "../site/addresses.ts";
import { slugOf } from "../site/slug.ts";
import { statOf } from "./measures.ts";
import type { CopiedFile } from "./picture.ts";

/** A recording or its subtitles, or why a file is none. */
export type MeasuredMedia = { ok: true; media: CopiedFile } | { ok: false; problem: "missing" | "empty" };

/**
 * The address of a recording or of its subtitles. It keeps the ending, by which browsers tell what it is, and holds
 * a digest of the content: a changed recording has a new address, and may be kept by browsers for ever.
 */
export function measureMedia(file: string): MeasuredMedia {
  const found = statOf(file);
  if (!found?.isFile()) return { ok: false, problem: "missing" };
  if (found.size === 0) return { ok: false, problem: "empty" };
  const ending = extname(file);
  const name = slugOf(basename(file, ending)) || "rekaman";
  return { ok: true, media: { file, address: `/media/${name}-${nameOf(file)}${ending.toLowerCase()}` } };
}

const PIECE = 1 << 20;

/** A film may be larger than memory, so that it is read in pieces. */
function nameOf(file: string): string {
  const hash = createHash("sha256");
  const piece = new Uint8Array(PIECE);
  const descriptor = openSync(file, "r");
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return contentName(hash.digest());
}
