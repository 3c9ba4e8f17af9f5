import type { Digest } from "../src/digest.ts";
import { readSealed, writeSealed } from "../src/store/sealed.ts";

/** What is slow to find and the same from build to build, each under its key, kept in a file. */
export interface Answers {
  answer(key: string, find: () => string): string;
  /**
   * Writes what was asked since it was opened, where there was anything new.
   * @throws Error of the file system
   */
  save(): void;
}

export interface AnswersOptions {
  /** digest of all that finds them: another one's answers are not used */
  version: Digest;
  /** true to use none of those in the file */
  fresh: boolean;
  /** true where a build that does not ask for an answer does not need it any more */
  forgets: boolean;
}

/** @param path of the file */
export function openAnswers(path: string, { version, fresh, forgets }: AnswersOptions): Answers {
  const read = fresh ? undefined : readSealed(path, version);
  const known = new Map(Object.entries(read?.ok ? (read.value as Record<string, string>) : {}));
  const asked = new Map<string, string>();
  return {
    answer(key, find) {
      const one = asked.get(key) ?? known.get(key) ?? find();
      asked.set(key, one);
      return one;
    },
    save() {
      const kept = forgets ? asked : new Map([...known, ...asked]);
      if (kept.size === known.size && [...kept.keys()].every((key) => known.has(key))) return;
      writeSealed(path, version, Object.fromEntries(kept));
      for (const key of known.keys()) if (!kept.has(key)) known.delete(key);
      for (const [key, one] of kept) known.set(key, one);
    },
  };
}
