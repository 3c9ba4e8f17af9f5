import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, join } from "node:path";

/** Watches folders with all that lies below them. */
export interface FolderWatcher {
  close(): void;
}

/** What the watcher tells of. */
export interface FolderEvents {
  /** a file came, changed or went */
  file(path: string): void;
  /** a folder went, and with it whatever it held */
  lost(folder: string): void;
}

/**
 * Watches one folder at a time, never a file: one watch a file costs seconds and hundreds of megabytes at newsroom
 * size, and that is what `recursive` does on Linux.
 * @param parent folder in which the watched ones stand, or will stand
 * @param names of the folders to watch, and of files beside them
 */
export function watchFolders(parent: string, names: readonly string[], events: FolderEvents): FolderWatcher {
  const watched = new Map<string, Watched>();
  const unwatch = (folder: string) => {
    for (const [path, { watcher }] of watched) {
      if (path !== folder && !path.startsWith(join(folder, "/"))) continue;
      watcher.close();
      watched.delete(path);
    }
  };
  const seen = (path: string) => {
    const folder = folderAt(path);
    const before = watched.get(path);
    if (before && before.folder !== folder) {
      unwatch(path);
      events.lost(path);
    }
    if (folder !== undefined) add(path, folder, true);
    else if (!before && !isScratch(path)) events.file(path);
  };
  // files that came before their folder was watched are told, too
  const add = (path: string, folder: string, tell: boolean) => {
    if (watched.has(path)) return;
    const entries = unlessGone(() => {
      listen(path, folder, (name) => seen(join(path, name)));
      return readdirSync(path, { withFileTypes: true });
    });
    for (const entry of entries ?? []) begin(join(path, entry.name), entry, tell);
  };
  const begin = (path: string, entry: Dirent, tell: boolean) => {
    const folder = entry.isDirectory() ? folderAt(path) : undefined;
    if (folder !== undefined) add(path, folder, tell);
    else if (tell) seen(path);
  };
  const listen = (path: string, folder: string, told: (name: string) => void) => {
    const watcher = watch(path, { persistent: false }, (_event, name) => void (name && told(name)));
    // a folder that goes is told by the one above it
    watcher.on("error", () => watcher.close());
    watched.set(path, { watcher, folder });
  };
  listen(parent, "", (name) => void (names.includes(name) && seen(join(parent, name))));
  for (const path of names.map((name) => join(parent, name))) {
    const folder = folderAt(path);
    if (folder !== undefined) add(path, folder, false);
  }
  return { close: () => watched.forEach(({ watcher }) => void watcher.close()) };
}

interface Watched {
  readonly watcher: FSWatcher;
  /** which folder it was, see {@link folderAt} */
  readonly folder: string;
}

/**
 * Which folder stands at a path; nothing where none does. A checkout removes one and makes another in its place before
 * anybody is told of either, and the system may give that the same number.
 */
function folderAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.ino} ${found.birthtimeMs}` : undefined;
}

/** A folder may go while it is looked at: the one above it tells of that. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** What editors leave beside a file while they write it. */
function isScratch(path: string): boolean {
  return /^\.|~$|^[^.]*$/.test(basename(path));
}
