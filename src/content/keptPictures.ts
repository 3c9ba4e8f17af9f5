import { join, relative } from "node:path";
import { keyOf } from "../pictures/ledger.ts";
import type { Measured } from "../pictures/measure.ts";
import type { Ledger } from "./readLedger.ts";

/**
 * Measures pictures as if those of the ledger lay in `content/images/`, each under its key: whatever leads to a file
 * there leads to the picture that was moved out. A file that is there comes first.
 * @param content folder, from the working directory
 */
export function measureKept(
  measure: (file: string) => Measured,
  ledger: Ledger | undefined,
  content: string,
): (file: string) => Measured {
  if (!ledger) return measure;
  const images = join(content, "images");
  return (file) => {
    const found = measure(file);
    if (found.ok || found.problem !== "missing") return found;
    const key = keyOf(relative(images, file));
    const picture = key === undefined ? undefined : ledger.find(key);
    if (picture) return { ok: true, picture };
    return { ...found, ledger: { file: ledger.file, nearest: ledger.near(key ?? file) } };
  };
}
