/**
 * A process that makes its share of the pages of a build that another process began. Eleventy writes nothing of its own
 * here, and ends with the last of our pages, before what a site does after its build.
 */
import { sameBuildOf } from "./workers.ts";

const { configPath, input, output, pathPrefix } = sameBuildOf(process.env);
const { default: Eleventy } = await import("@11ty/eleventy");
const eleventy = new Eleventy(input, output, {
  configPath,
  quietMode: true,
  dryRun: true,
  ...(pathPrefix === undefined ? {} : { pathPrefix }),
});
eleventy.disableLogger();
await eleventy.write().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
