import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type Address, contentName } from "../src/site/addresses.ts";
import { removeDrafts, writeWhole } from "../src/store/atomic.ts";

/** Encoded files, outside of the output: to lose them costs time, nothing else. */
export interface PictureCache {
  /** Path of an encoded file; nothing where there is none, or where it is not as it was written. */
  find(address: Address): string | undefined;
  keep(address: Address, bytes: Uint8Array): void;
  forget(address: Address): void;
}

/** An archive has a million of them, too many for one folder. */
const shardOf = (address: Address) => contentName(address).slice(0, 2);

/**
 * Opens the encoded files below the memory's folder. An address holds digests of content and recipe, and so names
 * a file here too; the name also bears a checksum, by which a torn file is known.
 */
export function openPictureCache(memory: string): PictureCache {
  const shards = new Map<string, Map<string, string>>();
  const folderOf = (address: Address) => join(memory, "pictures", shardOf(address));
  const shard = (address: Address) => {
    const folder = folderOf(address);
    const known = shards.get(folder) ?? namesIn(folder);
    shards.set(folder, known);
    return known;
  };
  return {
    find(address) {
      const name = shard(address).get(basename(address));
      if (!name) return undefined;
      const path = join(folderOf(address), name);
      return isWhole(path) ? path : undefined;
    },
    keep(address, bytes) {
      const own = basename(address);
      const name = `${basename(own, extname(own))}.${sumOf(bytes)}${extname(own)}`;
      this.forget(address);
      writeWhole(join(folderOf(address), name), [bytes], false);
      shard(address).set(own, name);
    },
    forget(address) {
      const name = shard(address).get(basename(address));
      if (name) rmSync(join(folderOf(address), name), { force: true });
      shard(address).delete(basename(address));
    },
  };
}

/** Files of a folder by their names without checksums. */
function namesIn(folder: string): Map<string, string> {
  try {
    removeDrafts(folder);
    const names = readdirSync(folder).filter((name) => CHECKED.test(name));
    return new Map(names.map((name) => [name.replace(CHECKED, "$2"), name]));
  } catch {
    return new Map();
  }
}

const CHECKED = /\.([0-9a-f]{8})(\.\w+)$/;

function isWhole(path: string): boolean {
  try {
    return CHECKED.exec(path)?.[1] === sumOf(readFileSync(path));
  } catch {
    return false;
  }
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
