import { statSync } from "node:fs";
import { openRows, type RowForm } from "../store/rows.ts";
import { RACY, type Store } from "../store/store.ts";

/** What is known of files, each looked at once, and not at all while it looks as the last build found it. */
export interface Measures<M> {
  measure(file: string): M;
  /** Puts what was found into the store; files that nobody asked for are forgotten. */
  save(): void;
}

interface Seen<M> {
  modified: number;
  size: number;
  measured: M;
}

/**
 * @param table of the store, one for each kind of measure
 * @param measure what tells a file's content, as plain data
 */
export function openMeasures<M extends { ok: boolean }>(
  store: Store,
  table: string,
  measure: (file: string) => M,
): Measures<M> {
  const before = openRows<Seen<M>>(store.layers(table), FORM);
  const known = new Map<string, Seen<M>>();
  const look = (file: string): Seen<M> => {
    const found = statOf(file);
    const [modified, size] = [found?.mtimeMs ?? 0, found?.size ?? 0];
    const last = before.get(file);
    const same = last && found && last.modified === modified && last.size === size;
    return same && modified < before.savedAt(file) - RACY ? last : { modified, size, measured: measure(file) };
  };
  return {
    measure(file) {
      const seen = known.get(file) ?? look(file);
      known.set(file, seen);
      return seen.measured;
    },
    save() {
      const news = before.saving(new Map([...known].filter(([, { measured }]) => measured.ok)));
      if (news) store.keep(table, news);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds measures of one kind, which its opener names
const FORM: RowForm<Seen<any>> = {
  key: "file",
  columnsOf: (rows) => ({ file: [...rows.keys()], seen: [...rows.values()] }),
  rowsIn:
    ({ seen = [] }) =>
    (at) =>
      seen[at] as Seen<unknown>,
};

/** What a file looks like from outside; a shape of our own, so that our types ask nobody for those of Node. */
export interface FileLook {
  /** ms since 1970 */
  readonly mtimeMs: number;
  /** bytes */
  readonly size: number;
  isFile(): boolean;
}

/** No file system has a name with a NUL in it, or one of thousands of letters. */
export function statOf(file: string): FileLook | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
