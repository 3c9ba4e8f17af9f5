import { closeSync, fstatSync, openSync, rmSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./atomic.ts";
import { type Body, CHUNK, openBody, readPart, release, sumOf, textOf } from "./body.ts";

/**
 * A file behind a line that seals it: what it is, its length and its checksum. A file that is torn, foreign or of another
 * version is noticed and never trusted.
 */
export type Unsealed<T = unknown> =
  | { ok: true; value: T; seal: number }
  | { ok: false; reason: "missing" | "foreign" | "version" | "torn" };

const NAME = "warta-memory";

/** @param version of the form and of all that made what is in it; another one is not read */
function openSealed(path: string, version: string): Unsealed<Body> {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return { ok: false, reason: "missing" };
  }
  let body: Unsealed<Body> = { ok: false, reason: "torn" };
  try {
    body = bodyIn(file, path, version);
  } catch {
    // cut while it was read
  }
  if (!body.ok) closeSync(file);
  return body;
}

function bodyIn(file: number, path: string, version: string): Unsealed<Body> {
  const stats = fstatSync(file);
  if (!stats.isFile()) return { ok: false, reason: "missing" };
  const first = readPart(file, 0, Math.min(stats.size, CHUNK));
  const end = first.indexOf(10);
  const [name, found, length, checksum] = end < 0 ? [] : textOf(first.subarray(0, end), "latin1").split(" ");
  if (name !== NAME) return { ok: false, reason: "foreign" };
  if (found !== version) return { ok: false, reason: "version" };
  const start = end + 1;
  const place = { path, file, start, length: stats.size - start };
  const seal = sumOf(place);
  if (place.length !== Number(length) || seal !== Number(checksum)) return { ok: false, reason: "torn" };
  return { ok: true, value: openBody(place), seal };
}

/** Reads a file of one JSON value. */
export function readSealed(path: string, version: string): Unsealed {
  return readAs(path, version, (body) => {
    const text = textOf(body.read(0, body.length), "utf8");
    body.close();
    return JSON.parse(text) as unknown;
  });
}

/** @param read throws where the file is not what its seal says */
export function readAs<T>(path: string, version: string, read: (body: Body) => T): Unsealed<T> {
  const unsealed = openSealed(path, version);
  if (!unsealed.ok) return unsealed;
  try {
    return { ...unsealed, value: read(unsealed.value) };
  } catch {
    unsealed.value.close();
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
    // Node 22 answers 0 for a part of no bytes, and not what it was given
    if (part.length > 0) seal = crc32(part, seal);
  }
  release(path);
  writeWhole(path, [Buffer.from(`${NAME} ${version} ${length} ${seal}\n`, "latin1"), ...parts]);
  return seal;
}

/** Writes a file of one JSON value. @returns its seal */
export function writeSealed(path: string, version: string, value: unknown): number {
  return writeSealedBytes(path, version, [Buffer.from(JSON.stringify(value))]);
}

/** Removes a sealed file, if there is one. */
export function removeSealed(path: string): void {
  release(path);
  rmSync(path, { force: true });
}
