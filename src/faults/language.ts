import type { FaultCode, FaultOf, Severity } from "./fault.ts";

/**
 * What one language needs to tell every fault. A sentence begins small, has no full stop and says what was found;
 * what is expected and the nearest known name are added behind it, the same way for every code.
 */
export interface Language {
  readonly words: { readonly [C in FaultCode]: (fault: FaultOf<C>) => string };
  /** added where the sentence itself does not show what was found */
  readonly found: (text: string) => string;
  readonly expected: (text: string) => string;
  /** the same of a form that is to be followed, not copied */
  readonly example: (text: string) => string;
  readonly nearest: (name: string) => string;
  /** `3 kesalahan dalam 2 berkas` */
  readonly count: (severity: Severity, faults: number, files: number) => string;
  /** behind the lines of very many faults: how many more there are of the same */
  readonly more: (what: string, number: number) => string;
  /** the count of nothing */
  readonly none: string;
}

/** ` "text"` behind a noun; nothing where nothing is known. */
export function quoted(text: string | undefined): string {
  return text === undefined ? "" : ` "${text}"`;
}

/** The value as YAML takes it whatever signs it holds. */
export function yamlQuoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll("\\", "\\\\")}"`;
}

/** A whole number with a sign between its thousands. */
export function grouped(number: number, sign: string): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, sign);
}

/** How much of a hundred a number is, cut to a tenth so that what is below a whole stays there. */
export function shareOf(number: number, whole: number, sign: string): string {
  const tenths = Math.floor((number / whole) * 1000);
  return `${Math.floor(tenths / 10)}${sign}${tenths % 10}`;
}
