import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Digest, digest } from "../digest.ts";
import { once } from "../once.ts";
import { HOME_FILE } from "./desk/readHome.ts";
import { POPULAR_FILE } from "./desk/readPopular.ts";
import { PUBLISHED_FOLDER } from "./desk/readPublished.ts";
import { REDIRECTS_FILE } from "./desk/readRedirects.ts";
import { LEDGER_FILE } from "./readLedger.ts";
import { WEIGHTS_FILE } from "./readWeights.ts";

/** How all files stand from which a newsroom is read. */
export interface ContentState {
  /** of every path with its size and time */
  readonly digest: Digest;
  /** the newest time among them, in ms since 1970 */
  readonly newest: number;
  /** Each of them by its path, so that who reads them needs not look again. */
  files(): Looks;
}

/** Files as they were found, by their paths. */
export type Looks = Pick<ReadonlyMap<string, Look>, "keys" | "get">;

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
export const FILES: readonly string[] = [HOME_FILE, POPULAR_FILE, REDIRECTS_FILE, LEDGER_FILE, WEIGHTS_FILE];

/**
 * Looks at every file from which a newsroom is read, and opens none.
 * @param content folder, from the working directory
 * @param others files beside those folders that it was made of
 * @returns nothing where a file is missing, a folder is a link, or the system refuses one: then nobody can tell
 */
export function contentState(content: string, others: readonly string[]): ContentState | undefined {
  const found: Found = { paths: [], sizes: [], times: [] };
  try {
    for (const folder of FOLDERS) lookBelow(join(content, folder), found);
    const single = [...others, ...FILES.map((name) => join(content, name)).filter((path) => existsSync(path))];
    for (const path of single) add(found, statSync(path));
    if (single.length > 0) found.paths.push(single.join(BREAK));
  } catch (error) {
    if (error === LINKED || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
  const { paths, sizes, times } = found;
  return {
    digest: digest([...paths, bytesOf(sizes), bytesOf(times)].join("\n\n")),
    newest: times.reduce((newest, time) => Math.max(newest, time), 0),
    files: () =>
      looksAt(
        paths.flatMap((some) => some.split(BREAK)),
        found,
      ),
  };
}

/** So many others, such as a story's pictures, may lie between two that are asked for one after the other. */
const NEAR = 8;

/** Who asks for files mostly asks in their order: then no map of all their paths is made. */
function looksAt(paths: readonly string[], { sizes, times }: Found): Looks {
  const places = once(() => new Map(paths.map((path, place) => [path, place])));
  let next = 0;
  return {
    keys: () => paths.values(),
    get(path) {
      let at: number | undefined = next;
      while (at < next + NEAR && paths[at] !== path) at++;
      if (at === next + NEAR) at = places().get(path);
      if (at === undefined) return undefined;
      next = at + 1;
      return { size: sizes[at] as number, mtimeMs: times[at] as number };
    },
  };
}

/**
 * Files in the order in which they were looked at. They lie flat, and the paths of a folder in one text: an archive has
 * many, mostly nobody asks for one of them, and whatever lives on while others are looked at has to be moved in memory.
 */
interface Found {
  /** those that stand in one folder one behind the other */
  readonly paths: string[];
  readonly sizes: number[];
  readonly times: number[];
}

/** No name holds it. */
const BREAK = "\0";

const LINKED = new Error("a folder is a link");

function add({ sizes, times }: Found, { size, mtimeMs }: Look): void {
  sizes.push(size);
  times.push(mtimeMs);
}

/** In the order of their names. */
function lookBelow(folder: string, found: Found): void {
  let paths: string[] = [];
  const close = () => {
    if (paths.length > 0) found.paths.push(paths.join(BREAK));
    paths = [];
  };
  for (const name of namesIn(folder)) {
    const path = `${folder}/${name}`;
    const look = lstatSync(path);
    if (look.isDirectory()) {
      close();
      lookBelow(path, found);
      continue;
    }
    const behind = look.isSymbolicLink() ? statSync(path) : look;
    if (behind.isDirectory()) throw LINKED;
    paths.push(path);
    add(found, behind);
  }
  close();
}

/** A folder that is not there is empty. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Numbers as their bytes: to write them out takes an archive's look a tenth of a second. */
function bytesOf(numbers: readonly number[]): string {
  return Buffer.from(new Float64Array(numbers).buffer).toString("base64");
}
