import { type BadPicture, type Fault, fault, type Place } from "../faults/fault.ts";
import type { Measured } from "../pictures/measure.ts";
import type { MeasuredPicture } from "../pictures/picture.ts";
import { findFile } from "./findFile.ts";

export type FoundPicture =
  | { ok: true; picture: MeasuredPicture }
  | (Omit<Extract<Measured, { ok: false }>, "problem"> & { problem: "missing" | BadPicture });

interface Context {
  content: string;
  measure(file: string): Measured;
}

/** Looks for a picture beside the file that names it, then in `content/images/`, where it may be moved out. */
export function findPicture(src: string, beside: string, { content, measure }: Context): FoundPicture {
  return findFile(src, beside, { content, folders: ["images"], measure });
}

/** The fault of a picture that could not be found or used, and those within its own file. */
export function pictureFaults(found: Extract<FoundPicture, { ok: false }>, at: Place, src: string): Fault[] {
  if (found.problem === "missing") {
    const { file: ledger, nearest } = found.ledger ?? {};
    return [fault("missing-picture", at, ledger ? { ledger } : {}, { found: src, nearest })];
  }
  const expected = found.problem === "kind" ? "JPEG, PNG, WebP, AVIF, GIF, SVG" : undefined;
  return [fault("bad-picture", at, { reason: found.problem }, { found: src, expected }), ...(found.faults ?? [])];
}
