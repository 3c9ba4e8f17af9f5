import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Fault, fault, type Unwritable } from "../src/faults/fault.ts";

const REASONS: ReadonlyMap<string | undefined, Unwritable> = new Map([
  ["ENOSPC", "full"],
  ["EFBIG", "full"],
  ["EDQUOT", "full"],
  ["ENOTDIR", "in-the-way"],
  ["EISDIR", "in-the-way"],
  ["EEXIST", "in-the-way"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["EROFS", "forbidden"],
]);

const DRAFT = ".warta-draft-";

/**
 * Where a page lies until it is whole.
 * @param process number of the process that makes it, from 1
 */
export function draftIn(output: string, process = 1): string {
  return join(output, `${DRAFT}${process}`);
}

/** Removes what a killed build left half written. */
export function removeDrafts(output: string): void {
  const names = existsSync(output) ? readdirSync(output) : [];
  for (const name of names) if (name.startsWith(DRAFT)) rmSync(join(output, name), { force: true });
}

/**
 * Writes a page whole or not at all: a full disk or a kill leaves its earlier form.
 * @param output folder that the page lies in, at whatever depth
 * @returns what hindered it; nothing when it was written
 */
export function writePage(path: string, content: Uint8Array, output: string, process = 1): Fault | undefined {
  const draft = draftIn(output, process);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return unwritten(error, path, output);
  }
}

/**
 * The fault of something that could not be written. It names what all files share that have the cause in common, so
 * that they are one line in the report: what stands in the way, or a folder.
 * @param whole folder of everything that is written to the same end
 * @throws error itself where it is none of the file system's
 */
export function unwritten(error: unknown, path: string, whole: string): Fault {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!syscall) throw error;
  const reason = REASONS.get(code) ?? "other";
  const place = reason === "in-the-way" ? standingAt(path) : reason === "full" ? whole : dirname(path);
  return fault("not-written", { file: relative("", place) || "." }, { reason });
}

/** The lowest part of a path that is there. */
function standingAt(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      lstatSync(at);
      return at;
    } catch {
      if (dirname(at) === at) return at;
    }
  }
}
