import { hashed, mixed, SEED } from "./hash.ts";

/** Characters that are not seen: joiners, soft hyphens, marks of direction and of byte order. */
const INVISIBLE = /\p{Cf}/gu;
/** An apostrophe inside a word vanishes: Jum'at is Jumat. */
const APOSTROPHE = /(?<=\p{L})['’‘ʼ`](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Beyond Latin letters, digits and common punctuation the patterns above decide. */
const FOREIGN = /[\u0100-\u200f\u2028-\u202f\u205f-\u20ab\u20ad-\u{10ffff}]/u;

/** A text in Unicode's form NFKC, without characters that are not seen. */
export function visible(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** The words of a text in their order and their own letter case, in Unicode's form NFKC. */
export function wordsOf(text: string): readonly string[] {
  return visible(text).replace(APOSTROPHE, "").match(WORD) ?? [];
}

/**
 * Told each word by two hashes of its letters as written: 64 bits, so that no two words are ever taken for one.
 * The word itself is made when asked for.
 */
export type Visit = (first: number, second: number, written: () => string) => void;

/**
 * Visits the words of {@link wordsOf} in their order.
 * Texts of Latin letters, which nearly all are, are read unit by unit, without making strings.
 */
export function eachWord(text: string, visit: Visit): void {
  const seen = visible(text);
  if (!FOREIGN.test(seen)) {
    eachLatinWord(seen, visit);
    return;
  }
  for (const word of seen.replace(APOSTROPHE, "").match(WORD) ?? []) {
    let [first, second] = [SEED, 0];
    for (let i = 0; i < word.length; i++) {
      first = hashed(first, word.charCodeAt(i));
      second = hashedElse(second, word.charCodeAt(i));
    }
    visit(mixed(first), second, () => word);
  }
}

function hashedElse(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const QUOTE = 3;
/** What each unit up to U+00FF is. */
const KINDS = Uint8Array.from({ length: 256 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /['`]/u.test(character) ? QUOTE : OTHER;
});

function kindOf(unit: number): number {
  if (unit < KINDS.length) return KINDS[unit] as number;
  return unit === 0x2018 || unit === 0x2019 ? QUOTE : OTHER;
}

function eachLatinWord(text: string, visit: Visit): void {
  const { length } = text;
  let at = 0;
  let start = 0;
  const written = () => text.slice(start, at).replace(/['’‘`]/gu, "");
  while (at < length) {
    let kind = kindOf(text.charCodeAt(at));
    if (kind !== LETTER && kind !== DIGIT) {
      at++;
      continue;
    }
    start = at;
    let first = SEED;
    let second = 0;
    while (kind !== OTHER) {
      if (kind === QUOTE) {
        if (!isBetweenLetters(text, at)) break;
      } else {
        const unit = text.charCodeAt(at);
        first = hashed(first, unit);
        second = hashedElse(second, unit);
      }
      at++;
      kind = at < length ? kindOf(text.charCodeAt(at)) : OTHER;
    }
    visit(mixed(first), second, written);
  }
}

function isBetweenLetters(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at - 1)) === LETTER && kindOf(text.charCodeAt(at + 1)) === LETTER;
}
