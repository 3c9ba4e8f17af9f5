import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const file = join(import.meta.dirname, "..", "..", "plugin", "engine.ts");

/** MB of half the space after much was made that lives on: at the start, when it may grow for few and afterwards, and for many. */
function sizes(...flags: string[]): number[] {
  const program = `
    import v8 from "node:v8";
    const { beginLean, allowForFew, allowForMany } = await import(${JSON.stringify(file)});
    const size = () => v8.getHeapSpaceStatistics().find((one) => one.space_name === "new_space").space_size / 2 ** 21;
    const living = [];
    const live = () => { for (let at = 0; at < 10_000; at++) living.push(new Array(1000).fill(at)); return size(); };
    beginLean();
    const start = live();
    allowForFew();
    const few = [size(), live()];
    allowForMany();
    console.log(JSON.stringify([start, ...few, size(), live()]));
  `;
  const args = [...flags, "--input-type=module", "--eval", program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as number[];
}

test("new objects have a small space, which grows as far as it is let and no further", () => {
  const [start, few, afterFew, many, afterMany] = sizes();
  expect(start).toBeLessThanOrEqual(1);
  expect(few).toBe(4);
  // what V8 finds little used it makes smaller by itself
  expect(afterFew).toBeLessThanOrEqual(4);
  expect(many).toBe(16);
  expect(afterMany).toBeLessThanOrEqual(16);
});

test("who starts Node with a size of their own keeps it", () => {
  const all = sizes("--min-semi-space-size=8", "--max-semi-space-size=8");
  expect(new Set(all)).toEqual(new Set([8]));
});

test("this Node knows all that is set of its engine", () => {
  const program = `
    const { beginLean, allowForFew, allowForMany, clearAlone, compileFor } = await import(${JSON.stringify(file)});
    for (const set of [beginLean, allowForFew, clearAlone, () => compileFor(100_000), allowForMany]) set();
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

/** Whether V8's second compiler takes up what is called a million times, after each of some calls of the engine. */
function isTakenUp(...calls: string[]): boolean[] {
  const program = `
    let clock = 0;
    /** A step of a stage, so many ms after that began. */
    const at = (stage, later, done) => {
      progress.stage(stage);
      clock += later;
      progress.step(done, 1_000_000);
    };
    const engine = { ...(await import(${JSON.stringify(file)})), at };
    const progress = engine.compileWhereMuchIsRead({ stage() {}, step() {} }, () => clock);
    const SECOND = 1 << 6;
    const found = [];
    const taken = async () => {
      // another one each time: V8 knows the same again
      const often = new Function("number", "return number * 2 + " + found.length);
      const call = () => { for (let at = 0; at < 20_000; at++) often(at); };
      %NeverOptimizeFunction(call);
      for (let round = 0; round < 50; round++) {
        call();
        await new Promise((done) => setTimeout(done, 1));
        if (%GetOptimizationStatus(often) & SECOND) return true;
      }
      return false;
    };
    found.push(await taken());
    ${calls.map((call) => `engine.${call}; found.push(await taken());`).join("\n")}
    console.log(JSON.stringify(found));
  `;
  const args = ["--allow-natives-syntax", "--input-type=module", "--eval", program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as boolean[];
}

test("the second compiler stays out of a build that changes little, but for a long archive, and of none that makes many pages", () => {
  expect(isTakenUp("beginLean()", "compileFor(20_000)", "compileFor(100_000)")).toEqual([true, false, false, true]);
  expect(isTakenUp("beginLean()", "allowForMany()")).toEqual([true, false, true]);
  // a server lives long
  expect(isTakenUp("compileFor(20_000)", "allowForMany()")).toEqual([true, true, true]);
});

test("where most of an archive is read in spite of a memory, the second compiler comes in while it is read", () => {
  const stages = [
    // the first files wait for all that reads them
    "beginLean(); engine.at('read', 900, 1)",
    // a long archive that is remembered
    "at('read', 9000, 900_000)",
    // few stories, and much else to do
    "at('plan', 9000, 1)",
    "at('read', 2100, 4000)",
  ];
  expect(isTakenUp(...stages)).toEqual([true, false, false, false, true]);
});
