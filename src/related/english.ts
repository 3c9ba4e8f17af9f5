import { stemmer } from "@orama/stemmers/english";
import { eng } from "stopword";
import type { Language } from "./language.ts";
import { guarded } from "./stem.ts";
import { ENGLISH_WORDS } from "./tables/english.ts";

/** English: the stop words of `stopword`, the Snowball stemmer of `@orama/stemmers`, a table of 1,000 words. */
export const english: Language = {
  name: "english",
  stopWords: new Set(eng),
  stem: guarded(stemmer),
  commonWords: ENGLISH_WORDS,
};
