import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { lookAt, type Manifest, type Written } from "./manifest.ts";

/**
 * Every file of an output folder, each with a mark that changes when its bytes do. Flat columns, since a site may have
 * hundreds of thousands.
 */
export interface Inventory {
  /** paths below the folder: Warta's own, then those of others */
  readonly files: readonly string[];
  readonly marks: readonly string[];
  /** how many are Warta's own */
  readonly own: number;
}

/** Where nothing is. */
export const EMPTY: Inventory = { files: [], marks: [], own: 0 };

export interface InventoryInput {
  /** output folder */
  output: string;
  /** what Warta wrote there */
  manifest: Manifest;
  /** files of others that are known to have stood there, in this build or the last */
  known: Iterable<string>;
  /** true where no build before knows the folder: then all of it is looked through */
  whole: boolean;
}

/**
 * What lies in an output folder when a build has ended. To look into each folder of a large archive takes seconds, so
 * that of those at the top which hold pages of ours only the files of others that are known are looked for, and what
 * lies beside them.
 */
export function inventoryOf(input: InventoryInput): Inventory {
  const { output, manifest } = input;
  const files: string[] = [];
  const marks: string[] = [];
  for (const [file, written] of manifest) {
    files.push(file);
    marks.push(markOf(written));
  }
  for (const file of othersIn(input)) {
    const mark = markAt(`${output}/${file}`);
    if (!mark) continue;
    files.push(file);
    marks.push(mark);
  }
  return { files, marks, own: manifest.size };
}

function othersIn({ output, manifest, known, whole }: InventoryInput): string[] {
  const others = new Set([...known].filter((file) => !manifest.has(file)));
  const tops = new Set<string>();
  for (const file of manifest.keys()) tops.add(topOf(file));
  const folders = new Set([".", ...[...others].map(dirname)]);
  // what is added on the way is walked too
  for (const folder of folders) {
    for (const entry of entriesIn(`${output}/${folder}`)) {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (!manifest.has(path)) others.add(path);
      } else if (whole || !tops.has(topOf(`${path}/`))) folders.add(path);
    }
  }
  // folders name their files in no order of their own
  return [...others].sort();
}

/** The first folder of a path; nothing where it lies in none. */
function topOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf("/")));
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // gone since the last build
  }
}

/** The address of what is copied bears a digest of its content, so that its fingerprint says as much as a checksum. */
function markOf({ size, sum, fingerprint }: Written): string {
  return sum === undefined ? fingerprint : `${size}-${sum.toString(16)}`;
}

const CHUNK = 1 << 20;

/** The mark of a file as it lies there, whatever its size. */
function markAt(path: string): string | undefined {
  if (!lookAt(path)) return undefined;
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK, fstatSync(handle).size)));
    let [size, sum] = [0, 0];
    for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes)) {
      size += read;
      sum = crc32(bytes.subarray(0, read), sum);
    }
    return `${size}-${sum.toString(16)}`;
  } finally {
    closeSync(handle);
  }
}
