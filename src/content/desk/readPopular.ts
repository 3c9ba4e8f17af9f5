import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../../faults/fault.ts";
import { nearest } from "../../faults/nearest.ts";
import { problemsOf, type SchemaProblem } from "../../faults/zod.ts";
import { readText } from "../textFile.ts";
import type { Popular } from "./home.ts";

/** Below the content folder. */
export const POPULAR_FILE = "data/popular.json";

const schema = z.strictObject({
  days: z.int().min(1).max(366),
  /** addresses from the site's root, or in full */
  articles: z.array(z.string()).max(1000),
});

/**
 * Reads what readers read most, as something outside of the build counted it.
 * @param content folder, from the working directory
 * @returns nothing where there is no such file
 */
export function readPopular(content: string): Checked<Popular | undefined> {
  const file = join(content, POPULAR_FILE);
  if (!existsSync(file)) return { value: undefined, faults: [] };
  const text = readText(file, file);
  if (hasErrors(text.faults)) return { value: undefined, faults: text.faults };
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    return { value: undefined, faults: [syntaxFault(error as Error, text.value, file)] };
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { value: undefined, faults: problemsOf(parsed.error).map((one) => faultOf(one, text.value, file)) };
}

/** The engine does not always tell where it stopped. */
function syntaxFault({ message }: Error, text: string, file: string): Fault {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const line = position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
  const at = { file, ...(line === undefined ? {} : { line }) };
  return fault("bad-json", at, {}, { expected: '{ "days": 7, "articles": ["/…/"] }' });
}

function faultOf({ path, kind, expected }: SchemaProblem, text: string, file: string): Fault {
  const key = String(path[0] ?? "");
  const at = placeOf(key, text, file);
  if (kind === "unknown") {
    return fault("unknown-key", at, { key }, { found: key, nearest: nearest(key, Object.keys(schema.shape)) });
  }
  if (kind === "missing") return fault("missing-key", at, { key });
  return fault("wrong-value", at, { key: key || POPULAR_FILE }, { expected: expected || undefined });
}

/** The line in which a key stands. */
function placeOf(key: string, text: string, file: string): Place {
  const position = text.indexOf(JSON.stringify(key));
  return { file, line: text.slice(0, Math.max(0, position)).split("\n").length, field: key };
}
