import { readShard } from "../src/edition/shard.ts";
import { checkOptions } from "../src/site/checkOptions.ts";
import { begin, finish } from "./build.ts";
import { addCollections } from "./collections.ts";
import { openDesk, type Wishes } from "./desk.ts";
import { checkEleventy, type UserConfig } from "./eleventy.ts";
import { addFilters } from "./filters.ts";
import { takeArticlesOut } from "./input.ts";
import { liftPolicy } from "./livePolicy.ts";
import { type WartaOptions, type WartaSettings, wartaOptionsSchema } from "./options.ts";
import { addOrdinaryPages } from "./ordinaryPages.ts";
import { addCopyAudit, pageAudit } from "./output.ts";
import { addPages, pageMaker } from "./pages.ts";
import { printReport, stopped } from "./report.ts";
import { openRun } from "./run.ts";
import { addHtmlBase, settingsIn } from "./subfolder.ts";
import { addTemplates, unfitNunjucks } from "./theme.ts";
import { addTransforms } from "./transforms.ts";
import { shareOf } from "./workers.ts";

/** Under this key of Eleventy's configuration the command line finds what the plugin opened. */
export const DESK = Symbol.for("eleventy-plugin-warta");

/** Eleventy's command refuses flags that it does not know, so that these come by the environment. */
function wishesOf({ quietMode }: UserConfig, { reports }: Pick<WartaSettings, "reports">): Wishes {
  const { WARTA_FRESH, WARTA_QUIET, WARTA_WHY, WARTA_SHARD, WARTA_PROCESSES, WARTA_SINCE } = process.env;
  const shard = WARTA_SHARD ? readShard(WARTA_SHARD) : undefined;
  if (WARTA_SHARD && !shard) throw stopped("shard", reports, `"${WARTA_SHARD}"`);
  return {
    fresh: WARTA_FRESH === "1",
    quiet: quietMode || WARTA_QUIET === "1",
    why: WARTA_WHY || undefined,
    shard,
    worker: shareOf(process.env),
    processes: Number(WARTA_PROCESSES) || undefined,
    since: WARTA_SINCE || undefined,
  };
}

/** Checks the options and adds everything to Eleventy. */
export function register(eleventyConfig: UserConfig, options: WartaOptions): void {
  checkEleventy(eleventyConfig);
  const checked = checkOptions(wartaOptionsSchema, options, "eleventy.config");
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
  eleventyConfig.on("eleventy.engine.njk", (engine) => {
    addTemplates(engine);
    run.environment = engine.environment;
  });
  takeArticlesOut(eleventyConfig);
  addPages(eleventyConfig, run);
  addOrdinaryPages(eleventyConfig, run);
  addCollections(eleventyConfig, run);
  addFilters(eleventyConfig, settings);
  addTransforms(eleventyConfig, pageMaker(run), pageAudit(run, desk.wishes.worker));
  if (!desk.wishes.worker) addCopyAudit(eleventyConfig, run);
  liftPolicy(eleventyConfig);
  eleventyConfig.on("eleventy.before", (event) => begin(run, desk, event));
  eleventyConfig.on("eleventy.after", () => finish(run, desk));
  eleventyConfig.on("eleventy.reset", () => run.serving?.close());
  addHtmlBase(eleventyConfig, settings);
}
