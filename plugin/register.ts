import type { Checked } from "../src/faults/fault.ts";
import { checkOptions } from "../src/site/checkOptions.ts";
import { begin, finish, start } from "./build.ts";
import { addCollections } from "./collections.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type BuildEvent, checkEleventy, type UserConfig } from "./eleventy.ts";
import { allowForMany } from "./engine.ts";
import { addFilters } from "./filters.ts";
import { isCollection } from "./fromCollection.ts";
import { takeArticlesOut } from "./input.ts";
import { liftPolicy } from "./livePolicy.ts";
import { configurationFile } from "./optionPlace.ts";
import {
  type GuestOptions,
  guestOptionsSchema,
  type WartaOptions,
  type WartaSettings,
  wartaOptionsSchema,
} from "./options.ts";
import { addOrdinaryPages } from "./ordinaryPages.ts";
import { addCopyAudit, pageAudit } from "./output.ts";
import { addPages, pageMaker } from "./pages.ts";
import { addPosts } from "./posts/addPosts.ts";
import { printReport, stopped } from "./report.ts";
import { openRun, type Run } from "./run.ts";
import { addHtmlBase, settingsIn } from "./subfolder.ts";
import { addTemplates, type CompiledTemplates, unfitNunjucks } from "./theme.ts";
import { addTransforms } from "./transforms.ts";
import { wishesOf } from "./wishes.ts";

/** Under this key of Eleventy's configuration the command line finds what the plugin opened. */
export const DESK = Symbol.for("eleventy-plugin-warta");

/** Checks the options and adds everything to Eleventy. */
export function register(eleventyConfig: UserConfig, options: WartaOptions | GuestOptions): void {
  checkEleventy(eleventyConfig);
  const checked = checkedOptions(options);
  const placed = checked.value && settingsIn(eleventyConfig.pathPrefix, checked.value);
  const settings = placed?.value;
  const faults = placed?.faults ?? checked.faults;
  if (!settings || faults.length) {
    const language = (options as { reports?: unknown } | undefined)?.reports === "en" ? "en" : "id";
    printReport(faults, language);
    throw stopped("options", language);
  }
  const run = openRun();
  const desk = openDesk(settings, {
    configuration: () => run.configuration,
    wishes: wishesOf(eleventyConfig, settings),
  });
  Object.assign(eleventyConfig, { [DESK]: desk });
  eleventyConfig.setQuietMode(true);
  eleventyConfig.on("eleventy.config", (config) => {
    run.configuration = config.getLocalProjectConfigFile();
    run.pathPrefix = config.getConfig().pathPrefix;
    const unfit = unfitNunjucks(config.getConfig());
    if (unfit) throw stopped(unfit, settings.reports);
  });
  const compiled: CompiledTemplates = new Map();
  eleventyConfig.on("eleventy.engine.njk", (engine) => {
    addTemplates(engine, compiled, desk.templates);
    run.environment = engine.environment;
  });
  addPages(eleventyConfig, run, desk.posts?.settings.collection);
  addOrdinaryPages(eleventyConfig, run);
  addFilters(eleventyConfig, settings);
  addTransforms(eleventyConfig, run, pageMaker(run, desk), pageAudit(run, desk));
  if (!desk.wishes.worker) addCopyAudit(eleventyConfig, run);
  liftPolicy(eleventyConfig);
  if (desk.posts) {
    // Eleventy makes all of them in each build
    allowForMany();
    addPosts(eleventyConfig, run, desk, desk.posts);
  } else addFiles(eleventyConfig, run, desk);
  eleventyConfig.on("eleventy.reset", () => run.serving?.close());
  addHtmlBase(eleventyConfig, settings);
}

function checkedOptions(options: WartaOptions | GuestOptions): Checked<WartaSettings | undefined> {
  const file = configurationFile();
  return isCollection(options?.articles)
    ? checkOptions(guestOptionsSchema, options, file)
    : checkOptions(wartaOptionsSchema, options, file);
}

/** Articles are files of ours: they are read before Eleventy reads anything. */
function addFiles(eleventyConfig: UserConfig, run: Run, desk: Desk): void {
  takeArticlesOut(eleventyConfig);
  addCollections(eleventyConfig, run);
  eleventyConfig.on("eleventy.before", (event: BuildEvent) => {
    start(run, desk, event);
    return begin(run, desk, event);
  });
  eleventyConfig.on("eleventy.after", () => finish(run, desk));
}
