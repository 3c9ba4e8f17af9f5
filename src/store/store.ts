import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../digest.ts";
import { removeDrafts } from "./atomic.ts";
import { openRoom, type Room, VALUES } from "./room.ts";
import { type Columns, type Keeping, type Layer, openTables, type SavedRows } from "./tables.ts";

export type { Column, Columns, Layer, SavedRows } from "./tables.ts";

/**
 * What a build remembers for the next one. Tables are what every build reads, column by column as it asks for them.
 * Values are what only changed pages need, each read by itself; those of one sort lie together in a room.
 * Losing the store costs time, nothing else.
 */
export interface Store {
  /** false for one that remembers nothing */
  readonly remembers: boolean;
  /** why an earlier memory was not used; nothing on a first build */
  readonly notice: "foreign" | "version" | "torn" | undefined;
  /** when most of the tables were saved, in ms since 1970; a file touched about then may have changed since */
  readonly savedAt: number;
  columns(name: string): Columns | undefined;
  /** A table that is kept by rows, see `openRows`. */
  layers(name: string): readonly Layer[];
  /** Puts a table in the place of the one before, or what changed in it; call it only with news. */
  keep(name: string, table: Columns | SavedRows, how?: Keeping): void;
  /** A value by its key, as long as it was made from the same digest; else it is computed and remembered. */
  remember(room: string, key: string, digest: Digest, compute: () => Uint8Array): Uint8Array;
  /** What `remember` would give without computing. */
  recall(room: string, key: string, digest: Digest): Uint8Array | undefined;
  /** Forgets values whose keys are no more. */
  forget(room: string, keys: Iterable<string>): void;
  /** Tells the tables, as they lie on the disk, from those of any other moment. */
  seal(): string;
  /** Takes over all values of a store in another folder, which is of the same version. */
  join(folder: string): void;
  /** Writes all news; tables last, so that they never name what is not there. The store stays open. */
  save(): void;
}

/** A file changed within this time, in ms, of the memory's own may have changed once more without showing it, as git has it. */
export const RACY = 2000;

const MEMORY = "memory";

/**
 * @param folder where the memory lies, such as `.cache/warta`
 * @param version of all code that makes what is remembered; another version's memory is not used
 * @param fresh true to use none of it; it is still written
 */
export function openStore(folder: string, version: string, fresh = false): Store {
  const tables = openTables(join(folder, MEMORY), version, fresh);
  const { refused } = tables;
  const rooms = new Map<string, Room>();
  const roomOf = (name: string): Room => {
    const room = rooms.get(name) ?? openRoom(join(folder, name), version, refused !== undefined);
    rooms.set(name, room);
    return room;
  };
  return {
    remembers: true,
    notice: refused === "missing" ? undefined : refused,
    savedAt: tables.savedAt,
    columns: tables.columns,
    layers: tables.layers,
    keep: tables.keep,
    seal: tables.seal,
    recall: (name, key, digest) => roomOf(name).recall(key, digest),
    remember(name, key, digest, compute) {
      const room = roomOf(name);
      const known = room.recall(key, digest);
      if (known) return known;
      const value = compute();
      room.put(key, digest, value);
      return value;
    },
    forget: (name, keys) => roomOf(name).forget(keys),
    join(other) {
      const names = readdirSync(other).filter((name) => name.endsWith(VALUES));
      for (const name of names.map((one) => one.slice(0, -VALUES.length))) {
        const [room, theirs] = [roomOf(name), openRoom(join(other, name), version, false)];
        for (const [key, digest, value] of theirs) room.put(key, digest, value);
        // their folder is removed next
        theirs.save();
      }
    },
    save() {
      for (const room of rooms.values()) room.save();
      if (tables.save()) removeDrafts(folder);
    },
  };
}

/** A store that remembers nothing: for tests, and where nothing may be written. */
export function forgetfulStore(): Store {
  return {
    remembers: false,
    notice: undefined,
    savedAt: 0,
    columns: () => undefined,
    layers: () => [],
    keep: () => {},
    seal: () => "",
    recall: () => undefined,
    remember: (_room, _key, _digest, compute) => compute(),
    forget: () => {},
    join: () => {},
    save: () => {},
  };
}
