import { rmSync } from "node:fs";
import type { Digest } from "../digest.ts";
import { readSealed, sealOf, writeSealed } from "./sealed.ts";
import { compact, openSegment, type Segment, type Slot } from "./segment.ts";
import { isMuch } from "./tables.ts";

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
  /** bytes of the file of values that are in use or waste */
  size: number;
  keys: string[];
  digests: Digest[];
  slots: Slot[];
  /** keys of the first file that are no more */
  gone?: string[];
}

/** How the file of values ends. */
export const VALUES = ".bin";

/** A segment of which more than half is waste is written anew. */
const WASTE = 0.5;

const NOTHING: SavedRoom = { size: 0, keys: [], digests: [], slots: [] };

/**
 * @param path of its files, without their endings
 * @param fresh true to use nothing of them
 */
export function openRoom(path: string, version: string, fresh: boolean): Room {
  const [first, second, values] = [`${path}.json`, `${path}-news.json`, `${path}${VALUES}`];
  const read = fresh ? undefined : readSealed(first, version);
  let seal = read?.ok ? read.seal : undefined;
  const whole = read?.ok ? (read.value as SavedRoom) : NOTHING;
  const newer = seal === undefined ? undefined : readSealed(second, sealOf(version, seal));
  const news = newer?.ok ? (newer.value as SavedRoom) : undefined;
  const known = new Map(knownIn(whole));
  /** keys that are not as the first file has them */
  const changed = new Set<string>();
  for (const key of news?.gone ?? []) {
    known.delete(key);
    changed.add(key);
  }
  for (const [key, one] of knownIn(news ?? NOTHING)) {
    known.set(key, one);
    changed.add(key);
  }
  let segment = openSegment(values, news?.size ?? whole.size);
  let unsaved = false;
  const write = () => {
    segment.flush();
    const moved = compacted(segment, values, known);
    if (moved) segment = moved;
    if (seal === undefined || moved || isMuch(changed.size, known.size)) {
      seal = writeSealed(first, version, savedOf(segment, known));
      rmSync(second, { force: true });
      changed.clear();
    } else {
      const rest = [...changed].flatMap((key) => (known.has(key) ? [[key, known.get(key) as Known] as const] : []));
      const gone = [...changed].filter((key) => !known.has(key));
      writeSealed(second, sealOf(version, seal), { ...savedOf(segment, new Map(rest)), gone });
    }
    unsaved = false;
  };
  return {
    recall(key, digest) {
      const one = known.get(key);
      return one?.digest === digest ? segment.read(one.slot) : undefined;
    },
    put(key, digest, value) {
      known.set(key, { digest, slot: segment.append(value) });
      changed.add(key);
      unsaved = true;
    },
    forget(keys) {
      for (const key of keys) {
        if (!known.delete(key)) continue;
        changed.add(key);
        unsaved = true;
      }
    },
    *[Symbol.iterator]() {
      for (const [key, { digest, slot }] of known) {
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

function* knownIn({ keys, digests, slots }: SavedRoom): Generator<[string, Known]> {
  for (const [at, key] of keys.entries()) {
    yield [key, { digest: digests[at] as Digest, slot: slots[at] as Slot }];
  }
}

function savedOf(segment: Segment, known: ReadonlyMap<string, Known>): SavedRoom {
  const all = [...known.values()];
  return {
    size: segment.size(),
    keys: [...known.keys()],
    digests: all.map(({ digest }) => digest),
    slots: all.map(({ slot }) => slot),
  };
}

/** Throws out waste where there is much of it; values then lie in other slots. */
function compacted(segment: Segment, path: string, known: Map<string, Known>): Segment | undefined {
  const slots = [...known.values()].map(({ slot }) => slot);
  const used = slots.reduce((sum, [, length]) => sum + length, 0);
  if (used >= segment.size() * WASTE) return undefined;
  const moved = compact(segment, path, slots);
  for (const [at, [key, { digest }]] of [...known].entries()) known.set(key, { digest, slot: moved[at] as Slot });
  return openSegment(path, used);
}
