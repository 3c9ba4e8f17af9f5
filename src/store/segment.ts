import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync, writevSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { writeWhole } from "./atomic.ts";

/** Where a value stands in the segment: offset, length in bytes, checksum. */
export type Slot = readonly [offset: number, length: number, checksum: number];

/** Values that only changed pages need, one behind the other in a file that only grows; read by their slots. */
export interface Segment {
  /** Undefined where the file does not hold what the slot says. */
  read(slot: Slot): Buffer | undefined;
  /** Bytes that are in use or waste, after `flush`. */
  size(): number;
  /** Keeps a value to be appended by `flush`; until then it is read from memory. */
  append(bytes: Uint8Array): Slot;
  /** Appends what is new; at the end of a build, before the slots are saved. */
  flush(): void;
  close(): void;
}

/**
 * @param path of the segment
 * @param size bytes that the memory knows to be in it; what stands behind them was never saved and is overwritten
 */
export function openSegment(path: string, size: number): Segment {
  let handle: number | undefined;
  let end = size;
  let flushed = size;
  let waiting = new Map<number, Uint8Array>();
  let pending = 0;
  const flush = () => {
    if (waiting.size === 0) return;
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, existsSync(path) ? "r+" : "w");
    // what a full disk took of them is written once more, at the same place
    let at = flushed;
    try {
      for (const values of inChunks(waiting.values())) at += writeTogether(file, values, at);
    } finally {
      closeSync(file);
    }
    flushed = at;
    waiting = new Map();
    pending = 0;
  };
  return {
    read([offset, length, checksum]) {
      // an empty value stands where the next one begins
      if (length === 0) return checksum === 0 ? Buffer.alloc(0) : undefined;
      const kept = waiting.get(offset);
      if (kept) return Buffer.from(kept);
      if (handle === undefined && existsSync(path)) handle = openSync(path, "r");
      if (handle === undefined) return undefined;
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(handle, bytes, 0, length, offset) !== length || crc32(bytes) !== checksum) return undefined;
      return bytes;
    },
    append(bytes) {
      const slot: Slot = [end, bytes.length, crc32(bytes)];
      waiting.set(end, bytes);
      end += bytes.length;
      pending += bytes.length;
      if (pending > MOST_PENDING) flush();
      return slot;
    },
    size: () => flushed,
    flush,
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}

/** Values that one call writes: systems take no more than some thousand. */
const MOST_TOGETHER = 1000;

/** What waits in memory before it is appended: the file may grow before its slots are saved, nobody reads behind them. */
const MOST_PENDING = 1 << 24;

/** Values in as few calls as may be, and in no memory of their own: either costs more than the values. */
function* inChunks(values: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let chunk: Uint8Array[] = [];
  for (const value of values) {
    if (chunk.push(value) < MOST_TOGETHER) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}

/** @returns how many bytes they are */
function writeTogether(file: number, values: readonly Uint8Array[], position: number): number {
  const length = values.reduce((sum, value) => sum + value.length, 0);
  if (writevSync(file, values, position) === length) return length;
  // a full disk takes a part, and says so at the next
  let at = position;
  for (const value of values)
    for (let done = 0; done < value.length; ) {
      const written = writeSync(file, value, done, value.length - done, at);
      done += written;
      at += written;
    }
  return length;
}

/** Values that were moved: their slots, and the size of the file that holds them now. */
export interface Compacted {
  readonly slots: readonly Slot[];
  readonly size: number;
}

/** Copies the slots that are still wanted into a new file, in the same order, and closes the old one. */
export function compact(segment: Segment, path: string, slots: readonly Slot[]): Compacted {
  const parts: Uint8Array[] = [];
  let size = 0;
  const moved = slots.map((slot): Slot => {
    const bytes = segment.read(slot) ?? Buffer.alloc(0);
    const next: Slot = [size, bytes.length, slot[2]];
    parts.push(bytes);
    size += bytes.length;
    return next;
  });
  // some systems put nothing in the place of a file that is open
  segment.close();
  writeWhole(path, parts);
  return { slots: moved, size };
}
