import type { Fault, FaultCode, Place, Severity } from "./fault.ts";
import { visible } from "./visible.ts";
import { type LanguageName, languages, wordsOf } from "./words.ts";

export type ReportForm = "table" | "json" | "github";

export interface ReportOptions {
  readonly language: LanguageName;
  /** `table`: lines for people. `json`: one document with values uncut. `github`: workflow commands that annotate a pull request. */
  readonly form: ReportForm;
}

/**
 * All faults as one text without a last line end: a line a fault (`file:line:col error code words`) in the order
 * of file, line and column, each fault once, then a line that counts errors and warnings. Of one fault in very many pages
 * only the first ones have a line each, and all further ones a line together.
 */
export function report(faults: readonly Fault[], options: ReportOptions): string {
  const sorted = inOrder(once(faults));
  if (options.form === "json") return json(sorted, options.language);
  const line = options.form === "github" ? githubLine : tableLine;
  return [...linesOf(sorted, line, options.language), counted(sorted, options.language)].join("\n");
}

/** What is wrong in pages: the cause lies in a template, and to mend that mends all of them. */
const OF_PAGES: ReadonlySet<FaultCode> = new Set([
  "page-failed",
  "forbidden-element",
  "forbidden-attribute",
  "forbidden-address",
]);

/** An archive has thousands of pages: so many of one fault in the same words are enough to see which they are. */
const ENOUGH = 20;

/** So many are enough where each is told in words of its own. */
const MOST = 100;

function linesOf(
  faults: readonly Fault[],
  line: (fault: Fault, words: string) => string,
  name: LanguageName,
): string[] {
  const [told, more] = [new Map<string, number>(), new Map<string, number>()];
  /** of what there was enough, if there was */
  const enough = (code: FaultCode, same: string): string | undefined => {
    if (!OF_PAGES.has(code)) return undefined;
    if ((told.get(same) ?? 0) >= ENOUGH) return same;
    return (told.get(code) ?? 0) >= MOST ? code : undefined;
  };
  const lines: string[] = [];
  for (const fault of faults) {
    const words = wordsOf(fault, name);
    const same = `${fault.code} ${words}`;
    const over = enough(fault.code, same);
    if (over) {
      add(more, over);
      continue;
    }
    for (const key of [same, fault.code]) add(told, key);
    lines.push(line(fault, words));
  }
  return [...lines, ...Array.from(more, ([what, number]) => languages[name].more(what, number))];
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function once(faults: readonly Fault[]): Fault[] {
  const seen = new Map<string, Fault>();
  for (const fault of faults) {
    const { code, severity, at, found, expected, nearest, details } = fault;
    const place = [at.file, at.line, at.column, at.field];
    const key = JSON.stringify([place, code, severity, found, expected, nearest, details]);
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()];
}

/** By place, then by code and content, so that a report does not depend on who found what first. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const keyed = faults.map((fault) => ({ fault, last: fault.code + JSON.stringify([fault.found, fault.details]) }));
  keyed.sort((a, b) => byPlace(a.fault.at, b.fault.at) || byText(a.last, b.last));
  return keyed.map((one) => one.fault);
}

function byPlace(a: Place, b: Place): number {
  return byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function tableLine({ at, severity, code }: Fault, words: string): string {
  const place = [at.file, at.line, at.line === undefined ? undefined : at.column];
  const shown = place.filter((part) => part !== undefined).map((part) => visible(String(part), LONGEST_PATH));
  return `${shown.join(":")} ${severity} ${code} ${words}`;
}

/** A path is only cut where no file system would have it. */
const LONGEST_PATH = 4096;

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function githubLine({ at, severity, code }: Fault, words: string): string {
  const properties = Object.entries({ file: at.file, line: at.line, col: at.line && at.column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${severity} ${properties.join(",")}::${escapedData(words)}`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function json(faults: readonly Fault[], language: LanguageName): string {
  const rows = faults.map((one) => {
    const { code, severity, at, found, expected, nearest, details } = one;
    return { ...at, code, severity, found, expected, nearest, details, words: wordsOf(one, language) };
  });
  const [errors, warnings] = [of(faults, "error").length, of(faults, "warning").length];
  return JSON.stringify({ faults: rows, errors, warnings }, undefined, 2);
}

function counted(faults: readonly Fault[], name: LanguageName): string {
  const language = languages[name];
  const parts: string[] = [];
  for (const severity of ["error", "warning"] as const) {
    const some = of(faults, severity);
    const files = new Set(some.map((one) => one.at.file)).size;
    if (some.length > 0) parts.push(language.count(severity, some.length, files));
  }
  return parts.join(", ") || language.none;
}

function of(faults: readonly Fault[], severity: Severity): Fault[] {
  return faults.filter((one) => one.severity === severity);
}
