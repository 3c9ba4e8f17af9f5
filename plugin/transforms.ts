import type { Transform, UserConfig } from "./eleventy.ts";
import { shieldPictures } from "./imageTransform.ts";

/**
 * Puts our transforms round a site's own: the first makes pages, the last looks at whatever came of them, also of
 * plugins that were added after ours. They go into the merged configuration, since Eleventy measures what
 * `addTransform` adds, and tells the owner of what takes long.
 */
export function addTransforms(eleventyConfig: UserConfig, first: Transform, last: Transform): void {
  eleventyConfig.on("eleventy.config", (config) => {
    const { transforms } = config.getConfig();
    shieldPictures(config.getConfig());
    const others = Object.entries(transforms);
    for (const [name] of others) delete transforms[name];
    Object.assign(transforms, { "warta-page": first, ...Object.fromEntries(others), "warta-audit": last });
  });
}
