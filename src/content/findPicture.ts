import { join, relative } from "node:path";
import { type BadPicture, type Fault, fault, type Place } from "../faults/fault.ts";
import type { Measured } from "../pictures/measure.ts";
import type { MeasuredPicture } from "../pictures/picture.ts";

export type FoundPicture = { ok: true; picture: MeasuredPicture } | { ok: false; problem: "missing" | BadPicture };

interface Context {
  content: string;
  measure(file: string): Measured;
}

/**
 * Looks for a picture beside the file that names it, then in `content/images/`; with a leading `/` from the
 * content folder. Pictures on other sites are none of ours: a page asks no third party.
 */
export function findPicture(src: string, beside: string, { content, measure }: Context): FoundPicture {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return { ok: false, problem: "elsewhere" };
  const name = decoded(src);
  const places = name.startsWith("/") ? [join(content, name)] : [join(beside, name), join(content, "images", name)];
  const inside = places.filter((path) => !/^\.\.(?:\/|$)/.test(relative(content, path)));
  if (inside.length === 0) return { ok: false, problem: "outside" };
  let last: FoundPicture = { ok: false, problem: "missing" };
  for (const path of inside) {
    last = measure(path);
    if (last.ok || last.problem !== "missing") return last;
  }
  return last;
}

/** The fault of a picture that could not be found or read. */
export function pictureFault(found: Extract<FoundPicture, { ok: false }>, at: Place, src: string): Fault {
  if (found.problem === "missing") return fault("missing-picture", at, {}, { found: src });
  const expected = found.problem === "kind" ? "JPEG, PNG, WebP, AVIF, GIF, SVG" : undefined;
  return fault("bad-picture", at, { reason: found.problem }, { found: src, expected });
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
