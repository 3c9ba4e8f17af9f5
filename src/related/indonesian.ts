import { stemmer } from "@orama/stemmers/indonesian";
import { lazily, once } from "../once.ts";
import type { Language } from "./language.ts";
import { guarded } from "./stem.ts";
import { INDONESIAN_WORDS } from "./tables/indonesian.ts";

const stopword = lazily<typeof import("stopword")>("stopword");
const stopWords = once(() => new Set(stopword().ind));

/** Indonesian: the stop words of `stopword`, the Snowball stemmer of `@orama/stemmers`, a table of 1,000 words. */
export const indonesian: Language = {
  name: "indonesian",
  get stopWords() {
    return stopWords();
  },
  stem: guarded(stemmer),
  commonWords: INDONESIAN_WORDS,
};
