import { sep } from "node:path";
import { type BadPictureLine, type Checked, type Fault, fault } from "../faults/fault.ts";
import type { PictureStore } from "../site/options/pictures.ts";
import { pictureAddress } from "./measure.ts";
import type { MeasuredPicture } from "./picture.ts";
import { recipesMark } from "./recipes.ts";

/** A picture that is kept elsewhere: all that a page needs to know of its original. */
export interface LedgerEntry {
  /** path below the folder of originals, in NFC and with `/` */
  readonly key: string;
  /** of the content, as in its address */
  readonly hash: string;
  /** in pixels, as seen */
  readonly width: number;
  readonly height: number;
  /** of its address */
  readonly ending: string;
  /** by which recipes its files were made: others have other addresses */
  readonly recipes: string;
  /** shown as it is, never encoded */
  readonly asIs: boolean;
}

export type LedgerEntries = ReadonlyMap<string, LedgerEntry>;

/** What a line looks like, for reports. */
const LEDGER_LINE = "2023/astana.jpg ⇥ 3f9a0c11de ⇥ 1600 ⇥ 1067 ⇥ jpg ⇥ 5d1c0e";

/** The mark of a picture that is shown as it is. */
const AS_IS = "as-is";
const LINE =
  /^([^\t]+)\t([0-9a-f]{10})\t([1-9]\d{0,9})\t([1-9]\d{0,9})\t(jpg|png|gif|webp|avif|svg)\t([0-9a-f]{6})(?:\t(as-is))?$/;
/** What git writes round two versions that it could not join. */
const MERGE = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const MOST_BYTES = 1000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no key has
const NOT_IN_KEYS = /[\\\u0000-\u001f\u007f-\u009f]/;

/** The key of a path below a folder; nothing where it could not be one. */
export function keyOf(path: string): string | undefined {
  const key = (sep === "/" ? path : path.replaceAll(sep, "/")).normalize("NFC");
  return isKey(key) ? key : undefined;
}

function isKey(text: string): boolean {
  if (NOT_IN_KEYS.test(text) || !text.isWellFormed() || Buffer.byteLength(text) > MOST_BYTES) return false;
  return text.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/**
 * Reads the ledger: a line a picture, its parts between tabs.
 * @param file path for the report
 */
export function parseLedger(text: string, file: string): Checked<LedgerEntries> {
  const entries = new Map<string, LedgerEntry>();
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, found] of text.split("\n").entries()) {
    if (found.trim() === "") continue;
    const at = { file, line: index + 1 };
    const entry = entryIn(found);
    if (typeof entry === "string") {
      const told = { found: found.replaceAll("\t", " ⇥ "), ...(entry === "form" ? { expected: LEDGER_LINE } : {}) };
      faults.push(fault("bad-picture-line", at, { reason: entry }, told));
      continue;
    }
    const first = lines.get(entry.key);
    if (first) faults.push(fault("picture-twice", at, { other: `${file}:${first}` }, { found: entry.key }));
    lines.set(entry.key, index + 1);
    entries.set(entry.key, entry);
  }
  return { value: entries, faults };
}

function entryIn(line: string): LedgerEntry | BadPictureLine {
  if (MERGE.test(line)) return "merge";
  const [whole, name = "", hash = "", width, height, ending = "", recipes = "", mark] = LINE.exec(line) ?? [];
  if (!whole) return "form";
  const key = keyOf(name);
  if (!key) return "key";
  return { key, hash, width: Number(width), height: Number(height), ending, recipes, asIs: mark === AS_IS };
}

/** The ledger's text, sorted by key, so that two people's pictures seldom meet in one place. */
export function ledgerText(entries: Iterable<LedgerEntry>): string {
  const sorted = [...entries].sort((one, other) => (one.key < other.key ? -1 : 1));
  return sorted.map((entry) => `${lineOf(entry)}\n`).join("");
}

function lineOf({ key, hash, width, height, ending, recipes, asIs }: LedgerEntry): string {
  return [key, hash, width, height, ending, recipes, ...(asIs ? [AS_IS] : [])].join("\t");
}

/** The entry of a picture that was measured, once its files are made. */
export function entryOf(key: string, { address, width, height, asIs }: MeasuredPicture): LedgerEntry {
  const [, hash = "", ending = ""] = /-([0-9a-f]{10})\.(\w+)$/.exec(address) ?? [];
  return { key, hash, width, height, ending, recipes: recipesMark, asIs: asIs === true };
}

/**
 * The picture of an entry, as if it had been measured.
 * @param file path at which the original may lie
 */
export function pictureIn(entry: LedgerEntry, file: string, { base }: PictureStore): MeasuredPicture {
  const { key, hash, width, height, ending, asIs } = entry;
  const kept = { key, hash, ...(base ? { base } : {}) };
  const address = pictureAddress(key, hash, ending);
  return { file, address, width, height, ...(asIs ? { asIs } : {}), kept };
}

/**
 * Entries whose files were made by other recipes, and so lie at other addresses than pages ask for: one fault for all.
 * Where files lie in a folder, a build sees by itself what is there.
 */
export function staleFaults(entries: LedgerEntries, file: string): Fault[] {
  const count = [...entries.values()].filter(({ recipes }) => recipes !== recipesMark).length;
  return count ? [fault("stale-pictures", { file }, { count })] : [];
}
