import { join } from "node:path";
import type { UserConfig } from "./eleventy.ts";

/**
 * Takes articles, people and pictures out of Eleventy's input: it would treat each Markdown file as a template
 * of its own. While serving, their folders are watched whole.
 */
export function takeArticlesOut(eleventyConfig: UserConfig): void {
  const { input } = eleventyConfig.directories;
  for (const folder of ["articles", "people"]) eleventyConfig.ignores.add(join(input, folder, "**"));
  eleventyConfig.addWatchTarget(join(input, "articles"));
  eleventyConfig.addWatchTarget(join(input, "people"));
}
