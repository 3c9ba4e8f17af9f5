import { statSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../digest.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";
import { areSame } from "./changes.ts";
import { type Beside, besideOf, type Looking } from "./inventory.ts";

/** What the lists for uploads last told of, in few words: where it still stands there is nothing to tell. */
export interface Told {
  /**
   * @param seal of what Warta wrote
   * @param others files that Eleventy wrote or copied in this build
   */
  stands(seal: string, others: ReadonlySet<string>): boolean;
  keep(seal: string, beside: Beside): void;
}

interface Saved extends Beside {
  seal: string;
  /** size and time of the manifest that was written */
  manifest: string;
}

const VERSION = "told-1";

/**
 * @param memory folder of the memory
 * @param manifest that is kept of an upload: another one there tells of another build
 */
export function openTold(memory: string, output: string, manifest: string): Told {
  const path = join(memory, `told-${digest(output)}.json`);
  return {
    stands(seal, others) {
      const read = readSealed(path, VERSION);
      const saved = read.ok ? (read.value as Saved) : undefined;
      if (saved?.seal !== seal || saved.manifest !== stateOf(manifest)) return false;
      return isBeside({ output, known: [...others, ...saved.files], whole: false }, saved);
    },
    keep: (seal, beside) =>
      writeSealed(path, VERSION, { seal, manifest: stateOf(manifest), ...beside } satisfies Saved),
  };
}

/** Whether what lies beside our own files is what lay there before, where our own are known to be as they were. */
export function isBeside(looking: Looking, before: Beside): boolean {
  const now = besideOf(looking, new Set(before.met), new Set(before.tops));
  return (["files", "marks", "met"] as const).every((list) => areSame(now[list], before[list]));
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : "";
}
