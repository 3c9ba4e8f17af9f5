import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Digest, digest } from "../digest.ts";
import { HOME_FILE } from "./desk/readHome.ts";
import { POPULAR_FILE } from "./desk/readPopular.ts";
import { PUBLISHED_FOLDER } from "./desk/readPublished.ts";
import { REDIRECTS_FILE } from "./desk/readRedirects.ts";
import { LEDGER_FILE } from "./readLedger.ts";

/** How all files stand from which a newsroom is read. */
export interface ContentState {
  /** of every path with its size and time */
  readonly digest: Digest;
  /** the newest time among them, in ms since 1970 */
  readonly newest: number;
  /** Each of them by its path, so that who reads them needs not look again. */
  files(): ReadonlyMap<string, Look>;
}

/** A file as it was found. */
export interface Look {
  /** bytes */
  readonly size: number;
  /** ms since 1970 */
  readonly mtimeMs: number;
}

/** Folders below the content folder in which files are looked for by name; a new one may be found before another. */
export const FOLDERS: readonly string[] = ["articles", "people", "images", "data", PUBLISHED_FOLDER];

/** Files below the content folder that may be there or not. */
export const FILES: readonly string[] = [HOME_FILE, POPULAR_FILE, REDIRECTS_FILE, LEDGER_FILE];

/**
 * Looks at every file from which a newsroom is read, and opens none.
 * @param content folder, from the working directory
 * @param others files beside those folders that it was made of
 * @returns nothing where a file is missing, or a folder is a link: then nobody can tell
 */
export function contentState(content: string, others: readonly string[]): ContentState | undefined {
  // flat, since an archive has many, and mostly nobody asks for one of them
  const paths: string[] = [];
  const sizes: number[] = [];
  const times: number[] = [];
  const look = (path: string) => {
    const { size, mtimeMs } = statSync(path);
    paths.push(path);
    sizes.push(size);
    times.push(mtimeMs);
  };
  try {
    for (const folder of FOLDERS) for (const path of pathsBelow(join(content, folder))) look(path);
    for (const path of others) look(path);
    for (const path of FILES.map((name) => join(content, name))) if (existsSync(path)) look(path);
  } catch (error) {
    if (error === LINKED || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const lookAt = (at: number): Look => ({ size: sizes[at] as number, mtimeMs: times[at] as number });
  return {
    digest: digest([paths.join("\n"), bytesOf(sizes), bytesOf(times)].join("\n\n")),
    newest: times.reduce((newest, time) => Math.max(newest, time), 0),
    files: () => new Map(paths.map((path, at) => [path, lookAt(at)])),
  };
}

/** Numbers as their bytes: to write them out takes an archive's look a tenth of a second. */
function bytesOf(numbers: readonly number[]): string {
  return Buffer.from(new Float64Array(numbers).buffer).toString("base64");
}

const LINKED = new Error("a folder is a link");

function* pathsBelow(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* pathsBelow(path);
    else if (entry.isFile()) yield path;
    else if (statSync(path).isDirectory()) throw LINKED;
    else yield path;
  }
}

/** In the order of their names; a folder that is not there is empty. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
