/** Analyses texts in a thread of its own; started by analysingThread.ts. */
import { workerData } from "node:worker_threads";
import { analyse } from "./analyse.ts";
import { type AnalysingThread, told, type Wanted } from "./analysingThread.ts";
import { packAnalyses } from "./packing.ts";

const { port, options, signal } = workerData as AnalysingThread;

port.on("message", ({ portion, texts }: Wanted) => {
  const bytes = packAnalyses(texts.map((text) => analyse(text, options)));
  port.postMessage({ portion, bytes }, [bytes.buffer as ArrayBuffer]);
  told(signal);
});
