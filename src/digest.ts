/**
 * Digests: short names for content, so that two things agree exactly when their digests do.
 * Nothing but the two functions of this file makes one of content.
 */
import { hash } from "node:crypto";

declare const digestBrand: unique symbol;

/** 128 bits of SHA-256 as 22 characters of base64url. */
export type Digest = string & { readonly [digestBrand]: true };

/** Anything that carries the digest of all that it consists of. */
export interface Digested {
  readonly digest: Digest;
}

const LENGTH = 22;

function shorten(text: string): Digest {
  return hash("sha256", text, "base64url").slice(0, LENGTH) as Digest;
}

/**
 * Digest of a plain value. Keys count in alphabetical order, absent and `undefined` keys are the same.
 * @param value text, numbers, booleans, null, JavaScript's dates, arrays or maps of these, or plain objects of these
 * @throws TypeError for a function, symbol or class instance, whose content JSON cannot see
 */
export function digest(value: unknown): Digest {
  return shorten(typeof value === "string" ? `s${value}` : `j${canonical(value)}`);
}

/**
 * One digest for several, in their order. `undefined` keeps its place, so that a part that is absent
 * is not taken for the part behind it.
 */
export function fold(parts: Iterable<Digest | undefined>): Digest {
  let text = "f";
  for (const part of parts) text += part === undefined ? "-\n" : `${part}\n`;
  return shorten(text);
}

function canonical(value: unknown): string {
  if (value === undefined) return "null";
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : `n${value}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value instanceof Map) return `m${canonical([...value])}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (typeof value !== "object" || !isPlain(value))
    throw new TypeError(`no digest for ${typeof value} ${String(value)}`);
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const part = value[key];
    if (part !== undefined) text += `${text && ","}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Something whose digest is found when somebody asks for it, and kept. */
export abstract class LateDigest implements Digested {
  #digest: Digest | undefined;

  protected abstract digested(): Digest;

  get digest(): Digest {
    this.#digest ??= this.digested();
    return this.#digest;
  }
}
