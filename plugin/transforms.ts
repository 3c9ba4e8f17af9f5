import { relative } from "node:path";
import { fault } from "../src/faults/fault.ts";
import type { Transform, UserConfig } from "./eleventy.ts";
import { shieldPictures } from "./imageTransform.ts";
import { isOurs, reasonOf } from "./pages.ts";
import type { Run } from "./run.ts";

/**
 * Puts our transforms round a site's own: the first makes pages, the last looks at whatever came of them, also of
 * plugins that were added after ours. They go into the merged configuration, since Eleventy measures what
 * `addTransform` adds, and tells the owner of what takes long.
 */
export function addTransforms(eleventyConfig: UserConfig, run: Run, first: Transform, last: Transform): void {
  eleventyConfig.on("eleventy.config", (config) => {
    const { transforms } = config.getConfig();
    shieldPictures(config.getConfig());
    const others = Object.entries(transforms);
    for (const [name] of others) delete transforms[name];
    const contained = others.map(([name, transform]) => [name, containedIn(run, name, transform)]);
    Object.assign(transforms, { "warta-page": first, ...Object.fromEntries(contained), "warta-audit": last });
  });
}

/**
 * A transform of others that fails on one of our pages fails that page alone: Eleventy would stop at once, name all pages
 * of ours, and leave the rest unmade. A page that failed before is none to change.
 */
function containedIn(run: Run, name: string, transform: Transform): Transform {
  return async function (content, outputPath) {
    if (!isOurs(this.inputPath)) return transform.call(this, content, outputPath);
    if (content === undefined) return undefined;
    try {
      return await transform.call(this, content, outputPath);
    } catch (error) {
      const file = relative(run.work?.output ?? "", String(outputPath));
      run.faults.push(fault("page-failed", { file }, { reason: `Transform "${name}": ${reasonOf(error)}` }));
      return undefined;
    }
  };
}
