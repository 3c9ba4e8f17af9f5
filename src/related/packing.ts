import { ANALYSIS_VERSION, type Analysis } from "./analyse.ts";

/** Stands first, so that another kind of file, another version or another byte order is not taken for ours. */
const MARK = 0x57_52_41_00 + ANALYSIS_VERSION;
const HEADER = 2;
const COUNTS = 3;

/**
 * Many analyses as one flat piece of bytes, to be kept in a file: a mark, their number, three lengths for each,
 * then all numbers, 32 bits each in the machine's own order of bytes.
 */
export function packAnalyses(analyses: readonly Analysis[]): Uint8Array {
  const sizes = analyses.map(({ terms, title, shingles }) => terms.length + title.length + shingles.length);
  const start = HEADER + COUNTS * analyses.length;
  const flat = new Uint32Array(sizes.reduce((sum, size) => sum + size, start));
  flat.set([MARK, analyses.length]);
  let at = start;
  for (const [i, analysis] of analyses.entries()) {
    const parts = [analysis.terms, analysis.title, analysis.shingles];
    for (const [part, numbers] of parts.entries()) {
      flat[HEADER + COUNTS * i + part] = numbers.length;
      flat.set(numbers, at);
      at += numbers.length;
    }
  }
  return new Uint8Array(flat.buffer);
}

/**
 * Analyses from {@link packAnalyses}, in their order, as views of the same memory.
 * @returns undefined where the bytes are torn, of another version or something else
 */
export function unpackAnalyses(bytes: Uint8Array): Analysis[] | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined;
  // a Buffer's own slice would lie where it lies
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const flat = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  const count = flat[1];
  if (flat[0] !== MARK || count === undefined) return undefined;
  let at = HEADER + COUNTS * count;
  if (at > flat.length) return undefined;
  const analyses: Analysis[] = [];
  for (let i = HEADER; i < HEADER + COUNTS * count; i += COUNTS) {
    const title = at + (flat[i] as number);
    const shingles = title + (flat[i + 1] as number);
    const end = shingles + (flat[i + 2] as number);
    if (end > flat.length) return undefined;
    analyses.push({
      terms: flat.subarray(at, title),
      title: flat.subarray(title, shingles),
      shingles: flat.subarray(shingles, end),
    });
    at = end;
  }
  return at === flat.length ? analyses : undefined;
}

/**
 * One analysis from {@link packAnalyses}, as views of the same memory.
 * @returns undefined where the bytes are torn, of another version or something else, or hold more than one
 */
export function analysisAt(bytes: Uint8Array): Analysis | undefined {
  const analyses = unpackAnalyses(bytes);
  return analyses?.length === 1 ? analyses[0] : undefined;
}
