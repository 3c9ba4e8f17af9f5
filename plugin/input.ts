import { join } from "node:path";
import { FILES } from "../src/content/contentState.ts";
import type { UserConfig } from "./eleventy.ts";
import { signalFile, WATCHED } from "./serving.ts";

/** Milliseconds that a file must stand still before Eleventy builds: a single save takes less, and Eleventy waits 150. */
const STANDS_STILL = { stabilityThreshold: 20, pollInterval: 5 };

/**
 * Takes articles, people, pictures and what editors decide beside them out of Eleventy's input and watch: it would treat each Markdown file as a
 * template of its own and watch each by itself, and it misses deletions. Warta watches their folders and writes
 * what changed to a file that Eleventy watches.
 */
export function takeArticlesOut(eleventyConfig: UserConfig): void {
  const { input } = eleventyConfig.directories;
  for (const folder of ["articles", "people"]) eleventyConfig.ignores.add(join(input, folder, "**"));
  for (const folder of WATCHED) eleventyConfig.watchIgnores.add(join(input, folder, "**"));
  for (const file of FILES) eleventyConfig.watchIgnores.add(join(input, file));
  eleventyConfig.addWatchTarget(signalFile);
  const { chokidarConfig } = eleventyConfig;
  if (!chokidarConfig.awaitWriteFinish) {
    eleventyConfig.setChokidarConfig({ ...chokidarConfig, awaitWriteFinish: STANDS_STILL });
  }
}
