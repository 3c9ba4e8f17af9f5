/** Stages of a build, in the order in which they run; the first is one of `warta pictures` alone. */
export const stages = [
  "measure",
  "read",
  "newsroom",
  "plan",
  "select",
  "encode",
  "make",
  "compress",
  "settle",
] as const;
export type Stage = (typeof stages)[number];

/** What a stage took. */
export interface Taken {
  readonly seconds: number;
  /** bytes that the process held when it ended */
  readonly memory: number;
}

/** Whoever wants to be told how a build gets on. */
export interface Progress {
  stage(name: Stage): void;
  /** @param total of the stage that is under way */
  step(done: number, total: number): void;
}

export interface ShownProgress extends Progress {
  /** Takes the line away again, before anything else is printed. */
  clear(): void;
}

/** How long each stage took; a measure for people, which never reaches a page. */
export interface Stopwatch {
  /** Runs a stage and adds its time. */
  stage<T>(name: Stage, run: () => T): T;
  /** Starts a stage that ends when `stop` is called. */
  start(name: Stage): void;
  stop(): void;
  /** Tells how far the stage is that is under way; may be handed on by itself. */
  readonly step: Progress["step"];
  taken(): ReadonlyMap<Stage, Taken>;
}

/** What all stages took together, in seconds. */
export function secondsOf(taken: ReadonlyMap<Stage, Taken>): number {
  return [...taken.values()].reduce((sum, { seconds }) => sum + seconds, 0);
}

/** @param progress is told of every stage and step as they come */
export function openStopwatch(progress?: Progress): Stopwatch {
  const taken = new Map<Stage, Taken>();
  let open: { name: Stage; since: number } | undefined;
  const add = (name: Stage, since: number) => {
    const seconds = (taken.get(name)?.seconds ?? 0) + (performance.now() - since) / 1000;
    taken.set(name, { seconds, memory: process.memoryUsage.rss() });
  };
  return {
    stage(name, run) {
      progress?.stage(name);
      const since = performance.now();
      const value = run();
      add(name, since);
      return value;
    },
    start(name) {
      progress?.stage(name);
      open = { name, since: performance.now() };
    },
    stop() {
      if (open) add(open.name, open.since);
      open = undefined;
    },
    step: (done, total) => progress?.step(done, total),
    taken: () => taken,
  };
}
