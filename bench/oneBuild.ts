/** One `warta build` of the site in the working directory, in this process; the last line printed is what it took, as JSON. */
import { join } from "node:path";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds: performance.now() / 1000, cpu, megabytes: maxRSS / 1024 }));
});
process.argv = [process.argv[0] as string, "warta", "build"];
await import(join(import.meta.dirname, "..", "dist", "plugin", "warta.js"));
