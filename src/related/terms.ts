import { hashText } from "./hash.ts";
import type { Language } from "./language.ts";

/** Stands in a list of terms where a word counts for nothing. */
export const NO_TERM = 0;

/**
 * The hash of each word's stem, in order; {@link NO_TERM} for stop words and single characters.
 *
 * A capitalised word is taken for a name, and kept whole, unless the document also writes it in lower case
 * ("Bekasi" stays, a sentence's first "Pembangunan" is stemmed as soon as a "pembangunan" stands elsewhere).
 * @param lowered the words that the document writes in lower case
 */
export function termsOf(words: readonly string[], lowered: ReadonlySet<string>, language: Language): Uint32Array {
  return Uint32Array.from(words, (word) => {
    const lower = word.toLowerCase();
    if (lower.length < 2 || language.stopWords.has(lower)) return NO_TERM;
    const isName = word !== lower && !lowered.has(lower);
    return hashText(isName ? lower : language.stem(lower));
  });
}

/** The words that a text writes in lower case. */
export function loweredOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word === word.toLowerCase()));
}
