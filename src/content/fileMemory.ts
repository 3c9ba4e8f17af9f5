import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type Digest, digest } from "../digest.ts";
import type { Fault } from "../faults/fault.ts";
import type { Columns, Store } from "../store/store.ts";
import type { WholeData } from "./articleFile.ts";

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
  /** Puts all kept files into the store; those that were not kept are forgotten. */
  save(): readonly string[];
}

const TABLE = "articles";

/** Within this time of the memory's own, a file may have changed once more without showing it, as git has it. */
const RACY = 2000;

/** @param reading digest of everything beside the bytes that decides what a file says */
export function openFileMemory(store: Store, reading: Digest): FileMemory {
  const before = rowsOf(store.columns(TABLE), reading);
  const kept = new Map<string, RememberedFile>();
  const dropped = new Map<string, RememberedFile>();
  let news = false;
  const trusted = store.savedAt - RACY;
  return {
    look(file) {
      const { mtimeMs: modified, size } = statSync(file);
      const known = dropped.get(file) ?? before.get(file);
      if (known && known.size === size && known.modified === modified && modified < trusted) return { known };
      const bytes = readFileSync(file);
      const found = hash("sha1", bytes, "base64url");
      news = true;
      if (known?.hash === found) return { known: { ...known, modified, size } };
      return { bytes, modified, size, hash: found };
    },
    keep: (file, remembered) => void kept.set(file, remembered),
    drop(file) {
      const known = kept.get(file);
      if (known) dropped.set(file, known);
      kept.delete(file);
    },
    save() {
      const gone = [...before, ...dropped].filter(([file]) => !kept.has(file));
      if (news || gone.length > 0) store.keep(TABLE, columnsOf(kept, reading));
      return gone.map(([, { data }]) => data.id);
    },
  };
}

const DATA = [
  "id",
  "extra",
  "lines",
  "date",
  "updated",
  "slug",
  "permalink",
  "aliases",
  "digests",
  "summary",
  "words",
  "pictures",
  "media",
] as const satisfies readonly (keyof WholeData)[];

const FRONT = [
  "title",
  "category",
  "tags",
  "author",
  "editor",
  "dateline",
  "kicker",
  "summary",
  "highlights",
  "image",
  "format",
  "series",
  "featured",
  "breaking",
  "related",
  "draft",
] as const satisfies readonly (keyof WholeData["front"])[];

function columnsOf(rows: ReadonlyMap<string, RememberedFile>, reading: Digest): Columns {
  const files = [...rows.values()];
  const column = <T>(of: (row: RememberedFile) => T) => files.map((row) => of(row) ?? null);
  return {
    reading: [reading],
    file: [...rows.keys()],
    modified: column((row) => row.modified),
    size: column((row) => row.size),
    hash: column((row) => row.hash),
    faults: column((row) => (row.faults.length ? row.faults : null)),
    ...Object.fromEntries(DATA.map((key) => [key, column((row) => row.data[key])])),
    extra: column((row) => packed(row.data.extra)),
    ...Object.fromEntries(FRONT.map((key) => [`front.${key}`, column((row) => row.data.front[key])])),
  };
}

function rowsOf(columns: Columns | undefined, reading: Digest): Map<string, RememberedFile> {
  const rows = new Map<string, RememberedFile>();
  if (!columns || columns.reading?.[0] !== reading) return rows;
  const take = (name: string): readonly unknown[] => columns[name] ?? [];
  const data = DATA.map((key) => [key, take(key)] as const);
  const front = FRONT.map((key) => [key, take(`front.${key}`)] as const);
  const [modified, size, hashes, faults] = ["modified", "size", "hash", "faults"].map(take) as [
    unknown[],
    unknown[],
    unknown[],
    unknown[],
  ];
  for (const [at, file] of (take("file") as string[]).entries()) {
    const said = { ...picked(data, at), whole: true, file, front: picked(front, at) } as unknown as WholeData;
    if (PACKED in said.extra) said.extra = unpacked(said.extra);
    rows.set(file, {
      modified: modified[at] as number,
      size: size[at] as number,
      hash: hashes[at] as string,
      faults: (faults[at] as Fault[] | null) ?? [],
      data: said,
    });
  }
  return rows;
}

const PACKED = "\0packed";

/** A site's own fields may hold dates and maps, of which JSON would make something else. */
function packed(extra: Record<string, unknown>): Record<string, unknown> {
  if (Object.keys(extra).length === 0 || digest(extra) === digest(JSON.parse(JSON.stringify(extra)))) return extra;
  return { [PACKED]: serialize(extra).toString("base64") };
}

function unpacked(extra: Record<string, unknown>): Record<string, unknown> {
  return deserialize(Buffer.from(extra[PACKED] as string, "base64")) as Record<string, unknown>;
}

/** One row's values; what was absent stays absent. */
function picked(columns: readonly (readonly [string, readonly unknown[]])[], at: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [key, values] of columns) {
    const value = values[at];
    if (value !== null) row[key] = value;
  }
  return row;
}
