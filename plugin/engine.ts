import v8 from "node:v8";
import type { Progress } from "../src/edition/stopwatch.ts";

/**
 * The half of V8's space for new objects, in MB, where a build changes little. Left to itself it grows to 16 and more, and
 * memory that is touched for the first time costs more than what is done in it. Measured by turns, CPU: an edit of 20,000
 * stories takes a seventh less with this one (four turns), and a quarter less memory.
 */
const FEW = 4;

/**
 * The same where an archive is read or made: there most of the cost of clearing the space is to look at all memory behind it,
 * each time anew. 20,000 stories from nothing are cleared in 4.1 to 4.5 s of 57 to 66 where it took 6.9 to 7.2 (two turns).
 */
const MANY = 16;

const MB = 2 ** 20;

const ALONE = "--no-parallel-scavenge";

/** For the command line of a Node that makes pages. */
export function youngSpaceFlags(): readonly string[] {
  return isYoungSpaceChosen() ? [ALONE] : [`--max-semi-space-size=${MANY}`, ALONE];
}

/** Whoever started Node with a size of their own keeps it. */
function isYoungSpaceChosen(): boolean {
  return `${process.execArgv.join(" ")} ${process.env.NODE_OPTIONS ?? ""}`.includes("semi-space");
}

let isLean = false;
let isSmall = false;

/**
 * A build that changes little is over before most of what V8's second compiler makes is worth it. By turns, CPU: an edit of
 * 20,000 stories takes 2.9 to 3.0 s without it instead of 3.2 to 3.4 (thirty-two turns), in as much time by the clock.
 */
const SECOND_COMPILER = "turbofan";

/** Node 22 switches V8's first compiler off, so that the second one is its only one. */
const HAS_FIRST = Number.parseInt(process.versions.node, 10) >= 24;

/**
 * In a longer archive the first compiler's code alone costs as much as it saves, 6.9 s instead of 6.8 for an edit of 100,000
 * stories, and takes a sixth longer by the clock (eight turns). There the second one takes up what was called so often, or
 * ran so often round a loop: with V8's own numbers it compiled for 1.7 s beside an edit of 20,000 that took 2.9.
 */
const LATE = { calls: 60_000, loops: 10_000 };

/** V8's own, from Node 24. */
const SOON = { calls: 3000, loops: 500 };

/**
 * By how many percent the heap may grow before V8 looks through all of it again. What such a build holds, it holds to its
 * end: to look for what could go finds next to nothing, on other threads too. Measured by turns, CPU: 8.8 s instead of 9.7
 * at 100,000 stories (three turns), 3.5 instead of 3.7 at 20,000 (four), in as much memory.
 */
const SELDOM = 3000;

/** V8 chooses by itself. */
const USUAL = 0;

/**
 * Keeps the space as small as it is at the start, does without V8's second compiler, and seldom looks through the heap:
 * called before all that takes memory is imported, in a process that builds once and ends.
 */
export function beginLean(): void {
  isLean = true;
  if (HAS_FIRST) v8.setFlagsFromString(`--no-${SECOND_COMPILER}`);
  else optimizeFrom(LATE);
  growBefore(SELDOM);
  isSmall = !isYoungSpaceChosen();
  if (isSmall) growBy(1);
}

/** Lets a space that was kept small grow as far as a build needs that changes little, and no further. */
export function allowForFew(): void {
  growTo(FEW);
}

/** The same for a build that reads or makes an archive, which is worth compiling for. */
export function allowForMany(): void {
  if (isLean) {
    optimizeFrom(SOON);
    growBefore(USUAL);
  }
  growTo(MANY);
}

/** So many stories are worth compiling for, though a build changes few of them. */
const LONG = 50_000;

/** Called where a build changes little. @param stories how many are remembered */
export function compileFor(stories: number): void {
  if (isLean && stories > LONG) optimizeFrom(LATE);
}

/**
 * Milliseconds that a story takes to be read: what is remembered of one takes a hundredth of a millisecond, its file half of
 * one. The first ones also take what is loaded for them.
 */
const READ = 0.1;
const LOADED = 1000;

/**
 * A site that has a memory may have to read most of its archive all the same, after an update or another time zone; then
 * ranking and planning all of it are still to come.
 * @param progress is told of everything; that of a build which may have few to read
 * @param clock in milliseconds, from any moment on
 */
export function compileWhereMuchIsRead(progress: Progress, clock = () => performance.now()): Progress {
  let began: number | undefined;
  return {
    stage(name) {
      began = name === "read" ? clock() : undefined;
      progress.stage(name);
    },
    step(done, total) {
      const spent = began === undefined ? 0 : clock() - began;
      if (spent > LOADED && spent > done * READ) {
        began = undefined;
        allowForMany();
      }
      progress.step(done, total);
    },
  };
}

/** A running program has no other hold on the space than by how much it grows, which it does when enough of what is in it lives on. */
function growTo(half: number): void {
  if (!isSmall) return;
  const living: unknown[] = [];
  for (let tries = 0; size() < half && tries < MOST_TRIES; tries++) {
    growBy(2);
    for (let some = 0; some < 100; some++) living.push(new Array(1000).fill(tries));
  }
  growBy(1);
}

/**
 * From here on the space is cleared by this thread alone. What lives on from page to page is little: to wake V8's other
 * threads for it takes longer than to do it: of 60 CPU seconds for 20,000 stories from nothing these took 6.4 instead of 9,
 * and an edit of them takes a twentieth less in as much time by the clock (four turns).
 */
export function clearAlone(): void {
  v8.setFlagsFromString(ALONE);
}

/** Each with some 0.8 MB that live on. */
const MOST_TRIES = 80;

function optimizeFrom({ calls, loops }: typeof LATE): void {
  v8.setFlagsFromString(`--${SECOND_COMPILER}`);
  v8.setFlagsFromString(`--invocation-count-for-turbofan=${calls}`);
  v8.setFlagsFromString(`--invocation-count-for-osr=${loops}`);
}

function growBefore(percent: number): void {
  v8.setFlagsFromString(`--heap-growing-percent=${percent}`);
}

function growBy(factor: number): void {
  v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/** In MB. */
function size(): number {
  const space = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  return (space?.space_size ?? 0) / 2 / MB;
}
