import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Parts one readable text into files: each begins with a line `-- path --`.
 * Text before the first heading is left out.
 */
export function filesOf(text: string): Map<string, string> {
  const files = new Map<string, string>();
  const parts = text.split(/^-- (.+) --\n/m);
  for (let i = 1; i < parts.length; i += 2) files.set(parts[i] as string, parts[i + 1] as string);
  return files;
}

export function writeFiles(folder: string, files: Iterable<[string, string | Uint8Array]>): void {
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

const removals: (() => void)[] = [];

/** An empty folder for the tests of a file, after which it is removed. */
export function folderOfTests(): string {
  const [folder, remove] = temporaryFolder();
  removals.push(remove);
  return folder;
}

/** What many tests of a file begin with, made at the first question; the next file that a process runs makes its own. */
export function onceAFile<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    if (!made) removals.push(() => (made = undefined));
    made ??= { value: make() };
    return made.value;
  };
}

/** Removes what the tests of a file left. */
export function removeFolders(): void {
  for (const remove of removals.splice(0)) remove();
}

/** Where files are kept in memory, on systems that have such a place. */
const RAM = "/dev/shm";

/** Bytes that have to be free there: many a site lies beside others. */
const ROOM = 2 ** 31;

/** A disk takes its time to be sure of each file; nobody needs that of a site that is looked at once. */
function home(): string {
  try {
    const { bavail, bsize } = statfsSync(RAM);
    return bavail * bsize > ROOM ? RAM : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** An empty folder of its own; the second value removes it. */
export function temporaryFolder(): [string, () => void] {
  const folder = mkdtempSync(join(home(), "warta-"));
  return [folder, () => rmSync(folder, { recursive: true, force: true })];
}
