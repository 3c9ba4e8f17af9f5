import { readFileSync, rmdirSync, rmSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type Digest, digest } from "../digest.ts";
import { once } from "../once.ts";
import { valuesOf } from "../store/columnFile.ts";
import { type KeyedRows, openRows, type RowForm, stretchesOf } from "../store/rows.ts";
import { type Layer, openTables } from "../store/tables.ts";

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
export type Manifest = KeyedRows<Written>;

/** The manifest of one output folder, as it lies in the memory. */
export interface ManifestFile {
  /** what the last build wrote; empty where that is not known */
  readonly manifest: Manifest;
  /** whether there is one that cannot be read, or not all of it */
  readonly torn: boolean;
  /** tells this manifest from any other that lay there */
  seal(): string;
  /** whether there is a file, and each lies in the output as it was written, at the same time */
  stands(): boolean;
  /** files that do not lie there so; of the others no row is made */
  strayed(): ReadonlySet<string>;
  /** Whether every page of the plan in a memory lies in it as planned. @param memory its seal */
  holds(memory: string): boolean;
  /**
   * Saved last, and only by a build that succeeded.
   * @param changed files that are not as they were in the manifest that was read or written before; else all are looked at
   * @param memory seal of the one whose plan it holds whole; nothing where it lacks a page
   */
  write(manifest: Manifest, changed?: Iterable<string>, memory?: string): void;
}

/** Of the form alone: a manifest outlives the code that wrote it, so that a new version still removes what is no more. */
const VERSION = "manifest-4";

const TABLE = "files";
/** The table of one value: the seal of the memory whose plan the files are. */
const OF = "of";

/** @param memory folder of the memory */
export function openManifest(memory: string, output: string): ManifestFile {
  const tables = openTables(join(memory, `manifest-${digest(output)}`), VERSION);
  // to see that nothing changed, no row is needed
  const rows = once(() => openRows(tables.layers(TABLE), FORM));
  return {
    get manifest() {
      return rows();
    },
    torn: tables.isCut || (tables.refused !== undefined && tables.refused !== "missing"),
    seal: tables.seal,
    stands() {
      const layers = tables.layers(TABLE);
      return layers.length > 0 && strayedIn(layers, output).next().done === true;
    },
    strayed: () => new Set(strayedIn(tables.layers(TABLE), output)),
    holds: (memory) => memory !== "" && tables.columns(OF)?.memory?.[0] === memory,
    write(manifest, changed, memory = "") {
      const news = rows().saving(manifest, changed);
      if (news) tables.keep(TABLE, news);
      if (tables.columns(OF)?.memory?.[0] !== memory) tables.keep(OF, { memory: [memory] });
      tables.save();
    },
  };
}

function* strayedIn(layers: readonly Layer[], output: string): Generator<string> {
  for (const { columns, size, counts } of stretchesOf(layers, "file")) {
    const column = (name: string) => valuesOf(columns, name);
    const [fileAt, sizeAt, modifiedAt] = [column("file"), column("size"), column("modified")];
    for (let at = 0; at < size; at++) {
      if (!counts(at)) continue;
      const file = fileAt(at) as string;
      const found = lookAt(`${output}/${file}`);
      if (found?.size !== sizeAt(at) || found?.mtimeMs !== modifiedAt(at)) yield file;
    }
  }
}

const FORM: RowForm<Written> = {
  key: "file",
  columnsOf(manifest) {
    const column = <T>(of: (written: Written) => T) => Array.from(manifest.values(), of);
    return {
      file: [...manifest.keys()],
      fingerprint: column(({ fingerprint }) => fingerprint),
      size: column(({ size }) => size),
      modified: column(({ modified }) => modified),
      sum: column(({ sum }) => sum),
    };
  },
  rowsIn(columns) {
    const column = (name: string) => valuesOf(columns, name);
    const [fingerprints, sizes, times, sums] = [
      column("fingerprint"),
      column("size"),
      column("modified"),
      column("sum"),
    ];
    return (at) => ({
      fingerprint: fingerprints(at) as Digest,
      size: sizes(at) as number,
      modified: times(at) as number,
      sum: (sums(at) as number | null) ?? undefined,
    });
  },
  isSame: (one, other) =>
    one.fingerprint === other.fingerprint &&
    one.size === other.size &&
    one.modified === other.modified &&
    one.sum === other.sum,
};

/** What is known to be there, and nothing of how it was made: it is made again, or removed. */
export const UNKNOWN: Written = { fingerprint: "" as Digest, size: -1, modified: 0 };

/** The manifest of a build that uses nothing of the last one but what it has to remove. */
export function forgotten(manifest: Manifest): Manifest {
  return new Map([...manifest.keys()].map((file) => [file, UNKNOWN]));
}

const IF_THERE = { throwIfNoEntry: false } as const;

/** A file as it lies on the disk; nothing for a folder, or where a file stands in place of its folder. */
export function lookAt(path: string): Stats | undefined {
  try {
    const found = statSync(path, IF_THERE);
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
