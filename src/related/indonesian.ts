import { stemmer } from "@orama/stemmers/indonesian";
import { ind } from "stopword";
import type { Language } from "./language.ts";

const SHORTEST_STEM = 4;
const LONGEST_WORD = 30;

// V8 keeps a text alive as long as a piece of 13 or more characters that was cut from it.
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** Indonesian: the stop words of `stopword`, the Snowball stemmer of `@orama/stemmers` with {@link stem}'s guards. */
export const indonesian: Language = { name: "indonesian", stopWords: new Set(ind), stem };

/**
 * A stem, unless that is so short, or so near to the word, that two words would fall together which only
 * look alike: a bare final "i" is never cut (`bekasi` is not `bekas`), nor a word cut below four letters.
 */
function stem(word: string): string {
  if (word.length > LONGEST_REMEMBERED) return guardedStem(word);
  let known = remembered.get(word);
  if (known === undefined) {
    known = guardedStem(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, known);
  }
  return known;
}

function guardedStem(word: string): string {
  if (word.length <= SHORTEST_STEM || word.length > LONGEST_WORD) return word;
  const cut = stemmer(word);
  return cut.length < SHORTEST_STEM || `${cut}i` === word ? word : cut;
}
