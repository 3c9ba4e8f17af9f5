import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
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
  const watchers = new Map<string, FSWatcher>();
  const unwatch = (folder: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(join(folder, "/"))) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const seen = (path: string) => {
    if (isFolder(path)) {
      add(path, true);
    } else if (watchers.has(path)) {
      unwatch(path);
      events.lost(path);
    } else if (!isScratch(path)) {
      events.file(path);
    }
  };
  // files that came before their folder was watched are told, too
  const add = (folder: string, tell: boolean) => {
    if (watchers.has(folder)) return;
    listen(folder, (name) => seen(join(folder, name)));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) add(path, tell);
      else if (tell) seen(path);
    }
  };
  const listen = (folder: string, told: (name: string) => void) => {
    const watcher = watch(folder, { persistent: false }, (_event, name) => void (name && told(name)));
    // a folder that goes is told by the one above it
    watcher.on("error", () => watcher.close());
    watchers.set(folder, watcher);
  };
  listen(parent, (name) => void (names.includes(name) && seen(join(parent, name))));
  for (const folder of names.map((name) => join(parent, name))) if (isFolder(folder)) add(folder, false);
  return { close: () => watchers.forEach((watcher) => void watcher.close()) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What editors leave beside a file while they write it. */
function isScratch(path: string): boolean {
  return /^\.|~$|^[^.]*$/.test(basename(path));
}
