import type { FaultDetails } from "../faults/fault.ts";

/** A start tag as a reader understood it: what the rules look at, the same for HTML and XML. */
export interface Tag {
  /** lower case, with its prefix if it has one: `a`, `svg:script` */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** where the tag begins in the text, in UTF-16 units from 0 */
  readonly offset: number;
}

export interface Attribute {
  /** lower case, with its prefix: `xlink:href` */
  readonly name: string;
  /** with its character references decoded */
  readonly value: string;
  readonly offset: number;
}

/** Something beside tags that makes a file unsafe or open to two readings. */
export interface Oddity {
  readonly what: FaultDetails["forbidden-markup"]["what"];
  readonly offset: number;
  readonly found?: string;
}

/** All that a reader saw in a file. */
export interface Reading {
  readonly tags: readonly Tag[];
  readonly oddities: readonly Oddity[];
}

/** The name without its prefix: in XML a prefix may be any word, bound to any namespace. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

/**
 * NUL is what UTF-16 looks like when read as UTF-8, ESC switches alphabets in ISO-2022-JP, which browsers guess: both hide
 * markup from a reader of UTF-8.
 */
const HIDING = ["\0", "\x1b"];

/** Whether there is one in a text, or in the same as UTF-8. */
export function hidesIn(text: string | Uint8Array): boolean {
  if (typeof text === "string") return hidingCharacter(text) !== undefined;
  return HIDING.some((character) => text.includes(character.charCodeAt(0)));
}

export function hidingCharacter(text: string): Oddity | undefined {
  const found = HIDING.find((character) => text.includes(character));
  return found === undefined ? undefined : { what: "hiding-character", offset: text.indexOf(found), found };
}
