import { type BadMedia, type Fault, fault, type Place } from "../faults/fault.ts";
import type { MeasuredMedia } from "../pictures/mediaFile.ts";
import type { CopiedFile } from "../pictures/picture.ts";
import { findFile } from "./findFile.ts";

export type FoundMedia = { ok: true; media: CopiedFile } | { ok: false; problem: "missing" | BadMedia };

interface Context {
  content: string;
  measureMedia(file: string): MeasuredMedia;
}

/** Looks for a recording or its subtitles as for a picture, and last in `content/media/`. */
export function findMedia(src: string, beside: string, { content, measureMedia }: Context): FoundMedia {
  return findFile(src, beside, { content, folders: ["images", "media"], measure: measureMedia });
}

/** The fault of a recording that could not be found or used. */
export function mediaFault({ problem }: Extract<FoundMedia, { ok: false }>, at: Place, src: string): Fault {
  if (problem === "missing") return fault("missing-media", at, {}, { found: src });
  return fault("bad-media", at, { reason: problem }, { found: src });
}
