/** One build of the site in the working directory, in a process of its own; the last line printed is what it took, as JSON. */
import Eleventy from "@11ty/eleventy";

await new Eleventy(undefined, undefined, { quietMode: true }).write();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds: performance.now() / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }),
);
