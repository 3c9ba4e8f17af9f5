import type { BadAddress } from "../faults/fault.ts";
import type { Address } from "./addresses.ts";

/** An address as an owner wrote it, checked: encoded for links, or the reason why it is none. */
export type ReadAddress =
  | { ok: true; address: Address }
  | { ok: false; problem: "outside" }
  | { ok: false; problem: "bad"; reason: BadAddress };

/** In bytes: a file system takes 255 for a name and 4,096 for a path, and compressed copies have longer names. */
const LONGEST_PART = 200;
const LONGEST = 1_000;

// control characters, and what parts a path from the rest of an address or is another host's word for "/"
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f\\?#]/;

/**
 * Reads a `permalink:` or alias: a path from the site's root that ends in `/` or in a file name.
 * Refused: climbing out by `..`, back-slashes, control characters, `?`, `#`, empty parts, and what no file system takes.
 */
export function readAddress(text: string): ReadAddress {
  const bad = (reason: BadAddress): ReadAddress => ({ ok: false, problem: "bad", reason });
  let path: string;
  try {
    path = decodeURIComponent(text.trim());
  } catch {
    return bad("percent");
  }
  path = path.normalize("NFC");
  if (/(?:^|[/\\])\.{1,2}(?:[/\\]|$)/.test(path)) return { ok: false, problem: "outside" };
  if (!path.startsWith("/")) return bad("slash");
  if (FORBIDDEN.test(path) || !path.isWellFormed()) return bad("characters");
  if (path.includes("//")) return bad("empty-part");
  if (path.split("/").some((part) => Buffer.byteLength(part) > LONGEST_PART)) return bad("long");
  if (Buffer.byteLength(path) > LONGEST) return bad("long");
  if (!path.endsWith("/") && !/\.[a-z0-9]+$/i.test(path)) path += "/";
  return { ok: true, address: encodeURI(path) as Address };
}
