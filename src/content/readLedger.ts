import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type Checked, hasErrors } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { type LedgerEntries, parseLedger, pictureIn, staleFaults } from "../pictures/ledger.ts";
import type { MeasuredPicture } from "../pictures/picture.ts";
import type { PictureStore } from "../site/options/pictures.ts";
import { readText } from "./textFile.ts";

/** Below the content folder: every picture that is kept elsewhere, as `warta pictures` wrote it down. */
export const LEDGER_FILE = "data/pictures.tsv";

/** Pictures that are kept elsewhere, each the same to all who ask for it. */
export interface Ledger {
  readonly file: string;
  find(key: string): MeasuredPicture | undefined;
  /** the known key closest to one */
  near(key: string): string | undefined;
}

/**
 * Reads the ledger.
 * @param content folder, from the working directory
 */
export function readLedger(content: string): Checked<LedgerEntries> {
  const file = join(content, LEDGER_FILE);
  if (!existsSync(file)) return { value: new Map(), faults: [] };
  const text = readText(file, file);
  return hasErrors(text.faults) ? { value: new Map(), faults: text.faults } : parseLedger(text.value, file);
}

/** Reads and opens the ledger of a site that keeps pictures elsewhere. */
export function ledgerOf(content: string, store: PictureStore | undefined): Checked<Ledger | undefined> {
  if (!store) return { value: undefined, faults: [] };
  const { value, faults } = readLedger(content);
  const stale = store.base ? staleFaults(value, join(content, LEDGER_FILE)) : [];
  return { value: openLedger(value, content, store), faults: [...faults, ...stale] };
}

/** Somebody who misses more pictures than this has not misspelt them, and each guess reads all keys. */
const GUESSES = 50;

function openLedger(entries: LedgerEntries, content: string, store: PictureStore): Ledger {
  const pictures = new Map<string, MeasuredPicture>();
  let guesses = 0;
  return {
    file: join(content, LEDGER_FILE),
    find(key) {
      const known = pictures.get(key);
      const entry = known ? undefined : entries.get(key);
      if (!entry) return known;
      const picture = pictureIn(entry, join(store.folder ?? "", key), store);
      pictures.set(key, picture);
      return picture;
    },
    near: (key) =>
      guesses++ < GUESSES ? (ofSameName(key, entries.keys()) ?? nearest(key, entries.keys())) : undefined,
  };
}

/** Whoever leaves the folder away, or writes another one, means the one picture of that name. */
function ofSameName(key: string, keys: Iterable<string>): string | undefined {
  const name = basename(key.replaceAll("\\", "/")).toLowerCase();
  const same = [...keys].filter((one) => basename(one).toLowerCase() === name);
  return same.length === 1 ? same[0] : undefined;
}
