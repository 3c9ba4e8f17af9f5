import { isAbsolute, relative, sep } from "node:path";
import { type Fault, fault } from "../src/faults/fault.ts";

/**
 * The fault of a memory that lies in the output: it holds stories before their time, and would be published.
 * @param cache folder of the memory
 * @param output folder
 * @param options configuration file, for the report
 */
export function cacheInOutput(cache: string, output: string, options: string): Fault | undefined {
  const within = relative(output, cache);
  // from another drive there is no way but the whole one
  const isBeside = within.split(sep)[0] === ".." || isAbsolute(within);
  if (isBeside || relative("", output) === "") return undefined;
  const at = { file: options, field: "cache" };
  return fault("wrong-option", at, { option: "cache", reason: "in-output" }, { found: cache });
}
