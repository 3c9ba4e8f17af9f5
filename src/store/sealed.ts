import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./atomic.ts";

/**
 * A file of one JSON value behind a line that seals it: what it is, its length and its checksum. A file that is
 * torn, foreign or of another version is noticed and never trusted.
 */
export type Unsealed =
  | { ok: true; value: unknown; seal: number }
  | { ok: false; reason: "missing" | "foreign" | "version" | "torn" };

const NAME = "warta-memory";

/** @param version of the form and of all that made the values; another one is not read */
export function readSealed(path: string, version: string): Unsealed {
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
  const body = bytes.subarray(end + 1);
  if (body.length !== Number(length) || crc32(body) !== Number(checksum)) return { ok: false, reason: "torn" };
  try {
    return { ok: true, value: JSON.parse(body.toString("latin1")), seal: Number(checksum) };
  } catch {
    return { ok: false, reason: "torn" };
  }
}

/** Of a file that counts only beside another one: the other's seal stands in its version. */
export function sealOf(version: string, other: number): string {
  return `${version}.${other}`;
}

/** @returns the seal: the checksum of what was written */
export function writeSealed(path: string, version: string, value: unknown): number {
  // in ASCII, which is read in a third of the time
  const body = Buffer.from(JSON.stringify(value).replace(/[\x80-\uffff]/g, escaped), "latin1");
  const seal = crc32(body);
  writeWhole(path, [Buffer.from(`${NAME} ${version} ${body.length} ${seal}\n`, "latin1"), body]);
  return seal;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
