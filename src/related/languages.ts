import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";
import type { Language } from "./language.ts";

export type LanguageName = "indonesian" | "english";

const LANGUAGES: Readonly<Record<LanguageName, Language>> = { indonesian, english };

/**
 * A language by its name; one of a site's own passes through. Indonesian where none is given.
 * @throws RangeError for a name that is not known
 */
export function languageOf(language: LanguageName | Language = "indonesian"): Language {
  if (typeof language !== "string") return language;
  const known = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (known === undefined) {
    throw new RangeError(`no language is called ${language}; known are ${Object.keys(LANGUAGES).join(" and ")}`);
  }
  return known;
}
