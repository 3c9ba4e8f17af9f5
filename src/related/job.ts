import type { Archive } from "./archive.ts";
import type { Load } from "./catalogue.ts";
import type { RankingOptions } from "./options.ts";
import type { Postings } from "./postings.ts";
import { type Candidate, type Reading, rankNear, scratchFor } from "./rank.ts";
import { select } from "./select.ts";

/** Many lists to make: plain numbers, so that threads can share them, and each list has its own room for the answer. */
export interface Job {
  readonly archive: Archive;
  /** nothing for one that threads share: there all is loaded */
  readonly load: Load | undefined;
  readonly postings: Postings;
  readonly options: RankingOptions;
  /** The places whose lists are wanted. */
  readonly places: Uint32Array;
  /** The longest list. */
  readonly limit: number;
  readonly counts: Uint32Array;
  /** `limit` for each wanted place. */
  readonly listed: Uint32Array;
  readonly similarities: Float64Array;
  readonly scores: Float64Array;
  /** Of each list, see `Ranked`. */
  readonly edges: Float64Array;
  /** The next portion that nobody has begun, and how many are finished. */
  readonly progress: Int32Array;
  /** 1 for each finished portion. */
  readonly finished: Uint8Array;
}

const NEXT = 0;
export const DONE = 1;
const PORTION = 64;

export function portionsOf(places: Uint32Array): number {
  return Math.ceil(places.length / PORTION);
}

/** Makes lists, portion by portion, as long as there is one that nobody has begun. */
export function work(job: Job): void {
  const reading = { ...job, scratch: scratchFor(job.archive) };
  for (;;) {
    const portion = Atomics.add(job.progress, NEXT, 1);
    if (portion >= job.finished.length) return;
    makePortion(job, reading, portion);
    Atomics.store(job.finished, portion, 1);
    Atomics.add(job.progress, DONE, 1);
    Atomics.notify(job.progress, DONE);
  }
}

/** Makes again what another began and did not finish; to make a list twice does no harm. */
export function finish(job: Job): void {
  const reading = { ...job, scratch: scratchFor(job.archive) };
  for (let portion = 0; portion < job.finished.length; portion++) {
    if (Atomics.load(job.finished, portion) === 0) makePortion(job, reading, portion);
  }
}

function makePortion(job: Job, reading: Reading, portion: number): void {
  const end = Math.min(job.places.length, (portion + 1) * PORTION);
  for (let i = portion * PORTION; i < end; i++) {
    const place = job.places[i] as number;
    const { candidates, edge } = rankNear(reading, place);
    const list = select(job.archive, place, candidates, job.limit, []);
    job.counts[i] = list.length;
    job.edges[i] = edge;
    for (const [at, candidate] of list.entries()) keep(job, i * job.limit + at, candidate);
  }
}

function keep(job: Job, at: number, { place, similarity, score }: Candidate): void {
  job.listed[at] = place;
  job.similarities[at] = similarity;
  job.scores[at] = score;
}
