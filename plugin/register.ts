import { selectPages } from "../src/edition/select.ts";
import { hasErrors } from "../src/faults/fault.ts";
import { picturesOf } from "../src/newsroom/pictures.ts";
import { checkOptions } from "../src/site/checkOptions.ts";
import { addCollections } from "./collections.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { BuildEvent, UserConfig } from "./eleventy.ts";
import { addFilters } from "./filters.ts";
import { takeArticlesOut } from "./input.ts";
import { type WartaOptions, wartaOptionsSchema } from "./options.ts";
import { addOrdinaryPages } from "./ordinaryPages.ts";
import { addOutput } from "./output.ts";
import { addPages } from "./pages.ts";
import { copyPictures } from "./pictures.ts";
import { printReport, stopped } from "./report.ts";
import { openRun, type Run } from "./run.ts";
import { addTemplates, unfitNunjucks } from "./theme.ts";

/** Under this key of Eleventy's configuration the command line finds what the plugin opened. */
export const DESK = Symbol.for("eleventy-plugin-warta");

/** Checks the options and adds everything to Eleventy. */
export function register(eleventyConfig: UserConfig, options: WartaOptions): void {
  const { value: settings, faults } = checkOptions(wartaOptionsSchema, options, "eleventy.config");
  if (!settings) {
    const language = (options as { reports?: unknown } | undefined)?.reports === "en" ? "en" : "id";
    printReport(faults, language);
    throw stopped("options", language);
  }
  const desk = openDesk(settings, "eleventy.config");
  Object.assign(eleventyConfig, { [DESK]: desk });
  const run = openRun();
  eleventyConfig.setQuietMode(true);
  eleventyConfig.on("eleventy.config", (config) => {
    const unfit = unfitNunjucks(config.getConfig());
    if (unfit) throw stopped(unfit, settings.reports);
  });
  eleventyConfig.on("eleventy.engine.njk", (engine) => {
    addTemplates(engine);
    run.environment = engine.environment;
  });
  eleventyConfig.on("eleventy.before", (event) => begin(run, desk, event));
  takeArticlesOut(eleventyConfig);
  addPages(eleventyConfig, run);
  addOrdinaryPages(eleventyConfig, run);
  addCollections(eleventyConfig, run);
  addFilters(eleventyConfig, settings);
  addOutput(eleventyConfig, run, settings.reports);
}

/** Reads, checks and plans; with one error among the faults nothing is written. */
function begin(run: Run, desk: Desk, { directories, outputMode, incremental }: BuildEvent): void {
  const { reports } = desk.settings;
  if (incremental) throw stopped("incremental", reports);
  const { value: edition, faults } = desk.prepare(directories);
  printReport(faults, reports);
  if (hasErrors(faults)) throw stopped("content", reports);
  run.edition = edition;
  run.pages = selectPages(edition.plan);
  run.faults = [];
  if (outputMode === "fs") copyPictures(picturesOf(edition.newsroom).values(), directories.output);
}
