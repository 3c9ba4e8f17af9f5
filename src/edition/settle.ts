import { fileOf } from "../site/addresses.ts";
import { type Manifest, removeOutput, type Written, writtenAt } from "./manifest.ts";
import type { Selection } from "./select.ts";

/**
 * Ends a build that succeeded: removes what is no more.
 * @param manifest of the build before
 * @returns the manifest to save
 */
export function settle({ pages, pictures, gone, wanted }: Selection, manifest: Manifest, output: string): Manifest {
  const made = new Set([...pages.map((page) => page.file), ...pictures.map((picture) => fileOf(picture.address))]);
  const next = new Map<string, Written>();
  for (const [file, fingerprint] of wanted) {
    const written = made.has(file) ? writtenAt(output, file, fingerprint) : manifest.get(file);
    if (written) next.set(file, written);
  }
  for (const file of gone) removeOutput(output, file);
  return next;
}
