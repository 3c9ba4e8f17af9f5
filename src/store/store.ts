import { statSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../digest.ts";
import { removeDrafts } from "./atomic.ts";
import { readSealed, writeSealed } from "./sealed.ts";
import { compact, openSegment, type Segment, type Slot } from "./segment.ts";

/** Values of one sort, one a row, each field a column. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/**
 * What a build remembers for the next one. Columns are what every build reads; they are loaded and saved whole.
 * Values are what only changed pages need, each read by itself; those of one sort lie together in a room.
 * Losing the store costs time, nothing else.
 */
export interface Store {
  /** why an earlier memory was not used; nothing on a first build */
  readonly notice: "foreign" | "version" | "torn" | undefined;
  /** when the columns were saved, in ms since 1970; a file touched about then may have changed since */
  readonly savedAt: number;
  columns(name: string): Columns | undefined;
  /** Puts a table in the place of the one before; call it only with news, or the whole file is written for nothing. */
  keep(name: string, columns: Columns): void;
  /** A value by its key, as long as it was made from the same digest; else it is computed and remembered. */
  remember(room: string, key: string, digest: Digest, compute: () => Uint8Array): Uint8Array;
  /** What `remember` would give without computing. */
  recall(room: string, key: string, digest: Digest): Uint8Array | undefined;
  /** Reads a whole room at once, for those who will ask for most of it. */
  preload(room: string): void;
  /** Forgets values whose keys are no more. */
  forget(room: string, keys: Iterable<string>): void;
  /** Writes all news; columns last, so that they never name what is not there. The store stays open. */
  save(): void;
}

interface Room {
  slots: Map<string, { digest: Digest; slot: Slot }>;
  segment: Segment;
  changed: boolean;
}

interface SavedRoom {
  size: number;
  keys: string[];
  digests: Digest[];
  slots: Slot[];
}

/** A file changed within this time, in ms, of the memory's own may have changed once more without showing it, as git has it. */
export const RACY = 2000;

const COLUMNS = "memory.json";

/** A segment of which more than half is waste is written anew. */
const WASTE = 0.5;

/**
 * @param folder where the memory lies, such as `.cache/warta`
 * @param version of all code that makes what is remembered; another version's memory is not used
 * @param fresh true to use none of it; it is still written
 */
export function openStore(folder: string, version: string, fresh = false): Store {
  const read = fresh ? ({ ok: false, reason: "missing" } as const) : readSealed(join(folder, COLUMNS), version);
  const tables = new Map(read.ok ? Object.entries(read.value as Record<string, Columns>) : []);
  const rooms = new Map<string, Room>();
  // a memory that could not be used is written anew even without news
  let changed = !read.ok;
  const roomOf = (name: string): Room => {
    const room = rooms.get(name) ?? openRoom(folder, name, version, !read.ok);
    rooms.set(name, room);
    return room;
  };
  const recall = (name: string, key: string, digest: Digest): Uint8Array | undefined => {
    const { slots, segment } = roomOf(name);
    const known = slots.get(key);
    return known?.digest === digest ? segment.read(known.slot) : undefined;
  };
  return {
    notice: read.ok || read.reason === "missing" ? undefined : read.reason,
    savedAt: read.ok ? (statSync(join(folder, COLUMNS), { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0,
    columns: (name) => tables.get(name),
    keep(name, columns) {
      tables.set(name, columns);
      changed = true;
    },
    recall,
    remember(name, key, digest, compute) {
      const known = recall(name, key, digest);
      if (known) return known;
      const value = compute();
      const room = roomOf(name);
      room.slots.set(key, { digest, slot: room.segment.append(value) });
      room.changed = true;
      return value;
    },
    preload: (name) => roomOf(name).segment.preload(),
    forget(name, keys) {
      const room = roomOf(name);
      for (const key of keys) room.changed = room.slots.delete(key) || room.changed;
    },
    save() {
      for (const [name, room] of rooms) {
        if (room.changed) rooms.set(name, saveRoom(room, folder, name, version));
        room.segment.close();
      }
      if (changed) {
        writeSealed(join(folder, COLUMNS), version, Object.fromEntries(tables));
        removeDrafts(folder);
      }
      changed = false;
    },
  };
}

/** A store that remembers nothing: for tests, and where nothing may be written. */
export function forgetfulStore(): Store {
  const tables = new Map<string, Columns>();
  return {
    notice: undefined,
    savedAt: 0,
    columns: () => undefined,
    keep: (name, columns) => void tables.set(name, columns),
    recall: () => undefined,
    remember: (_room, _key, _digest, compute) => compute(),
    preload: () => {},
    forget: () => {},
    save: () => {},
  };
}

function openRoom(folder: string, name: string, version: string, fresh: boolean): Room {
  const read = fresh ? undefined : readSealed(join(folder, `${name}.json`), version);
  const saved = read?.ok ? (read.value as SavedRoom) : { size: 0, keys: [], digests: [], slots: [] };
  const slots: Room["slots"] = new Map();
  for (const [at, key] of saved.keys.entries()) {
    slots.set(key, { digest: saved.digests[at] as Digest, slot: saved.slots[at] as Slot });
  }
  return { slots, segment: openSegment(join(folder, `${name}.bin`), saved.size), changed: false };
}

/** @returns the room as it is saved */
function saveRoom({ slots, segment }: Room, folder: string, name: string, version: string): Room {
  const path = join(folder, `${name}.bin`);
  segment.flush();
  let kept = segment;
  let moved = [...slots.values()].map((one) => one.slot);
  let size = segment.size();
  const used = moved.reduce((sum, [, length]) => sum + length, 0);
  if (used < size * WASTE) {
    moved = compact(segment, path, moved);
    size = used;
    kept = openSegment(path, size);
  }
  const digests = [...slots.values()].map((one) => one.digest);
  const saved: SavedRoom = { size, keys: [...slots.keys()], digests, slots: moved };
  writeSealed(join(folder, `${name}.json`), version, saved);
  const next = new Map([...slots].map(([key, { digest }], at) => [key, { digest, slot: moved[at] as Slot }]));
  return { slots: next, segment: kept, changed: false };
}
