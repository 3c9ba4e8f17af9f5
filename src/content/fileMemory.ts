import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Digest } from "../digest.ts";
import type { Fault } from "../faults/fault.ts";
import { countOf } from "../store/columnFile.ts";
import { changedRows, type KeyedRows, openRows } from "../store/rows.ts";
import { RACY, type Store } from "../store/store.ts";
import type { WholeData } from "./articleFile.ts";
import type { Looks } from "./contentState.ts";
import { fileForm } from "./fileRows.ts";
import type { Identity } from "./linkedArticle.ts";

/** A file that needs not be read again, as it was found. */
export interface RememberedFile {
  /** ms since 1970 */
  modified: number;
  /** bytes */
  size: number;
  /** of its bytes */
  hash: string;
  data: WholeData;
  /** warnings: a file with errors is never remembered */
  faults: readonly Fault[];
  /** of its article, where its names lead to the same as long as what it stands under is the same */
  identity?: RememberedIdentity | undefined;
}

export interface RememberedIdentity extends Identity {
  readonly under: string;
}

/** What became of a file since it was remembered. */
export type LookedAt =
  | { known: RememberedFile; bytes?: undefined }
  | { known?: undefined; bytes: Uint8Array; modified: number; size: number; hash: string };

/** The files of one source as the last build read them. */
export interface FileMemory {
  /**
   * Looks at a file: its time and size are the quick test, its hash the true one, since a fresh checkout has new times.
   * @throws Error of the file system
   */
  look(file: string): LookedAt;
  keep(file: string, remembered: RememberedFile): void;
  /** Takes a file out that was kept; `look` still knows it. */
  drop(file: string): void;
  /** Puts all kept files into the store; those that were not kept are forgotten. @returns ids of the forgotten ones */
  save(): readonly string[];
}

/** Where the store keeps them. */
export const ARTICLES_TABLE = "articles";

/** How many files a store remembers, give or take those that changed lately; to tell it, none is read. */
export function rememberedFiles(store: Pick<Store, "layers">): number {
  return store.layers(ARTICLES_TABLE).reduce((sum, { columns }) => sum + countOf(columns, "file"), 0);
}

/**
 * @param reading digest of everything beside the bytes that decides what a file says
 * @param looked files as this build found them a moment ago
 */
export function openFileMemory(store: Store, reading: Digest, looked?: Looks): FileMemory {
  const before = openRows(store.layers(ARTICLES_TABLE), fileForm(reading));
  /** files that are not as they were remembered at first */
  const put = new Map<string, RememberedFile>();
  const dropped = new Map<string, RememberedFile>();
  /** those that may be others than they were last saved */
  const changed = new Set<string>();
  /** as it is remembered, the file that was looked at last */
  let standing: RememberedFile | undefined;
  /** those that were kept as they are remembered: an archive has many, and to find one of them takes longer than to list it */
  const stood: string[] = [];
  let lostAtFirst: readonly string[] | undefined;
  const lost = (): string[] => {
    lostAtFirst ??= lostFrom(before, stood, put);
    return [...lostAtFirst, ...dropped.keys()].filter((file) => !put.has(file));
  };
  return {
    look(file) {
      standing = undefined;
      const { mtimeMs: modified, size } = looked?.get(file) ?? statSync(file);
      const known = dropped.get(file) ?? before.get(file);
      const same = known?.size === size && known.modified === modified;
      if (known && same && modified < before.savedAt(file) - RACY) {
        standing = known;
        return { known };
      }
      const bytes = readFileSync(file);
      const found = hash("sha1", bytes, "base64url");
      if (known?.hash === found) {
        const { data, faults, identity } = known;
        return { known: { modified, size, hash: found, faults, data, identity } };
      }
      return { bytes, modified, size, hash: found };
    },
    keep(file, remembered) {
      // later ones are few, and some of them were listed before
      if (remembered === standing && !lostAtFirst && !dropped.has(file)) stood.push(file);
      else {
        put.set(file, remembered);
        changed.add(file);
      }
    },
    drop(file) {
      const known = put.get(file) ?? (dropped.has(file) ? undefined : before.get(file));
      if (known) dropped.set(file, known);
      put.delete(file);
      changed.add(file);
    },
    save() {
      const gone = lost();
      const news = before.saving(changedRows(before, put, new Set(gone)), [...changed, ...gone]);
      if (news) store.keep(ARTICLES_TABLE, news);
      changed.clear();
      return gone.map((file) => ((dropped.get(file) ?? before.get(file)) as RememberedFile).data.id);
    },
  };
}

/** Remembered files that were not kept. Most builds lose none, which a count tells. */
function lostFrom(
  before: KeyedRows<RememberedFile>,
  stood: readonly string[],
  put: ReadonlyMap<string, RememberedFile>,
): readonly string[] {
  let known = stood.length;
  for (const file of put.keys()) if (before.has(file)) known++;
  if (known === before.size) return [];
  const kept = new Set([...stood, ...put.keys()]);
  return Array.from(before.keys()).filter((file) => !kept.has(file));
}
