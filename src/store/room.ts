import type { Digest } from "../digest.ts";
import type { Body } from "./body.ts";
import { countOf, openedTables, packedTables, type ValueAt, valuesOf } from "./columnFile.ts";
import { finderIn, printsOf } from "./keys.ts";
import { readAs, removeSealed, sealOf, writeSealedBytes } from "./sealed.ts";
import { compact, openSegment, type Segment, type Slot } from "./segment.ts";
import { type Columns, isMuch, TABLES } from "./tables.ts";

/** Values of one sort, each in its slot of one file. Which slot is whose stands beside it, and what changed of that once more. */
export interface Room {
  recall(key: string, digest: Digest): Uint8Array | undefined;
  put(key: string, digest: Digest, value: Uint8Array): void;
  forget(keys: Iterable<string>): void;
  /** all values that can be read */
  [Symbol.iterator](): Iterator<readonly [key: string, digest: Digest, value: Uint8Array]>;
  /** Writes what is new, and closes the file until somebody asks again. */
  save(): void;
}

interface Known {
  digest: Digest;
  slot: Slot;
}

/** Columns, of which few values are read where few are asked for. */
type SavedRoom = Columns & {
  /** one number: bytes of the file of values that are in use or waste */
  readonly size: readonly number[];
  /** one number: bytes that are in use */
  readonly used: readonly number[];
  readonly key: readonly string[];
  readonly digest: readonly Digest[];
  /** of each key the three numbers of its slot: an archive has many, and a list of its own for each takes long to read */
  readonly slot: readonly number[];
  /** keys of the first file that are no more */
  readonly gone?: readonly string[];
};

/** How the file of values ends. */
export const VALUES = ".bin";

/** A segment of which more than half is waste is written anew. */
const WASTE = 0.5;

const NOTHING: SavedRoom = { size: [0], used: [0], key: [], digest: [], slot: [] };

/** Numbers of a slot, and which of them is its length. */
const SLOT = 3;
const LENGTH = 1;

type Triple<T> = [T, T, T];

/**
 * @param path of its files, without their endings
 * @param fresh true to use nothing of them
 */
export function openRoom(path: string, version: string, fresh: boolean): Room {
  const [first, second, values] = [`${path}${TABLES}`, `${path}-news${TABLES}`, `${path}${VALUES}`];
  const read = fresh ? undefined : readAs(first, version, roomIn);
  let seal = read?.ok ? read.seal : undefined;
  let whole = rowsIn(read?.ok ? read.value : NOTHING);
  const newer = seal === undefined ? undefined : readAs(second, sealOf(version, seal), roomIn);
  const news = newer?.ok ? newer.value : undefined;
  /** what is not as the first file has it; nothing for what is no more */
  const changed = new Map<string, Known | undefined>();
  for (const key of news?.gone ?? []) changed.set(key, undefined);
  if (news) for (const [key, known] of rowsIn(news).all()) changed.set(key, known);
  const last = news ?? whole.columns;
  let segment = openSegment(values, last.size[0] as number);
  /** bytes of all values */
  let used = last.used[0] as number;
  let unsaved = false;
  const get = (key: string): Known | undefined => (changed.has(key) ? changed.get(key) : whole.get(key));
  const change = (key: string, known: Known | undefined) => {
    used += (known?.slot[LENGTH] ?? 0) - (get(key)?.slot[LENGTH] ?? 0);
    changed.set(key, known);
    unsaved = true;
  };
  function* all(): Generator<readonly [string, Known]> {
    for (const one of whole.all()) if (!changed.has(one[0])) yield one;
    for (const [key, one] of changed) if (one) yield [key, one];
  }
  const savedOf = (known: ReadonlyMap<string, Known>): SavedRoom => {
    const rows = [...known.values()];
    const [digest, slot] = [rows.map((one) => one.digest), rows.flatMap((one) => one.slot)];
    return { size: [segment.size()], used: [used], key: [...known.keys()], digest, slot };
  };
  const writeAll = (known: ReadonlyMap<string, Known>) => {
    const saved = savedOf(known);
    const next = { ...saved, ...printsOf(saved.key) };
    seal = writeRoom(first, version, next);
    whole = rowsIn(next);
    changed.clear();
    removeSealed(second);
  };
  const writeNews = (under: number) => {
    const rest = new Map([...changed].flatMap(([key, one]) => (one ? [[key, one] as const] : [])));
    const gone = [...changed].flatMap(([key, one]) => (one ? [] : [key]));
    writeRoom(second, sealOf(version, under), { ...savedOf(rest), gone });
  };
  const write = () => {
    segment.flush();
    const known = used < segment.size() * WASTE ? new Map(all()) : undefined;
    if (known) {
      segment = compacted(segment, values, known);
      used = segment.size();
    }
    if (known || seal === undefined || isMuch(changed.size, whole.count)) writeAll(known ?? new Map(all()));
    else writeNews(seal);
    unsaved = false;
  };
  return {
    recall(key, digest) {
      const one = get(key);
      return one?.digest === digest ? segment.read(one.slot) : undefined;
    },
    put(key, digest, value) {
      change(key, { digest, slot: segment.append(value) });
    },
    forget(keys) {
      for (const key of keys) if (get(key)) change(key, undefined);
    },
    *[Symbol.iterator]() {
      for (const [key, { digest, slot }] of all()) {
        const value = segment.read(slot);
        if (value) yield [key, digest, value] as const;
      }
    },
    save() {
      if (unsaved) write();
      segment.close();
    },
  };
}

/** The name of its one table. */
const TABLE = "room";

function writeRoom(path: string, version: string, { ...columns }: SavedRoom): number {
  return writeSealedBytes(path, version, packedTables([[TABLE, columns]]));
}

function roomIn(body: Body): SavedRoom {
  return openedTables(body).get(TABLE) as unknown as SavedRoom;
}

/** What a file tells, each row read where somebody asks for it. */
function rowsIn(columns: SavedRoom) {
  const count = countOf(columns, "key");
  const [keyAt, digestAt, slotAt] = ["key", "digest", "slot"].map((name) => valuesOf(columns, name)) as Triple<ValueAt>;
  const placeOf = finderIn(columns, "key");
  const knownAt = (at: number): Known => {
    const slot = [slotAt(at * SLOT), slotAt(at * SLOT + 1), slotAt(at * SLOT + 2)] as unknown as Slot;
    return { digest: digestAt(at) as Digest, slot };
  };
  return {
    columns,
    count,
    get(key: string): Known | undefined {
      const at = placeOf(key);
      return at < 0 ? undefined : knownAt(at);
    },
    *all(): Generator<readonly [string, Known]> {
      for (let at = 0; at < count; at++) yield [keyAt(at) as string, knownAt(at)];
    },
  };
}

/** Throws out waste; values then lie in other slots. */
function compacted(segment: Segment, path: string, known: Map<string, Known>): Segment {
  const { slots, size } = compact(
    segment,
    path,
    Array.from(known.values(), ({ slot }) => slot),
  );
  for (const [at, [key, { digest }]] of [...known].entries()) known.set(key, { digest, slot: slots[at] as Slot });
  return openSegment(path, size);
}
