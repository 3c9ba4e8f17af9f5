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

/** The same for processes that share one shard's files: by other bits, so that each has as many. */
export function isInWorker({ number, of }: Shard, file: string): boolean {
  return (markOf(file) >>> 16) % of === number - 1;
}
