import { onceEach } from "../once.ts";
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

/** An analysis as it lies among others in one piece of memory, of which an archive then needs no copy. */
class LyingAnalysis implements Analysis {
  readonly memory: Uint32Array;
  readonly start: number;
  readonly #title: number;
  readonly #shingles: number;
  readonly #end: number;

  /** @param start where its terms begin @param lengths of its three parts */
  constructor(memory: Uint32Array, start: number, [terms, title, shingles]: readonly [number, number, number]) {
    this.memory = memory;
    this.start = start;
    this.#title = start + terms;
    this.#shingles = this.#title + title;
    this.#end = this.#shingles + shingles;
  }
  get terms(): Uint32Array {
    return this.memory.subarray(this.start, this.#title);
  }
  get title(): Uint32Array {
    return this.memory.subarray(this.#title, this.#shingles);
  }
  get shingles(): Uint32Array {
    return this.memory.subarray(this.#shingles, this.#end);
  }
  places(): readonly [terms: number, title: number, shingles: number, end: number] {
    return [this.start, this.#title, this.#shingles, this.#end];
  }
}

/** All of a buffer as numbers. */
const numbersOf = onceEach(
  (buffer: ArrayBufferLike) =>
    new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / Uint32Array.BYTES_PER_ELEMENT)),
);

/**
 * One analysis from {@link packAnalyses}, where it lies.
 * @returns undefined where the bytes are torn, of another version or something else, or hold more than one
 */
export function analysisAt(bytes: Uint8Array): Analysis | undefined {
  if (bytes.byteOffset % 4 !== 0 || bytes.byteLength % 4 !== 0) return unpackAnalyses(bytes)?.[0];
  const memory = numbersOf(bytes.buffer);
  const at = bytes.byteOffset / 4;
  const first = at + HEADER;
  if (memory[at] !== MARK || memory[at + 1] !== 1) return undefined;
  const [terms, title, shingles] = [memory[first], memory[first + 1], memory[first + 2]] as [number, number, number];
  if (HEADER + COUNTS + terms + title + shingles !== bytes.byteLength / 4) return undefined;
  return new LyingAnalysis(memory, first + COUNTS, [terms, title, shingles]);
}

/** The memory in which the first of some analyses lies; none where it stands for itself. */
export function memoryOf([first]: readonly { readonly analysis: Analysis }[]): Uint32Array {
  return first?.analysis instanceof LyingAnalysis ? first.analysis.memory : new Uint32Array();
}

/** Where the parts of an analysis lie in a piece of memory; nothing where they lie elsewhere. */
export function lyingIn(memory: Uint32Array, analysis: Analysis) {
  return analysis instanceof LyingAnalysis && analysis.memory === memory ? analysis.places() : undefined;
}
