import { relative } from "node:path";
import { fault } from "../src/faults/fault.ts";
import type { Transform, UserConfig } from "./eleventy.ts";
import { shieldPictures } from "./imageTransform.ts";
import { isOurs, isPageless, reasonOf } from "./pages.ts";
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
 * A transform of others that fails on one of our pages, or gives something else than a text for it, fails that page alone:
 * Eleventy would stop at once, name all pages of ours, and leave the rest unmade, or pass the page over in silence. A page
 * that failed before is none to change.
 */
function containedIn(run: Run, name: string, transform: Transform): Transform {
  return async function (content, outputPath) {
    if (isPageless(this.inputPath)) return content;
    if (!isOurs(this.inputPath)) return transform.call(this, content, outputPath);
    if (content === undefined) return undefined;
    let reason: string;
    try {
      const changed = await transform.call(this, content, outputPath);
      // `.nojekyll` has nothing in it
      if (typeof changed === "string" && (changed !== "" || content === "")) return changed;
      reason = `no text, but ${changed === "" ? "an empty one" : changed === null ? "null" : typeof changed}`;
    } catch (error) {
      reason = reasonOf(error);
    }
    const file = relative(run.work?.output ?? "", String(outputPath));
    run.faults.push(fault("page-failed", { file }, { reason: `Transform "${name}": ${reason}` }));
    return undefined;
  };
}
