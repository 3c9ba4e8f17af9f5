/** One build of the site in the working directory by Eleventy alone, in this process; the last line printed is what it took, as JSON. */
import Eleventy from "@11ty/eleventy";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds: performance.now() / 1000, cpu, megabytes: maxRSS / 1024 }));
});
const eleventy = new Eleventy(undefined, undefined, { configPath: "eleventy.config.mjs", quietMode: true });
await eleventy.write();
