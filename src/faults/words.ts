import type { Fault, FaultCode, FaultOf } from "./fault.ts";
import type { Language } from "./language.ts";
import { visible } from "./visible.ts";
import { en } from "./words.en.ts";
import { id } from "./words.id.ts";

export type LanguageName = "id" | "en";

export const languages: { readonly [L in LanguageName]: Language } = { id, en };

/** Details that are no values but sentences, and names that have to be found again: they may be longer. */
const LONG: ReadonlySet<string> = new Set([
  "reason",
  "expected",
  "nearest",
  "other",
  "others",
  "address",
  "story",
  "ledger",
  "page",
  "from",
  "to",
]);
const LONGEST = 300;

/**
 * One fault in words, on one line: what was found, what is expected, the nearest known name. Code and place are left out.
 * Whatever was found is made visible here, so that the words of a code never meet a control character.
 */
export function wordsOf(fault: Fault, name: LanguageName): string {
  const language = languages[name];
  const shown = shownFault(fault);
  let text = sentence(language, shown);
  if (shown.found !== undefined && !text.includes(shown.found)) text += language.found(shown.found);
  if (shown.expected !== undefined) text += language[isExample(shown) ? "example" : "expected"](shown.expected);
  if (shown.nearest !== undefined) text += language.nearest(shown.nearest);
  return text;
}

/** Codes whose `expected` shows a form: a bad date does not become right by writing the one of the example. */
const EXAMPLES: ReadonlySet<FaultCode> = new Set([
  "bad-yaml",
  "bad-json",
  "bad-date",
  "no-such-day",
  "no-such-time",
  "bad-address",
  "address-outside",
  "redirect-outside",
  "lost-address",
  "bad-picture-line",
]);

function isExample({ code, details, expected }: Fault): boolean {
  if (code === "wrong-option") return ["origin", "store", "slug", "pattern"].includes(details.reason);
  // "…" is a gap that the reader fills
  return EXAMPLES.has(code) || Boolean(expected?.includes("…"));
}

function sentence<C extends FaultCode>(language: Language, fault: FaultOf<C>): string {
  const words: (fault: FaultOf<C>) => string = language.words[fault.code];
  return words(fault);
}

function shownFault(fault: Fault): Fault {
  return mapStrings(fault, "") as Fault;
}

function mapStrings(value: unknown, key: string): unknown {
  if (typeof value === "string") return shownText(value, key);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapStrings(v, k)]));
}

function shownText(text: string, key: string): string {
  // reasons of other tools are often several lines
  const flat = key === "reason" ? text.trim().replace(/\s+/g, " ") : text;
  return LONG.has(key) ? visible(flat, LONGEST) : visible(flat);
}
