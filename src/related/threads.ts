import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Catalogue } from "./catalogue.ts";
import { DONE, finish, type Job, portionsOf, work } from "./job.ts";
import type { RankingOptions } from "./options.ts";
import type { Postings } from "./postings.ts";

/** A thread costs about a tenth of a second to start: fewer lists are made sooner without. */
const MANY = 4000;
export const MOST_WORKERS = 8;
/** Without a sign for so long (milliseconds), a thread is taken for lost and its portion made where it is missed. */
export const PATIENCE = 30_000;

/** Threads that so many lists, or so many texts to analyse, are worth, this one included. */
export function workersFor(many: number): number {
  return many < MANY ? 1 : Math.min(MOST_WORKERS, availableParallelism());
}

/**
 * Makes many lists in this thread and others at once, and waits for all: which thread makes a list makes no
 * difference to it. Where no thread can be started, this one makes all.
 * @param workers how many threads make lists, this one included
 */
export function rankTogether(
  catalogue: Catalogue,
  postings: Postings,
  options: RankingOptions,
  wanted: { places: Uint32Array; limit: number; workers: number },
): Job {
  const { places, limit } = wanted;
  const workers = Math.min(Math.max(1, Math.floor(wanted.workers)), MOST_WORKERS, portionsOf(places) || 1);
  const isShared = workers > 1;
  const archive = catalogue.archive();
  if (isShared) catalogue.load(Array(catalogue.size).keys());
  const room = <T>(make: new (from: ArrayBufferLike) => T, bytes: number): T =>
    new make(isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const job: Job = {
    archive: isShared ? shared(archive) : archive,
    load: isShared ? undefined : catalogue.load,
    postings: isShared ? shared(postings) : postings,
    options,
    places: isShared ? shared({ places }).places : places,
    limit,
    counts: room(Uint32Array, 4 * places.length),
    listed: room(Uint32Array, 4 * places.length * limit),
    similarities: room(Float64Array, 8 * places.length * limit),
    scores: room(Float64Array, 8 * places.length * limit),
    edges: room(Float64Array, 8 * places.length),
    progress: room(Int32Array, 8),
    finished: room(Uint8Array, portionsOf(places)),
  };
  for (let i = 1; i < workers; i++) startThread(job);
  work(job);
  waitFor(job);
  return job;
}

function startThread(job: Job): void {
  try {
    const file = import.meta.url.endsWith(".ts") ? "./rankThread.ts" : "./rankThread.js";
    const thread = new Worker(new URL(file, import.meta.url), { workerData: job, execArgv: [] });
    // what a lost thread leaves undone is made here
    thread.on("error", () => {});
    thread.unref();
  } catch {
    // no threads here
  }
}

function waitFor(job: Job): void {
  for (;;) {
    const done = Atomics.load(job.progress, DONE);
    if (done >= job.finished.length) return;
    if (Atomics.wait(job.progress, DONE, done, PATIENCE) !== "timed-out") continue;
    finish(job);
    return;
  }
}

/** The same arrays in memory that threads share. */
function shared<T extends object>(arrays: T): T {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]: [string, Uint32Array | Int32Array | Float64Array]) => {
      const room = new SharedArrayBuffer(array.byteLength);
      new Uint8Array(room).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      const Kind = array.constructor as new (from: SharedArrayBuffer) => typeof array;
      return [name, new Kind(room)];
    }),
  ) as T;
}
