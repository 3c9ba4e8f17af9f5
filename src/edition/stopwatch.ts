/** Stages of a build, in the order in which they run. */
export const stages = ["read", "newsroom", "plan", "select", "make", "settle"] as const;
export type Stage = (typeof stages)[number];

/** How long each stage took, in seconds; a measure for people, which never reaches a page. */
export interface Stopwatch {
  /** Runs a stage and adds its time. */
  stage<T>(name: Stage, run: () => T): T;
  /** Starts a stage that ends when `stop` is called. */
  start(name: Stage): void;
  stop(): void;
  seconds(): ReadonlyMap<Stage, number>;
}

export function openStopwatch(): Stopwatch {
  const taken = new Map<Stage, number>();
  let open: { name: Stage; since: number } | undefined;
  const add = (name: Stage, since: number) =>
    taken.set(name, (taken.get(name) ?? 0) + (performance.now() - since) / 1000);
  return {
    stage(name, run) {
      const since = performance.now();
      const value = run();
      add(name, since);
      return value;
    },
    start(name) {
      open = { name, since: performance.now() };
    },
    stop() {
      if (open) add(open.name, open.since);
      open = undefined;
    },
    seconds: () => taken,
  };
}
