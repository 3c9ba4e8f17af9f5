import { type AnalysedText, type Analysis, analyse } from "./analyse.ts";
import { answersOf, ask, startThread, waitFor } from "./analysingThread.ts";
import type { PlainOptions } from "./lexicon.ts";
import { MOST_WORKERS, workersFor } from "./threads.ts";

/** Texts that go to a thread together. */
const PORTION = 64;

/** Portions that lie before a thread: so many that it never waits while this one is at a portion of its own. */
const AHEAD = 3;

export interface ManyOptions extends PlainOptions {
  /** How many threads analyse, this one included; as many as the machine has cores, where the texts are many, unless given. */
  readonly workers?: number | undefined;
}

/**
 * Analyses texts as `analyse` does, in this thread and others at once: which one does it makes no difference to an answer. What a thread is lost with is made here.
 * @param textAt asked for the text at each place below `count`, in order; once more for what a thread was lost with
 * @returns the analyses, in that order
 * @throws RangeError for a language that is not known, and whatever `textAt` throws
 */
export function analyseMany(
  count: number,
  textAt: (at: number) => AnalysedText,
  { workers = workersFor(count), ...options }: ManyOptions = {},
): Analysis[] {
  const textsOf = (portion: number) => {
    const start = portion * PORTION;
    return Array.from({ length: Math.min(PORTION, count - start) }, (_, at) => textAt(start + at));
  };
  const made: (readonly Analysis[] | undefined)[] = [];
  const makeHere = (portion: number) => {
    made[portion] = textsOf(portion).map((text) => analyse(text, options));
  };
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const others = Array(Math.max(0, Math.min(Math.floor(workers), MOST_WORKERS) - 1)).keys();
  const threads = Array.from(others).flatMap(() => startThread(options, signal) ?? []);
  const take = () => {
    for (const { portion, analyses } of threads.flatMap(answersOf)) made[portion] = analyses;
  };
  try {
    for (let portion = 0; portion * PORTION < count; portion++) {
      take();
      const free = threads.find(({ waiting }) => waiting.size < AHEAD);
      if (free) ask(free, { portion, texts: textsOf(portion) });
      else makeHere(portion);
    }
    waitFor(threads, signal, take);
    for (const { waiting } of threads) for (const portion of waiting) makeHere(portion);
  } finally {
    for (const { port } of threads) port.close();
  }
  return made.flatMap((some) => some ?? []);
}
