import type { Digest } from "../digest.ts";
import { fileOf } from "../site/addresses.ts";
import { changedRows } from "../store/rows.ts";
import { type Manifest, removeOutput, writtenAt } from "./manifest.ts";
import type { Selection } from "./select.ts";

/** What a build knows of what it wrote. */
export interface Made {
  /** files that somebody else wrote or copied in this build, such as an ordinary page at an address that one of ours had */
  others?: ReadonlySet<string>;
  /** checksums of what this build made */
  sums?: ReadonlyMap<string, number>;
  /** there only while serving */
  serving?: object | undefined;
}

/**
 * Ends a build that succeeded: removes what is no more.
 * @param manifest of the build before
 * @returns the manifest to save, and what of it is not as it was
 */
export function settle(
  { pages, copies, compressed, retimed, gone, prints }: Selection,
  manifest: Manifest,
  output: string,
  { others = new Set(), sums = new Map(), serving }: Made = {},
): { manifest: Manifest; changed: readonly string[] } {
  const made = new Set([...pages.map((page) => page.file), ...copies.map(({ address }) => fileOf(address))]);
  // a server compresses nothing, so that what is stale stays so for the next build
  if (!serving) for (const { file } of compressed) made.add(file);
  const put = new Map(retimed);
  const lost = new Set(gone);
  for (const file of made) {
    const written = writtenAt(output, file, prints.get(file) as Digest, sums.get(file));
    if (written) put.set(file, written);
    else lost.add(file);
  }
  for (const file of gone) if (!others.has(file)) removeOutput(output, file);
  return { manifest: changedRows(manifest, put, lost), changed: [...put.keys(), ...lost] };
}

/**
 * Removes what is no more where it stands in the way: a file that must become a folder (`/judul.html` that is now
 * `/judul.html/`), or one inside a folder that must become a file. All else stays until the build has succeeded.
 */
export function clearWay({ pages, copies, compressed, gone }: Selection, output: string): void {
  if (gone.length === 0) return;
  const files = [...pages, ...compressed].map(({ file }) => file);
  const needed = new Set([...files, ...copies.map(({ address }) => fileOf(address))]);
  const folders = new Set([...needed].flatMap(foldersAbove));
  for (const file of gone) {
    if (folders.has(file) || foldersAbove(file).some((folder) => needed.has(folder))) removeOutput(output, file);
  }
}

/** Every folder that a file lies in, below the output folder. */
export function foldersAbove(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}
