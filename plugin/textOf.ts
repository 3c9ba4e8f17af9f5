import { readFileSync } from "node:fs";

/** The text of a file for a report; none where it cannot be read. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
