import { rmSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../digest.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";
import { type Manifest, UNKNOWN } from "./manifest.ts";

/**
 * The files that a build is about to write and no manifest knows yet. A build that is killed leaves it behind,
 * and the next one makes them again or removes them: without it they would stay for ever.
 */
export interface Journal {
  /** what a killed build left, added to the manifest */
  joined(manifest: Manifest): Manifest;
  /** whether a killed build left anything */
  isLeft(): boolean;
  begin(files: readonly string[]): void;
  end(): void;
}

const VERSION = "journal-1";

/** @param folder of the memory */
export function openJournal(folder: string, output: string): Journal {
  const path = join(folder, `pending-${digest(output)}.json`);
  return {
    joined(manifest) {
      const left = readSealed(path, VERSION);
      if (!left.ok) return manifest;
      const files = left.value as string[];
      return new Map([...files.map((file) => [file, UNKNOWN] as const), ...manifest]);
    },
    isLeft: () => readSealed(path, VERSION).ok,
    begin(files) {
      const left = readSealed(path, VERSION);
      const before = left.ok ? (left.value as string[]) : [];
      if (files.length + before.length > 0) writeSealed(path, VERSION, [...new Set([...before, ...files])]);
    },
    end: () => rmSync(path, { force: true }),
  };
}
