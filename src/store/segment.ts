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
  /** Reads the whole file at once; values come from memory from then on. */
  preload(): void;
  /** Bytes that are in use or waste, after `flush`. */
  size(): number;
  /** Their checksum, by which they are known to be whole at one look; nothing where it is not known. */
  sum(): number | undefined;
  /** Keeps a value to be appended by `flush`; until then it is read from memory. */
  append(bytes: Uint8Array): Slot;
  /** Appends what is new; at the end of a build, before the slots are saved. */
  flush(): void;
  close(): void;
}

/**
 * @param path of the segment
 * @param size bytes that the memory knows to be in it; what stands behind them was never saved and is overwritten
 * @param saved checksum of these bytes, where it is known
 */
export function openSegment(
  path: string,
  size: number,
  saved: number | undefined = size === 0 ? 0 : undefined,
): Segment {
  let handle: number | undefined;
  let end = size;
  let flushed = size;
  let sum = saved;
  let waiting = new Map<number, Uint8Array>();
  let pending = 0;
  /** all values, where they were read at once, with room for those to come */
  let whole: Buffer | undefined;
  /** so many of its bytes were found whole together: to sum up each value by itself takes ten times as long */
  let sure = 0;
  const flush = () => {
    if (waiting.size === 0) return;
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, existsSync(path) ? "r+" : "w");
    try {
      for (const values of inChunks(waiting.values())) {
        flushed += writeTogether(file, values, flushed);
        for (const value of values) sum = sum === undefined ? undefined : crc32(value, sum);
      }
    } finally {
      closeSync(file);
    }
    waiting = new Map();
    pending = 0;
  };
  return {
    read([offset, length, checksum]) {
      // an empty value stands where the next one begins
      if (length === 0) return checksum === 0 ? Buffer.alloc(0) : undefined;
      if (whole && offset + length <= Math.min(end, whole.length)) {
        const bytes = whole.subarray(offset, offset + length);
        return offset + length <= sure || crc32(bytes) === checksum ? bytes : undefined;
      }
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
      if (whole && end + bytes.length <= whole.length) whole.set(bytes, end);
      end += bytes.length;
      pending += bytes.length;
      if (pending > MOST_PENDING) flush();
      return slot;
    },
    preload() {
      if (whole || !existsSync(path)) return;
      // what stands behind its end is of a build that was never saved, and will be overwritten
      whole = readWhole(path, flushed, flushed + Math.ceil(flushed * SPARE));
      if (whole && crc32(whole.subarray(0, flushed)) === sum) sure = flushed;
      if (whole) for (const [at, bytes] of waiting) if (at + bytes.length <= whole.length) whole.set(bytes, at);
    },
    size: () => flushed,
    sum: () => sum,
    flush,
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}

/** The first bytes of a file in a larger piece of memory; nothing where it has not so many. */
function readWhole(path: string, length: number, room: number): Buffer | undefined {
  const whole = Buffer.from(new ArrayBuffer(room));
  const file = openSync(path, "r");
  try {
    let at = 0;
    for (let read = 1; at < length && read > 0; at += read)
      read = readSync(file, whole, at, Math.min(length - at, MOST_READ), at);
    return at === length ? whole : undefined;
  } finally {
    closeSync(file);
  }
}

/** Bytes that one call may read. */
const MOST_READ = 2 ** 30;

/** Room beside all values for some more: who works on them in one piece of memory needs no copy of it then. */
const SPARE = 1 / 64;

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

/** Values that were moved: their slots, and the size and the checksum of the file that holds them now. */
export interface Compacted {
  readonly slots: readonly Slot[];
  readonly size: number;
  readonly sum: number;
}

/** Copies the slots that are still wanted into a new file, in the same order. */
export function compact(segment: Segment, path: string, slots: readonly Slot[]): Compacted {
  const parts: Uint8Array[] = [];
  let [size, sum] = [0, 0];
  const moved = slots.map((slot): Slot => {
    const bytes = segment.read(slot) ?? Buffer.alloc(0);
    const next: Slot = [size, bytes.length, slot[2]];
    parts.push(bytes);
    size += bytes.length;
    sum = crc32(bytes, sum);
    return next;
  });
  writeWhole(path, parts);
  return { slots: moved, size, sum };
}
