import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./atomic.ts";

/**
 * A file behind a line that seals it: what it is, its length and its checksum. A file that is torn, foreign or of another
 * version is noticed and never trusted.
 */
export type Unsealed<T = unknown> =
  | { ok: true; value: T; seal: number }
  | { ok: false; reason: "missing" | "foreign" | "version" | "torn" };

const NAME = "warta-memory";

/** @param version of the form and of all that made what is in it; another one is not read */
export function readSealedBytes(path: string, version: string): Unsealed<Buffer> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { ok: false, reason: "missing" };
  }
  const end = bytes.indexOf(10);
  const [name, found, length, checksum] = end < 0 ? [] : bytes.toString("latin1", 0, end).split(" ");
  if (name !== NAME) return { ok: false, reason: "foreign" };
  if (found !== version) return { ok: false, reason: "version" };
  const value = bytes.subarray(end + 1);
  if (value.length !== Number(length) || crc32(value) !== Number(checksum)) return { ok: false, reason: "torn" };
  return { ok: true, value, seal: Number(checksum) };
}

/** Reads a file of one JSON value. */
export function readSealed(path: string, version: string): Unsealed {
  return readAs(path, version, (bytes) => JSON.parse(bytes.toString("utf8")) as unknown);
}

/** @param read throws where the file is not what its seal says */
export function readAs<T>(path: string, version: string, read: (bytes: Buffer) => T): Unsealed<T> {
  const unsealed = readSealedBytes(path, version);
  if (!unsealed.ok) return unsealed;
  try {
    return { ...unsealed, value: read(unsealed.value) };
  } catch {
    return { ok: false, reason: "torn" };
  }
}

/** Of a file that counts only beside another one: the other's seal stands in its version. */
export function sealOf(version: string, other: number): string {
  return `${version}.${other}`;
}

/** @returns the seal: the checksum of what was written */
export function writeSealedBytes(path: string, version: string, parts: readonly Uint8Array[]): number {
  let [length, seal] = [0, 0];
  for (const part of parts) {
    length += part.length;
    seal = crc32(part, seal);
  }
  writeWhole(path, [Buffer.from(`${NAME} ${version} ${length} ${seal}\n`, "latin1"), ...parts]);
  return seal;
}

/** Writes a file of one JSON value. @returns its seal */
export function writeSealed(path: string, version: string, value: unknown): number {
  return writeSealedBytes(path, version, [Buffer.from(JSON.stringify(value))]);
}
