import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Checked, fault, hasErrors } from "../faults/fault.ts";
import { indonesian, parseWeights, type WordWeights, wordWeights } from "../related/index.ts";
import { readText } from "./textFile.ts";

/** Where an owner's own table of words lies, below the content folder. */
export const WEIGHTS_FILE = "data/word-weights.tsv";

/**
 * Reads the table that `warta related --learn` made.
 * @param content folder, from the working directory
 * @returns nothing where there is none
 */
export function readWeights(content: string): Checked<WordWeights | undefined> {
  const file = join(content, WEIGHTS_FILE);
  if (!existsSync(file)) return { value: undefined, faults: [] };
  const text = readText(file, file);
  if (hasErrors(text.faults)) return { value: undefined, faults: text.faults };
  const { value, faults } = parseWeights(text.value);
  return {
    value: wordWeights(value, indonesian),
    faults: faults.map(({ line, found }) => fault("bad-weights-line", { file, line }, {}, { found })),
  };
}
