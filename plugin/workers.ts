import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import type { Shard } from "../src/edition/shard.ts";
import type { Fault } from "../src/faults/fault.ts";
import { youngSpaceFlags } from "./engine.ts";

/** What one of several processes makes of a build, and where it puts its news; the first is the one that started the others. */
export interface Share extends Shard {
  readonly folder: string;
  /** number of the process that started the others, by which the system knows it */
  readonly starter: number;
}

/** What a process needs to know to begin the same build. */
export interface SameBuild {
  readonly configPath: string;
  readonly input: string;
  readonly output: string;
  readonly pathPrefix: string | undefined;
  /** the build's one moment, in seconds since 1970: a story may fall due before the other process asks */
  readonly epoch: number;
  /** further variables of its environment */
  readonly variables: Readonly<Record<string, string>>;
}

/** What a process made. */
export interface Result {
  readonly faults: readonly Fault[];
  /** checksums of its pages, by their files */
  readonly sums: readonly (readonly [file: string, sum: number])[];
  readonly written: number;
}

/** Processes that make a part of a build beside this one. */
export interface Workers {
  /** of this process */
  readonly share: Share;
  /** Waits for the others. @returns nothing where one of them ended without a result */
  results(): Promise<Result[] | undefined>;
  /** where their news lie */
  readonly folders: readonly string[];
  /** Removes what they left. */
  end(): void;
}

const VARIABLE = "WARTA_WORKER";
const RESULT = "result.json";

/**
 * From so many pages on two cores are better used by two processes: each reads the whole memory before its first page,
 * and of two that write side by side each takes longer for a page. Measured: 40,000 pages take two as long as one,
 * 176,000 a twelfth less.
 */
const MANY = 60_000;
const MOST = 8;
/** Bytes that a process may need. */
const ROOM = 1.5 * 2 ** 30;

/** How many processes so many pages are worth, this one included. */
export function processesFor(pages: number, wished: number | undefined): number {
  if (wished !== undefined) return Math.min(wished, pages);
  const cores = availableParallelism();
  // the more there are, the more is made at once in the time that it takes them to begin
  if (pages * (cores - 1) < MANY) return 1;
  return Math.max(1, Math.min(cores, MOST, Math.floor(freemem() / ROOM)));
}

/** The share of this process, where another one started it. */
export function shareOf(env: NodeJS.ProcessEnv): Share | undefined {
  const text = env[VARIABLE];
  return text ? (JSON.parse(text) as { share: Share }).share : undefined;
}

/**
 * Ends a process whose starter was killed: what it went on to write would stand in the way of the next build. On Windows
 * a process never hears of that, and makes its share to the end.
 */
export function endIfAlone({ starter }: Share): void {
  if (process.ppid !== starter) process.exit(1);
}

export function sameBuildOf(env: NodeJS.ProcessEnv): SameBuild {
  return (JSON.parse(env[VARIABLE] ?? "{}") as { build: SameBuild }).build;
}

/**
 * Starts all processes but this one.
 * @param memory folder of the memory
 */
export function startWorkers(of: number, memory: string, build: SameBuild): Workers {
  const shares = Array.from({ length: of }, (_, at): Share => {
    const number = at + 1;
    return { number, of, folder: join(memory, `worker-${number}`), starter: process.pid };
  });
  const others = shares.slice(1);
  const children = others.map((share) => {
    rmSync(share.folder, { recursive: true, force: true });
    mkdirSync(share.folder, { recursive: true });
    return start(share, build);
  });
  const ended = children.map(endOf);
  // a build that is stopped stops all of it
  const stop = () => {
    for (const child of children) child.kill();
  };
  process.once("exit", stop);
  return {
    share: shares[0] as Share,
    folders: others.map(({ folder }) => folder),
    async results() {
      const codes = await Promise.all(ended);
      const files = others.map(({ folder }) => join(folder, RESULT));
      // a site's own configuration may end one as if all were well
      if (codes.some((code) => code !== 0) || !files.every((file) => existsSync(file))) return undefined;
      return files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Result);
    },
    end() {
      process.off("exit", stop);
      for (const { folder } of others) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Tells the process that started this one what it made. */
export function tellResult({ folder }: Share, result: Result): void {
  writeFileSync(join(folder, RESULT), JSON.stringify(result));
}

function start(share: Share, build: SameBuild): ChildProcess {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
  const env = {
    ...process.env,
    ...build.variables,
    [VARIABLE]: JSON.stringify({ share, build }),
    SOURCE_DATE_EPOCH: String(build.epoch),
  };
  return spawn(process.execPath, [...youngSpaceFlags(), join(import.meta.dirname, file)], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
