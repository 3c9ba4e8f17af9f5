import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { lookAt } from "../src/edition/manifest.ts";
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
 * Writes a page, unless it stands there already: then it keeps its time. A full disk or a kill leaves its earlier form.
 * A page that is new has none, and is written where it belongs: of one that a kill tore the journal knows.
 * @param output folder that the page lies in, at whatever depth
 * @returns whether it was written, or what hindered it
 */
export function writePage(path: string, content: Buffer, output: string, process = 1): boolean | Fault {
  const draft = draftIn(output, process);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (writeNew(path, content)) return true;
    if (isThere(path, content)) return false;
    writeFileSync(draft, content);
    renameSync(draft, path);
    return true;
  } catch (error) {
    rmSync(draft, { force: true });
    return unwritten(error, path, output);
  }
}

/**
 * A file beside its neighbours costs half of one that is moved there: file systems look for its place near the folder
 * in which it was made.
 * @returns false where there is one
 */
function writeNew(path: string, content: Buffer): boolean {
  let file = -1;
  const open = () => {
    file = openSync(path, "wx");
  };
  if (!unlessThere(open)) return false;
  try {
    writeFileSync(file, content);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** @param make fails where there is a file @returns whether it made one */
export function unlessThere(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

export function isThere(path: string, bytes: Buffer): boolean {
  return lookAt(path)?.size === bytes.length && readFileSync(path).equals(bytes);
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
