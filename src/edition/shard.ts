import { crc32 } from "node:zlib";

/** One of several builds that make a site together, each its share of the files. */
export interface Shard {
  /** from 1 */
  readonly number: number;
  readonly of: number;
}

const MOST = 1000;

/** Reads `3/8`; nothing where it is no share. */
export function readShard(text: string): Shard | undefined {
  const [, number, of] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text)?.map(Number) ?? [];
  if (!number || !of || number > of || of > MOST) return undefined;
  return { number, of };
}

/** Whether a file is among a shard's: a function of its path alone, so that it stays there from build to build. */
export function isIn({ number, of }: Shard, file: string): boolean {
  return markOf(file) % of === number - 1;
}

/** A compressed copy goes with its original. */
function markOf(file: string): number {
  return crc32(file.replace(/\.(?:br|gz)$/, ""));
}

/** The first of several processes makes so many of all pages while the others still read; measured at 176,000. */
const MEANWHILE = 0.07;

/** The same for processes that share one shard's files: by other bits, and so that all of them end at about the same time. */
export function isInWorker({ number, of }: Shard, file: string): boolean {
  const place = (markOf(file) >>> 16) / 2 ** 16;
  if (place < MEANWHILE) return number === 1;
  return Math.floor(((place - MEANWHILE) / (1 - MEANWHILE)) * of) === number - 1;
}
