import { WEIGHT_BITS, WEIGHT_MASK } from "./weight.ts";

/** A document's terms laid out for looking up, so that a comparison costs one pass over the other's terms. */
export interface Vector {
  /** Terms by the low bits of their hash, or in the next free slot; 0 where free. */
  readonly slots: Uint32Array;
}

const SLOTS = 2048;
const FREE = 0;

/** An open-addressed table of at most some hundred terms: those from `start` to `end`. */
export function vectorOf(terms: Uint32Array, start: number, end: number): Vector {
  const slots = new Uint32Array(SLOTS);
  for (let i = start; i < end; i++) {
    const term = terms[i] as number;
    let slot = (term >>> WEIGHT_BITS) & (SLOTS - 1);
    while (slots[slot] !== FREE) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = term;
  }
  return { slots };
}

/** The weight of a hash, 0 where the vector lacks it. */
export function weightIn({ slots }: Vector, hash: number): number {
  let slot = hash & (SLOTS - 1);
  for (let held = slots[slot] as number; held !== FREE; held = slots[slot] as number) {
    if (held >>> WEIGHT_BITS === hash) return held & WEIGHT_MASK;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return 0;
}

/** Scalar product in stored steps: a whole number, the same on every machine and in every order. */
export function product(vector: Vector, terms: Uint32Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const term = terms[i] as number;
    sum += weightIn(vector, term >>> WEIGHT_BITS) * (term & WEIGHT_MASK);
  }
  return sum;
}
