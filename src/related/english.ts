import { stemmer } from "@orama/stemmers/english";
import { lazily, once } from "../once.ts";
import type { Language } from "./language.ts";
import { guarded } from "./stem.ts";
import { ENGLISH_WORDS } from "./tables/english.ts";

const stopword = lazily<typeof import("stopword")>("stopword");
const stopWords = once(() => new Set(stopword().eng));

/** English: the stop words of `stopword`, the Snowball stemmer of `@orama/stemmers`, a table of 1,000 words. */
export const english: Language = {
  name: "english",
  get stopWords() {
    return stopWords();
  },
  stem: guarded(stemmer),
  commonWords: ENGLISH_WORDS,
};
