import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Edit } from "./edits.ts";
import { fileOf, filesIn, type Room } from "./room.ts";

/** Seconds since 1970 of the first file's time: long before any memory, so that times and sizes are trusted. */
const LONG_AGO = 1_600_000_000;

/** A time that no memory can trust: files written in a hurry bear it, however often they change. */
const NOT_YET = 4_000_000_000;

/** A newsroom's content folder, of which only what changed is written anew. */
export interface Disk {
  /**
   * @param after the edit that the newsroom has just seen
   * @returns what was written or removed, below the content folder
   */
  sync(room: Room, after?: Edit): string[];
}

export function openDisk(content: string): Disk {
  let last = new Map<string, string | Uint8Array>();
  let time = LONG_AGO;
  return {
    sync(room, after) {
      const files = filesIn(room);
      const hurried = hurriedIn(room, after);
      const changed = [...last.keys()].filter((path) => !files.has(path));
      for (const path of changed) rmSync(join(content, path));
      for (const [path, bytes] of files) {
        if (after?.do !== "touch" && !hurried.has(path) && isSame(last.get(path), bytes)) continue;
        const target = join(content, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, bytes);
        changed.push(path);
        const at = hurried.has(path) ? NOT_YET : ++time;
        utimesSync(target, at, at);
      }
      last = files;
      return changed;
    },
  };
}

function hurriedIn({ stories }: Room, after: Edit | undefined): Set<string> {
  if (after?.do !== "hurry" || stories.size === 0) return new Set();
  const ordered = [...stories.keys()].sort((a, b) => a - b);
  return new Set([fileOf(ordered[after.at % ordered.length] as number)]);
}

function isSame(one: string | Uint8Array | undefined, other: string | Uint8Array): boolean {
  if (one === undefined || typeof one === "string" || typeof other === "string") return one === other;
  return Buffer.from(one).equals(other);
}
