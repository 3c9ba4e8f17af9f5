import { fileOf } from "../site/addresses.ts";
import { type Manifest, removeOutput, type Written, writtenAt } from "./manifest.ts";
import type { Selection } from "./select.ts";

/**
 * Ends a build that succeeded: removes what is no more.
 * @param manifest of the build before
 * @param others files that somebody else wrote or copied in this build, such as an ordinary page at an address that
 * one of ours had
 * @param sums checksums of what this build made
 * @returns the manifest to save
 */
export function settle(
  { pages, copies, retimed, gone, wanted }: Selection,
  manifest: Manifest,
  output: string,
  { others = new Set(), sums = new Map() }: { others?: ReadonlySet<string>; sums?: ReadonlyMap<string, number> } = {},
): Manifest {
  const made = new Set([...pages.map((page) => page.file), ...copies.map(({ address }) => fileOf(address))]);
  const next = new Map<string, Written>();
  for (const [file, fingerprint] of wanted) {
    const stood = retimed.get(file) ?? manifest.get(file);
    const written = made.has(file) ? writtenAt(output, file, fingerprint, sums.get(file)) : stood;
    if (written) next.set(file, written);
  }
  for (const file of gone) if (!others.has(file)) removeOutput(output, file);
  return next;
}

/**
 * Removes what is no more where it stands in the way: a file that must become a folder (`/judul.html` that is now
 * `/judul.html/`), or one inside a folder that must become a file. All else stays until the build has succeeded.
 */
export function clearWay({ pages, copies, gone }: Selection, output: string): void {
  if (gone.length === 0) return;
  const needed = new Set([...pages.map((page) => page.file), ...copies.map(({ address }) => fileOf(address))]);
  const folders = new Set([...needed].flatMap(foldersAbove));
  for (const file of gone) {
    if (folders.has(file) || foldersAbove(file).some((folder) => needed.has(folder))) removeOutput(output, file);
  }
}

function foldersAbove(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}
