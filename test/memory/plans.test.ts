import { mkdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fault, hasErrors } from "../../src/faults/fault.ts";
import { report } from "../../src/faults/report.ts";
import { temporaryFolder } from "../make/files.ts";
import { edits, roomOf, rooms } from "./edits.ts";
import { type End, freshPlan, type Made, Newspaper, type Step } from "./planned.ts";
import { plainStory, type Room, type Story } from "./room.ts";
import { runs, seeded, told } from "./runs.ts";

const ends: fc.Arbitrary<End> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("whole" as const) },
  { weight: 1, arbitrary: fc.constant("killed" as const) },
  { weight: 1, arbitrary: fc.record({ torn: fc.nat({ max: 9 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }) },
);
const stepsOf = (served: fc.Arbitrary<boolean>): fc.Arbitrary<Step> => fc.record({ edit: edits, served, end: ends });
/** Edits before a server that runs all the while, before programs of their own, or before now one and now the other. */
const paths = fc
  .constantFrom(fc.constant(true), fc.constant(false), fc.boolean())
  .chain((served) => fc.array(stepsOf(served), { minLength: 1, maxLength: 5, size: "max" }));

const reported = (faults: readonly Fault[]) => report(faults, { language: "en", form: "table" });

/** Files in which two sites differ, and in what. */
function between(made: Made, whole: Made): string[] {
  const files = [...new Set([...made.keys(), ...whole.keys()])].sort();
  return files.flatMap((file) => {
    const [one, other] = [made.get(file), whole.get(file)];
    if (!one || !other) return `${file}: ${one ? "stays" : "is missing"}`;
    return one.print === other.print && one.view === other.view ? [] : `${file}: ${firstDifference(one, other)}`;
  });
}

function firstDifference(one: { view: string }, other: { view: string }): string {
  const at = [...one.view].findIndex((letter, place) => letter !== other.view[place]);
  return at < 0
    ? "fingerprint"
    : `"${one.view.slice(at - 40, at + 60)}", fresh "${other.view.slice(at - 40, at + 60)}"`;
}

/** One newsroom through all its edits, each build beginning with what the last one remembered. */
function follow(start: Room, path: readonly Step[]): void {
  const newspaper = new Newspaper(start);
  let faults = newspaper.build();
  for (const step of path) faults = newspaper.build(step);
  if (hasErrors(faults)) expect(reported(faults)).toBe(reported(freshPlan(newspaper.room).faults));
  if (hasErrors(faults) || path.at(-1)?.end === "killed") {
    newspaper.build({ edit: { do: "mend" }, served: path.at(-1)?.served === true, end: "whole" });
  }
  const fresh = freshPlan(newspaper.room);
  expect(reported(fresh.faults)).toContain("no errors");
  expect(between(newspaper.made, fresh.made)).toEqual([]);
}

/** Does something in a folder of its own, which is removed. */
function inItsFolder(does: () => void): void {
  const before = process.cwd();
  const [folder, remove] = temporaryFolder();
  try {
    process.chdir(folder);
    mkdirSync(".cache/warta", { recursive: true });
    does();
  } finally {
    process.chdir(before);
    remove();
  }
}

test("a server shows an editor's pick in the build in which the picked story is published", () => {
  const [one, picking, held] = [plainStory, { ...plainStory, length: 90, picks: [18] }, { ...plainStory, draft: true }];
  const room = roomOf([
    [18, held],
    [0, one],
  ]);
  const add = (name: number, story: Story): Step => ({ edit: { do: "add", name, story }, served: true, end: "whole" });
  inItsFolder(() => follow(room, [add(1, picking), add(18, { ...held, draft: false, category: 1 }), add(2, one)]));
});

test("after any edits the remembered plan is the fresh one: every fingerprint and every view", () => {
  const settings = seeded(runs("WARTA_SEQUENCES", 500));
  const since = performance.now();
  fc.assert(
    fc.property(rooms, paths, (room, path) => inItsFolder(() => follow(room, path))),
    settings,
  );
  told("plans", settings, since);
}, 36_000_000);
