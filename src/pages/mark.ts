import type { Digest } from "../digest.ts";
import { type Digestible, isList, type Subject } from "./page.ts";

/**
 * 90 bits that tell whether pages would be made of the same things as before, without a word about which. Made for
 * every page of an archive in every build, where a digest of text would cost ten times as much; never a name, and never
 * in place of a fingerprint.
 */
export type Mark = string;

/** Digests are long; so many letters of one hold 48 bits. */
const LETTERS = 8;

let [one, two, three] = [0, 0, 0];

/**
 * The mark of all parts of a subject, in their order.
 * @param under of all beside it that its pages are made of
 */
export function markOf(subject: Subject, under: Digest): Mark {
  begin();
  addDigest(under);
  for (const name in subject) {
    addText(name);
    addPart(subject[name]);
  }
  return marked();
}

/**
 * Of each part of a subject, by its name, enough to tell that it changed: as many pages as a site has are marked, and
 * only who asks why one was made anew reads it.
 * @param beside marks of what the page is made of beside its subject, which stand first
 */
export function partMarksOf(subject: Subject, beside: Iterable<readonly [string, string]> = []): Map<string, string> {
  const marks = new Map(beside);
  for (const name in subject) {
    begin();
    addPart(subject[name]);
    marks.set(name, lettersOf(stirred(one)) + lettersOf(stirred(two)));
  }
  return marks;
}

function begin(): void {
  [one, two, three] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d];
}

function marked(): Mark {
  return lettersOf(stirred(one)) + lettersOf(stirred(two)) + lettersOf(stirred(three));
}

/** Thirty bits as five signs, none of them a blank: a number as text takes twice as long. */
function lettersOf(bits: number): string {
  return String.fromCharCode(
    FIRST_SIGN + (bits & 63),
    FIRST_SIGN + ((bits >>> 6) & 63),
    FIRST_SIGN + ((bits >>> 12) & 63),
    FIRST_SIGN + ((bits >>> 18) & 63),
    FIRST_SIGN + ((bits >>> 24) & 63),
  );
}

const FIRST_SIGN = 0x30;

/** The multipliers are those of xxHash32 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md). */
function add(bits: number): void {
  one = Math.imul((one << 13) | (one >>> 19), 0x9e3779b1) ^ Math.imul(bits, 0x85ebca77);
  two = Math.imul(((two << 17) | (two >>> 15)) + bits, 0xc2b2ae3d);
  three = Math.imul(((three << 11) | (three >>> 21)) ^ bits, 0x27d4eb2f) + 0x165667b1;
}

function stirred(bits: number): number {
  let all = bits ^ (bits >>> 15);
  all = Math.imul(all, 0x85ebca77);
  all ^= all >>> 13;
  all = Math.imul(all, 0xc2b2ae3d);
  return all ^ (all >>> 16);
}

function addPart(part: Digestible): void {
  if (part === undefined) add(1);
  else if (typeof part === "string") addText(part);
  else if (typeof part === "number") addNumber(part);
  else if (typeof part === "boolean") add(part ? 5 : 4);
  else if (isList(part)) {
    add(6);
    for (let at = 0; at < part.length; at++) addPart(part[at]);
    add(part.length);
  } else addDigest(part.digest);
}

function addDigest(digest: string): void {
  // kinds of a site's own may come from JavaScript, where no compiler refuses a part without a digest
  if (typeof digest !== "string") throw new TypeError("a part of a page's subject bears no digest");
  add(7);
  for (let at = 0; at < LETTERS; at += 4) {
    add(
      digest.charCodeAt(at) |
        (digest.charCodeAt(at + 1) << 8) |
        (digest.charCodeAt(at + 2) << 16) |
        (digest.charCodeAt(at + 3) << 24),
    );
  }
}

function addText(text: string): void {
  add(2);
  for (let at = 0; at < text.length; at += 2) add(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
  add(text.length);
}

function addNumber(number: number): void {
  add(3);
  if ((number | 0) === number) add(number);
  else addText(String(number));
}
