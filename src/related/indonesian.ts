import { stemmer } from "@orama/stemmers/indonesian";
import { ind } from "stopword";
import type { Language } from "./language.ts";
import { guarded } from "./stem.ts";
import { INDONESIAN_WORDS } from "./tables/indonesian.ts";

/** Indonesian: the stop words of `stopword`, the Snowball stemmer of `@orama/stemmers`, a table of 1,000 words. */
export const indonesian: Language = {
  name: "indonesian",
  stopWords: new Set(ind),
  stem: guarded(stemmer),
  commonWords: INDONESIAN_WORDS,
};
