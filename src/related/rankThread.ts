/** Makes lists in a thread of its own; started by threads.ts. */
import { workerData } from "node:worker_threads";
import { type Job, work } from "./job.ts";

work(workerData as Job);
