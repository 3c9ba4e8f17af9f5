import { readFileSync, rmdirSync, rmSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type Digest, digest } from "../digest.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";

/** What is known of a file that a build wrote: the fingerprint it was made from, and how it looked on disk then. */
export interface Written {
  readonly fingerprint: Digest;
  /** bytes */
  readonly size: number;
  /** ms since 1970 */
  readonly modified: number;
  /** checksum of its bytes, where they passed through the build's hands */
  readonly sum?: number | undefined;
}

/** Every file that Warta wrote into the output, by its path below it. */
export type Manifest = ReadonlyMap<string, Written>;

/** A manifest as flat columns, the form in which it is saved. */
interface ManifestColumns {
  files: string[];
  fingerprints: Digest[];
  sizes: number[];
  modified: number[];
  sums: (number | undefined | null)[];
}

/** Of the form alone: a manifest outlives the code that wrote it, so that a new version still removes what is no more. */
const VERSION = "manifest-2";

/** Each output folder has a manifest of its own. */
function pathOf(memory: string, output: string): string {
  return join(memory, `manifest-${digest(output)}.json`);
}

/**
 * What the last build wrote into a folder.
 * @param memory folder of the memory
 * @returns an empty manifest, and `torn`, where there is one that cannot be read
 */
export function readManifest(memory: string, output: string): { manifest: Manifest; torn: boolean } {
  const read = readSealed(pathOf(memory, output), VERSION);
  if (!read.ok) return { manifest: new Map(), torn: read.reason !== "missing" };
  const manifest = new Map<string, Written>();
  const { files, fingerprints, sizes, modified, sums } = read.value as ManifestColumns;
  for (const [at, file] of files.entries()) {
    manifest.set(file, {
      fingerprint: fingerprints[at] as Digest,
      size: sizes[at] as number,
      modified: modified[at] as number,
      sum: sums[at] ?? undefined,
    });
  }
  return { manifest, torn: false };
}

/** Saved last, and only by a build that succeeded. */
export function writeManifest(memory: string, output: string, manifest: Manifest): void {
  const columns: ManifestColumns = { files: [], fingerprints: [], sizes: [], modified: [], sums: [] };
  for (const [file, { fingerprint, size, modified, sum }] of manifest) {
    columns.files.push(file);
    columns.fingerprints.push(fingerprint);
    columns.sizes.push(size);
    columns.modified.push(modified);
    columns.sums.push(sum);
  }
  writeSealed(pathOf(memory, output), VERSION, columns);
}

/** What is known to be there, and nothing of how it was made: it is made again, or removed. */
export const UNKNOWN: Written = { fingerprint: "" as Digest, size: -1, modified: 0 };

/** The manifest of a build that uses nothing of the last one but what it has to remove. */
export function forgotten(manifest: Manifest): Manifest {
  return new Map([...manifest.keys()].map((file) => [file, UNKNOWN]));
}

/** A file as it lies on the disk; nothing for a folder, or where a file stands in place of its folder. */
export function lookAt(path: string): Stats | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file as it stands, with its time of now; nothing when it was altered. Size and time are the quick test, the bytes
 * the true one: an output that was kept or copied somewhere has new times.
 */
export function standing(output: string, file: string, written: Written): Written | undefined {
  // joined by hand, since it is done for every file of an archive
  const path = `${output}/${file}`;
  const found = lookAt(path);
  if (found?.size !== written.size) return undefined;
  if (found.mtimeMs === written.modified) return written;
  const same = written.sum !== undefined && crc32(readFileSync(path)) === written.sum;
  return same ? { ...written, modified: found.mtimeMs } : undefined;
}

/**
 * What a file that was just written looks like; nothing where it is missing.
 * @param sum checksum of its bytes
 */
export function writtenAt(output: string, file: string, fingerprint: Digest, sum?: number): Written | undefined {
  const found = lookAt(join(output, file));
  return found && { fingerprint, size: found.size, modified: found.mtimeMs, sum };
}

/** Removes a file that is no more, and the folders that it leaves empty; what else stands in its place is not ours. */
export function removeOutput(output: string, file: string): void {
  const path = join(output, file);
  if (lookAt(path)) rmSync(path);
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      return; // not empty, or gone already
    }
  }
}
