import { lazily } from "../once.ts";

/** With letters of many scripts and what stands for them. */
const slugify = lazily<typeof import("@sindresorhus/slugify")>("@sindresorhus/slugify");

/** Longest slug in characters, so that no folder name comes near the 255 bytes of a file system. */
export const LONGEST_SLUG = 80;

// pasted from Word and the web, seen by nobody; joiners and variation selectors stay, since scripts and emoji need them
const PASTED = /[\u00ad\u200b\u2060\ufeff]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /['’‘ʼʻ´`]/g;
const PLAIN = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;

const made = new Map<string, string>();

/** Text as readers see it: without soft hyphens and zero-width spaces, every run of blanks one blank. */
export function visible(text: string): string {
  return text.replace(PASTED, "").replace(/\s+/gu, " ").trim();
}

/** What two spellings must share to be the same: no invisible character, one form of Unicode, one kind of blank. */
function bare(text: string): string {
  // an accent that stands alone would fall apart into a blank and a mark
  return visible(text.replaceAll("´", "'").normalize("NFKC").replace(INVISIBLE, ""));
}

/**
 * The last part of an address for a name or headline: lower-case ASCII words joined by hyphens, at most 80
 * characters, cut between words. `&` is "dan", apostrophes vanish, `C++` is "c-plus-plus" and `C#` is "c-sharp".
 * @returns "" when nothing is left (a script without a Latin form), which callers report as `empty-slug`
 */
export function slugOf(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  // most names of an archive's tags are plain already
  const slug = cut(raw(PLAIN.test(text) ? text : bare(text)));
  made.set(text, slug);
  return slug;
}

function raw(text: string): string {
  const lower = text.toLowerCase().replace(APOSTROPHES, "");
  if (PLAIN.test(lower)) return lower.replaceAll(" ", "-");
  const words = lower
    .replaceAll("&", " dan ")
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, " plus ")
    .replace(/(?<=[\p{L}\p{N}])#/gu, " sharp ");
  return slugify().default(words, { decamelize: false });
}

function cut(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const part = slug.slice(0, LONGEST_SLUG + 1);
  const end = part.lastIndexOf("-");
  return end > 0 ? part.slice(0, end) : part.slice(0, LONGEST_SLUG);
}

/**
 * What makes two spellings one tag: letter case, Unicode form, invisible characters, and blanks or hyphens
 * between words do not count; everything else does, so that C, C++ and C# are three, as are O+ and O-.
 */
export function tagKey(name: string): string {
  return bare(name)
    .toLowerCase()
    .replace(/(?<=[^\s\u2010-])[\s\u2010-]+(?=[^\s\u2010-])/gu, "-");
}
