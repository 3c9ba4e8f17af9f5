import { CLASS_BITS, CLASS_MASK, isLower, NO_TERM, type ReadWords } from "./lexicon.ts";

/** A text as terms, in the order of its words. */
export interface Terms {
  /** The hash of each word's stem, of a name's whole; `NO_TERM` for stop words and single characters. */
  readonly hashes: Uint32Array;
  /** The class of each. */
  readonly classes: Uint8Array;
}

/**
 * A capitalised word is taken for a name, and kept whole, unless the document also writes it in lower case
 * ("Bekasi" stays, a sentence's first "Pembangunan" is stemmed as soon as a "pembangunan" stands elsewhere).
 * @param lowered hashes of the words that the document writes in lower case
 */
export function termsOf({ plain, stem, marks }: ReadWords, lowered: ReadonlySet<number>): Terms {
  const hashes = new Uint32Array(plain.length);
  const classes = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) {
    const own = plain[i] as number;
    const mark = marks[i] as number;
    const isName = !isLower(mark) && !lowered.has(own | 0);
    hashes[i] = isName && stem[i] !== NO_TERM ? own : (stem[i] as number);
    classes[i] = isName ? mark & CLASS_MASK : (mark >> CLASS_BITS) & CLASS_MASK;
  }
  return { hashes, classes };
}

/** Hashes of the words that a text writes in lower case, as signed numbers: small ones to the engine. */
export function loweredOf({ plain, marks }: ReadWords): Set<number> {
  const lowered = new Set<number>();
  for (let i = 0; i < plain.length; i++) if (isLower(marks[i] as number)) lowered.add((plain[i] as number) | 0);
  return lowered;
}
