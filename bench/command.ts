import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Prints at the end of a process its peak of memory, in MB: from within, since only a process knows its own. */
const METER = `process.on("exit", () => console.log(process.resourceUsage().maxRSS / 1024));`;

/**
 * One `warta build` of the site in the working directory, as it is published; the last line printed is its peak of memory. No
 * TypeScript among it: to take the types out of a single file costs a tenth of a second.
 */
export const buildCommand: readonly string[] = [
  process.execPath,
  "--import",
  `data:text/javascript,${encodeURIComponent(METER)}`,
  join(import.meta.dirname, "..", "dist", "plugin", "warta.js"),
  "build",
];

export interface Taken {
  seconds: number;
  /** CPU seconds of the program and of all that it started */
  cpu: number;
}

/**
 * The shell's own clock counts the CPU of all processes that a program waited for.
 * @param where folder, which is made where there is none
 */
export function run(where: string, command: readonly string[]): Taken & { text: string } {
  mkdirSync(where, { recursive: true });
  const { status, stdout, stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%R %U %S"; time "$@"', "time", ...command], {
    cwd: where,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C" },
  });
  if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stdout}${stderr}`);
  const [seconds = 0, user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds, cpu: user + system, text: stdout };
}
