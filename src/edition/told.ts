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
  /**
   * What was told last; nothing where that is not known.
   * @param seal under which Warta left the site then, where another does not count
   */
  of(seal?: string): KnownTold | undefined;
  keep(seal: string, known: KnownTold): void;
}

/** What is known of a site that was told of, beside the files that Warta wrote. */
export interface KnownTold {
  readonly beside: Beside;
  /** of the manifest */
  readonly id: string;
  /** bytes of the manifest when it was written whole */
  readonly whole: number;
}

interface Saved extends KnownTold {
  readonly seal: string;
  /** size and time of the manifest that was written */
  readonly manifest: string;
}

const VERSION = "told-2";

/**
 * @param memory folder of the memory
 * @param manifest that is kept of an upload: another one there tells of another build
 */
export function openTold(memory: string, output: string, manifest: string): Told {
  const path = join(memory, `told-${digest(output)}.json`);
  const of: Told["of"] = (seal) => {
    const read = readSealed(path, VERSION);
    const saved = read.ok ? (read.value as Saved) : undefined;
    const isMeant = seal === undefined || saved?.seal === seal;
    return isMeant && saved?.manifest === stateOf(manifest) ? saved : undefined;
  };
  return {
    of,
    stands(seal, others) {
      const beside = of(seal)?.beside;
      return beside !== undefined && isBeside({ output, known: [...others, ...beside.files], whole: false }, beside);
    },
    keep: (seal, known) => writeSealed(path, VERSION, { seal, manifest: stateOf(manifest), ...known } satisfies Saved),
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
