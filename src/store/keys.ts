import { crc32 } from "node:zlib";
import { once } from "../once.ts";
import { countOf, valuesOf } from "./columnFile.ts";
import type { Columns } from "./tables.ts";

/** Finds the place of a key among others, each of which stands there once; -1 where it does not. */
export type FindKey = (key: string) => number;

/** Columns by which keys are found where they lie: who asks for few of an archive's reads few of them. */
const [PRINTS, SLOTS] = ["prints", "slots"] as const;

/** A short mark of each key, and their places + 1 in an open-addressed table of these. */
export function printsOf(keys: readonly string[]): Columns {
  const prints = Int32Array.from(keys, printOf);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2)));
  const mask = slots.length - 1;
  for (let at = 0; at < keys.length; at++) {
    let slot = (prints[at] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }
  return { [PRINTS]: prints, [SLOTS]: slots };
}

/**
 * Finds the keys of a column.
 * @param columns those of {@link printsOf} among them, or else they are made
 */
export function finderIn(columns: Columns, name: string): FindKey {
  const made = () => (SLOTS in columns ? columns : printsOf(columns[name] as readonly string[]));
  return finderAmong(valuesOf(columns, name) as KeyAt, countOf(columns, name), made);
}

type KeyAt = (at: number) => string | undefined;

/**
 * Finds keys by what stands at each place. Who asks for all of them mostly asks in their order, and perhaps passes one over,
 * and is answered at the first look.
 * @param prints those of {@link printsOf}
 */
export function finderAmong(keyAt: KeyAt, count: number, prints: () => Columns): FindKey {
  const find = once(() => findByPrints(keyAt, prints()));
  let next = 0;
  return (key) => {
    if (count === 0) return -1;
    const at = keyAt(next) === key ? next : keyAt(next + 1) === key ? next + 1 : find()(key);
    if (at >= 0) next = at + 1;
    return at;
  };
}

function findByPrints(keyAt: KeyAt, columns: Columns): FindKey {
  const [printAt, slotAt] = [valuesOf(columns, PRINTS), valuesOf(columns, SLOTS)];
  const mask = countOf(columns, SLOTS) - 1;
  return (key) => {
    const print = printOf(key);
    for (let slot = print & mask; ; slot = (slot + 1) & mask) {
      const at = (slotAt(slot) as number) - 1;
      if (at < 0 || (printAt(at) === print && keyAt(at) === key)) return at;
    }
  };
}

/** A short mark of a key, which others may share. */
export function printOf(key: string): number {
  return crc32(key) | 0;
}
