import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: into a neighbour, to the disk, then renamed over it.
 * @param forced false where a checksum knows a torn file: to force many to the disk takes longer than to make them
 * @throws Error of the file system (a full disk, a folder that cannot be made); the earlier file is untouched
 */
export function writeWhole(path: string, parts: readonly Uint8Array[], forced = true): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  try {
    const handle = openSync(draft, "w");
    try {
      for (const part of parts) writeAll(handle, part);
      if (forced) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Removes what killed programs left half written in a folder; what belongs to one that runs is left to it. */
export function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner] = /\.(\d+)\.draft$/.exec(name) ?? [];
    if (owner && !runs(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function runs(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A single write may take less than it is given. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
