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

export interface InventoryInput extends Looking {
  /** what Warta wrote there */
  manifest: Manifest;
}

/** How files of others are looked for. */
export interface Looking {
  /** output folder */
  output: string;
  /** files of others that are known to have stood there, in this build or the last */
  known: Iterable<string>;
  /** true where no build before knows the folder: then all of it is looked through */
  whole: boolean;
}

/** What lies beside our own files, and what of these is met on the way: enough to see that nothing came or went. */
export interface Beside {
  readonly files: readonly string[];
  readonly marks: readonly string[];
  /** files of ours in the folders that were looked through */
  readonly met: readonly string[];
  /** folders at the top that hold files of ours */
  readonly tops: readonly string[];
}

/**
 * What lies in an output folder when a build has ended. To look into each folder of a large archive takes seconds, so
 * that of those at the top which hold pages of ours only the files of others that are known are looked for, and what
 * lies beside them.
 */
export function inventoryOf({ manifest, ...looking }: InventoryInput): { inventory: Inventory; beside: Beside } {
  const files: string[] = [];
  const marks: string[] = [];
  const tops = new Set<string>();
  for (const [file, written] of manifest) {
    files.push(file);
    marks.push(markOf(written));
    tops.add(topOf(file));
  }
  const found = besideOf(looking, manifest, tops);
  const inventory = { files: [...files, ...found.files], marks: [...marks, ...found.marks], own: manifest.size };
  // the next build will not look through all of it
  const beside = looking.whole ? besideOf({ ...looking, known: found.files, whole: false }, manifest, tops) : found;
  return { inventory, beside };
}

/** @param own tells which files are ours */
export function besideOf(looking: Looking, own: { has(file: string): boolean }, tops: ReadonlySet<string>): Beside {
  const { others, met } = othersIn(looking, own, tops);
  const marked = others.flatMap((file) => {
    const mark = markAt(`${looking.output}/${file}`);
    return mark ? [{ file, mark }] : [];
  });
  return { files: marked.map(({ file }) => file), marks: marked.map(({ mark }) => mark), met, tops: [...tops] };
}

function othersIn({ output, known, whole }: Looking, own: { has(file: string): boolean }, tops: ReadonlySet<string>) {
  const others = new Set([...known].filter((file) => !own.has(file)));
  const met: string[] = [];
  const folders = new Set([".", ...[...others].map(dirname)]);
  // what is added on the way is walked too
  for (const folder of folders) {
    for (const entry of entriesIn(`${output}/${folder}`)) {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (own.has(path)) met.push(path);
        else others.add(path);
      } else if (whole || !tops.has(topOf(`${path}/`))) folders.add(path);
    }
  }
  // folders name their files in no order of their own
  return { others: [...others].sort(), met: met.sort() };
}

/** The first folder of a path; nothing where it lies in none. */
export function topOf(file: string): string {
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
export function markOf({ size, sum, fingerprint }: Written): string {
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
