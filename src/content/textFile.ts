import { readFileSync } from "node:fs";
import { type Checked, type Fault, fault, type UnreadableFile } from "../faults/fault.ts";

// control characters that no text needs and XML forbids, and the two code points that are no characters
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Decodes a text file: UTF-8, with or without a BOM, lines ended in any of the three ways; control characters are dropped. */
export function decodeText(bytes: Uint8Array, file: string): Checked<string> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { value: "", faults: [fault("unreadable-file", { file }, { reason: "encoding" }, { expected: "UTF-8" })] };
  }
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return { value: withoutControls(text), faults: [] };
}

/** Text without what a page cannot hold, however it came in: as a byte or as YAML's escape for one. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, "").toWellFormed();
}

/** Reads and decodes a file; a file that cannot be read is a fault that names it. */
export function readText(path: string, file: string): Checked<string> {
  try {
    return decodeText(readFileSync(path), file);
  } catch (error) {
    return { value: "", faults: [unreadable(error, file)] };
  }
}

const REASONS: ReadonlyMap<string, UnreadableFile> = new Map([
  ["ENOENT", "gone"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
]);

/** The fault of a file that the system would not read. */
export function unreadable(error: unknown, file: string): Fault {
  const reason = REASONS.get((error as NodeJS.ErrnoException).code ?? "") ?? "other";
  return fault("unreadable-file", { file }, { reason });
}
