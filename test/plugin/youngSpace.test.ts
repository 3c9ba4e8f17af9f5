import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const file = join(import.meta.dirname, "..", "..", "plugin", "youngSpace.ts");

/** MB of half the space after much was made that lives on: at the start, when the space may grow, and afterwards. */
function sizes(...flags: string[]): number[] {
  const program = `
    import v8 from "node:v8";
    const { beginSmall, growToSize } = await import(${JSON.stringify(file)});
    const size = () => v8.getHeapSpaceStatistics().find((one) => one.space_name === "new_space").space_size / 2 ** 21;
    const living = [];
    const live = () => { for (let at = 0; at < 10_000; at++) living.push(new Array(1000).fill(at)); return size(); };
    beginSmall();
    const start = live();
    growToSize();
    console.log(JSON.stringify([start, size(), live()]));
  `;
  const args = [...flags, "--input-type=module", "--eval", program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as number[];
}

test("new objects have a small space, which grows once and no further", () => {
  const [start, grown, after] = sizes();
  expect(start).toBeLessThanOrEqual(1);
  expect(grown).toBe(4);
  // what V8 finds little used it makes smaller by itself
  expect(after).toBeLessThanOrEqual(4);
});

test("who starts Node with a size of their own keeps it", () => {
  const [start] = sizes("--min-semi-space-size=8", "--max-semi-space-size=8");
  expect(start).toBe(8);
});
