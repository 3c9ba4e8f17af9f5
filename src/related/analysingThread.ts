import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { AnalysedText, Analysis } from "./analyse.ts";
import type { PlainOptions } from "./lexicon.ts";
import { unpackAnalyses } from "./packing.ts";
import { PATIENCE } from "./threads.ts";

/** What a thread that analyses is started with. */
export interface AnalysingThread {
  readonly port: MessagePort;
  readonly options: PlainOptions;
  /** see {@link told} */
  readonly signal: Int32Array;
}

/** What a thread is asked for, and in answer to which portion. */
export interface Wanted {
  readonly portion: number;
  readonly texts: readonly AnalysedText[];
}

/** A thread that analyses, as the one that asks it sees it. */
export interface Thread {
  readonly port: MessagePort;
  /** portions for which it was asked and that it has not answered */
  readonly waiting: Set<number>;
}

export function startThread(options: PlainOptions, signal: Int32Array): Thread | undefined {
  const { port1: port, port2 } = new MessageChannel();
  const workerData: AnalysingThread = { port: port2, options, signal };
  const file = import.meta.url.endsWith(".ts") ? "./analyseThread.ts" : "./analyseThread.js";
  try {
    const worker = new Worker(new URL(file, import.meta.url), { workerData, transferList: [port2], execArgv: [] });
    // what a lost thread leaves undone is made here
    worker.on("error", () => {});
    worker.unref();
    return { port, waiting: new Set() };
  } catch {
    // no threads here
    port.close();
    return undefined;
  }
}

export function ask({ port, waiting }: Thread, wanted: Wanted): void {
  waiting.add(wanted.portion);
  port.postMessage(wanted);
}

/** Answers that came since the last question. Bytes that are none are made here like those of a lost thread. */
export function answersOf({ port, waiting }: Thread): { portion: number; analyses: readonly Analysis[] }[] {
  const answers = [];
  for (let one = receiveMessageOnPort(port); one; one = receiveMessageOnPort(port)) {
    const { portion, bytes } = one.message as { portion: number; bytes: Uint8Array };
    const analyses = unpackAnalyses(bytes);
    if (!analyses) continue;
    waiting.delete(portion);
    answers.push({ portion, analyses });
  }
  return answers;
}

/** Until all have answered, or none has for long. */
export function waitFor(threads: readonly Thread[], signal: Int32Array, take: () => void): void {
  for (;;) {
    const seen = Atomics.load(signal, 0);
    take();
    if (threads.every(({ waiting }) => waiting.size === 0)) return;
    if (Atomics.wait(signal, 0, seen, PATIENCE) === "timed-out") return;
  }
}

/** Says to whoever waits that there is an answer. */
export function told(signal: Int32Array): void {
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}
