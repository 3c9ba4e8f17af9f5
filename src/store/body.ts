import { closeSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";

/** What stands behind the seal of a file that was found whole. */
export interface Body {
  /** in bytes */
  readonly length: number;
  /** A part of it, which stands until another one is read. */
  read(start: number, length: number): Uint8Array;
  /** Called when nothing more will be read. */
  close(): void;
}

/** An open file, and which of its bytes are the body. */
export interface Place {
  readonly path: string;
  readonly file: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Fresh memory costs several times what is done in it, so that of larger files only those parts are read that somebody
 * asks for, and all of them into the same piece.
 */
export const CHUNK = 1 << 20;

let memory = Buffer.allocUnsafeSlow(0);

function memoryFor(length: number): Buffer {
  if (memory.length < length) memory = Buffer.allocUnsafeSlow(Math.max(length, CHUNK));
  return memory.subarray(0, length);
}

/**
 * @returns bytes that stand until the next part of any file is read
 * @throws RangeError where the file is shorter
 */
export function readPart(file: number, start: number, length: number): Uint8Array {
  const part = memoryFor(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, part, at, length - at, start + at);
    if (read === 0) throw new RangeError("a file of the memory is shorter than it was");
    at += read;
  }
  return part;
}

/** A text among bytes that were read. */
export function textOf({ buffer, byteOffset, byteLength }: Uint8Array, form: "latin1" | "utf8"): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString(form);
}

/** The checksum of a body. */
export function sumOf({ file, start, length }: Place): number {
  let sum = 0;
  for (let at = 0; at < length; at += CHUNK) {
    sum = crc32(readPart(file, start + at, Math.min(CHUNK, length - at)), sum);
  }
  return sum;
}

/** Opens a body that was found whole. The file is left open as long as something may be read of it. */
export function openBody(place: Place): Body {
  return place.length > CHUNK ? inFile(place) : inMemory(place);
}

function inMemory({ file, start, length }: Place): Body {
  const bytes = Buffer.from(readPart(file, start, length));
  closeSync(file);
  return { length, read: (at, part) => bytes.subarray(at, at + part), close: () => {} };
}

/** Takes into memory what is still in the files of these paths. */
const opened = new Map<string, (() => void)[]>();

/** Here nothing can be put in the place of a file that is open. */
const LOCKS = process.platform === "win32";

/** Closes what nobody can read any more: a server opens a memory anew for some of its builds. */
const unreachable = new FinalizationRegistry<number>(closeSync);

/** Elsewhere the bytes of an open file stay what they were, whatever is put in its place. */
function inFile(place: Place): Body {
  const { path, file, start, length } = place;
  let held: Body | undefined;
  let open = true;
  if (LOCKS) {
    const take = () => {
      if (open) held = inMemory(place);
      open = false;
    };
    opened.set(path, [...(opened.get(path) ?? []), take]);
  }
  const body: Body = {
    length,
    read: (at, part) => held?.read(at, part) ?? readPart(file, start + at, part),
    close() {
      if (open) closeSync(file);
      open = false;
      unreachable.unregister(body);
    },
  };
  // where files are locked, the list above holds it
  if (!LOCKS) unreachable.register(body, file, body);
  return body;
}

/** Called before something else is put in the place of a file, or nothing. */
export function release(path: string): void {
  for (const take of opened.get(path) ?? []) take();
  opened.delete(path);
}
