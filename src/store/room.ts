import type { Digest } from "../digest.ts";
import type { Body } from "./body.ts";
import { openedTables, packedTables } from "./columnFile.ts";
import { finderOf, printsOf } from "./keys.ts";
import { readAs, removeSealed, sealOf, writeSealedBytes } from "./sealed.ts";
import { compact, openSegment, type Segment, type Slot } from "./segment.ts";
import { isMuch, TABLES } from "./tables.ts";

/** Values of one sort, each in its slot of one file. Which slot is whose stands beside it, and what changed of that once more. */
export interface Room {
  recall(key: string, digest: Digest): Uint8Array | undefined;
  put(key: string, digest: Digest, value: Uint8Array): void;
  forget(keys: Iterable<string>): void;
  /** all values that can be read */
  [Symbol.iterator](): Iterator<readonly [key: string, digest: Digest, value: Uint8Array]>;
  /** Reads all values at once. */
  preload(): void;
  /** Writes what is new, and closes the file until somebody asks again. */
  save(): void;
}

interface Known {
  digest: Digest;
  slot: Slot;
}

interface SavedRoom {
  /** one number: bytes of the file of values that are in use or waste */
  readonly size: readonly number[];
  /** one number: their checksum, where it is known */
  readonly sum?: readonly number[];
  readonly keys: readonly string[];
  /** by which they are found, in the first file */
  readonly prints?: readonly number[];
  readonly digests: readonly Digest[];
  /** of each key the three numbers of its slot: an archive has many, and a list of its own for each takes long to read */
  readonly slots: readonly number[];
  /** keys of the first file that are no more */
  readonly gone?: readonly string[];
}

/** How the file of values ends. */
export const VALUES = ".bin";

/** A segment of which more than half is waste is written anew. */
const WASTE = 0.5;

const NOTHING: SavedRoom = { size: [0], keys: [], digests: [], slots: [] };

/** Numbers of a slot, and which of them is its length. */
const SLOT = 3;
const LENGTH = 1;

/**
 * @param path of its files, without their endings
 * @param fresh true to use nothing of them
 */
export function openRoom(path: string, version: string, fresh: boolean): Room {
  const [first, second, values] = [`${path}${TABLES}`, `${path}-news${TABLES}`, `${path}${VALUES}`];
  const read = fresh ? undefined : readAs(first, version, roomIn);
  let seal = read?.ok ? read.seal : undefined;
  let whole = read?.ok ? read.value : NOTHING;
  const newer = seal === undefined ? undefined : readAs(second, sealOf(version, seal), roomIn);
  const news = newer?.ok ? newer.value : undefined;
  let placeOf = finderOf(whole.keys, () => whole.prints);
  /** what is not as the first file has it; nothing for what is no more */
  const changed = new Map<string, Known | undefined>();
  for (const key of news?.gone ?? []) changed.set(key, undefined);
  for (const [at, key] of (news?.keys ?? []).entries()) changed.set(key, knownAt(news as SavedRoom, at));
  const { size, sum } = news ?? whole;
  let segment = openSegment(values, size[0] as number, sum?.[0]);
  let unsaved = false;
  const get = (key: string): Known | undefined => {
    if (changed.has(key)) return changed.get(key);
    const at = placeOf(key);
    return at < 0 ? undefined : knownAt(whole, at);
  };
  function* all(): Generator<readonly [string, Known]> {
    for (const [at, key] of whole.keys.entries()) if (!changed.has(key)) yield [key, knownAt(whole, at)];
    for (const [key, one] of changed) if (one) yield [key, one];
  }
  const writeAll = (known: ReadonlyMap<string, Known>) => {
    const saved = savedOf(segment, known);
    const next = { ...saved, prints: printsOf(saved.keys) };
    seal = writeRoom(first, version, next);
    whole = next;
    placeOf = finderOf(whole.keys, () => whole.prints);
    changed.clear();
    removeSealed(second);
  };
  const writeNews = (under: number) => {
    const rest = new Map([...changed].flatMap(([key, one]) => (one ? [[key, one] as const] : [])));
    const gone = [...changed].flatMap(([key, one]) => (one ? [] : [key]));
    writeRoom(second, sealOf(version, under), { ...savedOf(segment, rest), gone });
  };
  /** bytes of all values */
  const used = () => {
    let bytes = 0;
    for (let at = 0; at < whole.keys.length; at++) {
      if (!changed.has(whole.keys[at] as string)) bytes += whole.slots[at * SLOT + LENGTH] as number;
    }
    for (const one of changed.values()) bytes += one?.slot[LENGTH] ?? 0;
    return bytes;
  };
  const write = () => {
    segment.flush();
    const known = used() < segment.size() * WASTE ? new Map(all()) : undefined;
    if (known) segment = compacted(segment, values, known);
    if (known || seal === undefined || isMuch(changed.size, whole.keys.length)) writeAll(known ?? new Map(all()));
    else writeNews(seal);
    unsaved = false;
  };
  return {
    recall(key, digest) {
      const one = get(key);
      return one?.digest === digest ? segment.read(one.slot) : undefined;
    },
    put(key, digest, value) {
      changed.set(key, { digest, slot: segment.append(value) });
      unsaved = true;
    },
    forget(keys) {
      for (const key of keys) {
        if (!get(key)) continue;
        changed.set(key, undefined);
        unsaved = true;
      }
    },
    *[Symbol.iterator]() {
      for (const [key, { digest, slot }] of all()) {
        const value = segment.read(slot);
        if (value) yield [key, digest, value] as const;
      }
    },
    preload: () => segment.preload(),
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

function knownAt({ digests, slots }: SavedRoom, at: number): Known {
  return { digest: digests[at] as Digest, slot: slots.slice(at * SLOT, (at + 1) * SLOT) as unknown as Slot };
}

function savedOf(segment: Segment, known: ReadonlyMap<string, Known>): SavedRoom {
  const all = [...known.values()];
  return {
    size: [segment.size()],
    sum: segment.sum() === undefined ? [] : [segment.sum() as number],
    keys: [...known.keys()],
    digests: all.map(({ digest }) => digest),
    slots: all.flatMap(({ slot }) => slot),
  };
}

/** Throws out waste; values then lie in other slots. */
function compacted(segment: Segment, path: string, known: Map<string, Known>): Segment {
  const { slots, size, sum } = compact(
    segment,
    path,
    Array.from(known.values(), ({ slot }) => slot),
  );
  for (const [at, [key, { digest }]] of [...known].entries()) known.set(key, { digest, slot: slots[at] as Slot });
  return openSegment(path, size, sum);
}
