import { join } from "node:path";

/** Prints at the end of a process what it took, as JSON: from within, since only a process knows its own peak of memory. */
const METER = `
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds: performance.now() / 1000, cpu, megabytes: maxRSS / 1024 }));
});`;

/**
 * One `warta build` of the site in the working directory, as it is published; the last line printed is what it took. No
 * TypeScript among it: to take the types out of a single file costs a tenth of a second.
 */
export const buildCommand: readonly string[] = [
  process.execPath,
  "--import",
  `data:text/javascript,${encodeURIComponent(METER)}`,
  join(import.meta.dirname, "..", "dist", "plugin", "warta.js"),
  "build",
];
