import { join, relative } from "node:path";
import { filesBelow } from "../content/files.ts";
import { pictureFaults } from "../content/findPicture.ts";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { entryOf, keyOf, type LedgerEntry, pictureIn } from "../pictures/ledger.ts";
import { type Measured, measurePicture } from "../pictures/measure.ts";
import { openMeasures } from "../pictures/measures.ts";
import type { MeasuredPicture } from "../pictures/picture.ts";
import type { Store } from "../store/store.ts";

/** An original that is kept outside of the content folder. */
export interface Original {
  readonly entry: LedgerEntry;
  readonly picture: MeasuredPicture;
}

/** What is sure to be no picture is passed over; what people take for one is told where it is none that browsers show. */
const PICTURES = "**/*.{jpg,jpeg,jpe,jfif,png,gif,webp,avif,svg,heic,heif,tif,tiff,bmp}";

/** How files are named that were made of a picture, or copied with a digest in their names. */
const MADE = /^[^/]*-[0-9a-f]{10}(?:-(?:\d+|\d+x\d+|pratinjau))?\.(?:avif|webp|jpg|png|gif|svg)$/;

/**
 * Measures every picture below a folder, those of the last time by the memory alone.
 * @param made folder of what was made of them, which may lie within
 * @returns originals by their keys
 */
export function readOriginals(
  folder: string,
  made: string,
  memory: Store,
  step: (done: number, total: number) => void,
): Checked<ReadonlyMap<string, Original>> {
  const originals = new Map<string, Original>();
  const measures = openMeasures<Measured>(memory, "originals", measurePicture);
  const { value: found, faults: unread } = filesBelow(folder, PICTURES);
  const faults: Fault[] = [...unread];
  const paths = found.filter((path) => !isMade(path, relative(made, join(folder, path))));
  for (const [at, path] of paths.entries()) {
    step(at, paths.length);
    const file = join(folder, path);
    const key = keyOf(path);
    const measured = key === undefined ? undefined : measures.measure(file);
    const other = key === undefined ? undefined : originals.get(key);
    if (key === undefined || !measured) faults.push(fault("bad-picture", { file }, { reason: "name" }));
    else if (other) faults.push(fault("picture-twice", { file }, { other: other.picture.file }, { found: key }));
    else if (!measured.ok) faults.push(...pictureFaults(measured, { file }, path));
    else originals.set(key, originalOf(key, measured.picture));
  }
  measures.save();
  memory.save();
  return { value: originals, faults };
}

/** Its files are named after its key, as in a build. */
function originalOf(key: string, measured: MeasuredPicture): Original {
  const entry = entryOf(key, measured);
  return { entry, picture: pictureIn(entry, measured.file, { folder: "" }) };
}

/** What was made lies in the folder for it, or in the `gambar/` of an earlier store. */
function isMade(path: string, fromMade: string): boolean {
  return MADE.test(fromMade) || (/^gambar[\\/]/.test(path) && MADE.test(path.slice("gambar/".length)));
}
