import { join } from "node:path";
import { FILES } from "../../src/content/contentState.ts";
import { begin, finish, start } from "../build.ts";
import { addCollections } from "../collections.ts";
import type { Desk } from "../desk.ts";
import type { BuildEvent, UserConfig } from "../eleventy.ts";
import { auditEarlyCopies } from "../output.ts";
import type { Run } from "../run.ts";
import { openPostBuild } from "./postBuild.ts";
import { readRefusedDate } from "./postDates.ts";
import { addPostFilters } from "./postFilters.ts";
import type { PostSource } from "./postSource.ts";

/**
 * Articles are posts of the site's own: Warta takes nothing out of Eleventy's input or watch, and begins when Eleventy
 * has read all templates and makes the collection.
 */
export function addPosts(eleventyConfig: UserConfig, run: Run, desk: Desk, source: PostSource): void {
  const { input } = eleventyConfig.directories;
  for (const name of ["people", ...FILES]) eleventyConfig.addWatchTarget(join(input, name));
  const { timeZone } = desk.settings.site;
  eleventyConfig.addDateParsing((value) => readRefusedDate(value, timeZone));
  let event: BuildEvent | undefined;
  const build = openPostBuild(eleventyConfig, source, async () => {
    if (event) await begin(run, desk, event);
    auditEarlyCopies(run);
  });
  addCollections(eleventyConfig, run, { names: source.settings.collections, ready: build.ready });
  addPostFilters(eleventyConfig, run);
  eleventyConfig.on("eleventy.before", (one: BuildEvent) => {
    event = one;
    build.expect();
    start(run, desk, one);
  });
  eleventyConfig.on("eleventy.after", () => (build.begun ? finish(run, desk) : undefined));
}
