import { crc32 } from "node:zlib";
import { once } from "../once.ts";

/** Finds the place of a key among others, each of which stands there once; -1 where it does not. */
export type FindKey = (key: string) => number;

/** Short marks of keys, to be saved beside them: whoever finds keys by these needs not hash an archive's texts anew. */
export function printsOf(keys: readonly string[]): number[] {
  return keys.map(printOf);
}

/**
 * Who asks for all of them mostly asks in their order, and is answered at the first look.
 * @param prints gives those of the keys, where they were saved
 */
export function finderOf(keys: readonly string[], prints: () => readonly number[] | undefined): FindKey {
  let next = 0;
  const find = once(() => findByPrints(keys, prints() ?? printsOf(keys)));
  return (key) => {
    const at = keys[next] === key ? next : find()(key);
    if (at >= 0) next = at + 1;
    return at;
  };
}

/** In an open-addressed table, which is made in a small part of the time that a map of texts takes. */
function findByPrints(keys: readonly string[], prints: readonly number[]): FindKey {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2)));
  const mask = slots.length - 1;
  for (let at = 0; at < keys.length; at++) {
    let slot = (prints[at] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }
  return (key) => {
    const print = printOf(key);
    for (let slot = print & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (slots[slot] as number) - 1;
      if (prints[at] === print && keys[at] === key) return at;
    }
    return -1;
  };
}

function printOf(key: string): number {
  return crc32(key) | 0;
}
