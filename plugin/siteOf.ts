import { join, relative } from "node:path";
import type Eleventy from "@11ty/eleventy";
import type { CliContext, CliSite, FlagValues, Outcome, PictureDesk } from "../src/cli/command.ts";
import { openStore } from "../src/store/store.ts";
import { configurationError } from "./configurationError.ts";
import type { Desk } from "./desk.ts";
import { encodeAhead } from "./encodeAhead.ts";
import { allowForFew, clearAlone } from "./engine.ts";
import { openProgress, progressStream, silent } from "./progress.ts";
import { DESK } from "./register.ts";
import { codeDigest } from "./versions.ts";

/** Milliseconds between two plain lines of a long command. */
const EVERY = 30_000;

/**
 * Runs the site's Eleventy configuration without building.
 * @throws the plugin's own error where the options are wrong, behind its report
 */
async function openEleventy(configPath: string | undefined): Promise<{ eleventy: Eleventy; desk: Desk }> {
  const { default: EleventyClass } = await import("@11ty/eleventy");
  const eleventy = new EleventyClass(undefined, undefined, configPath ? { configPath } : {});
  await eleventy.initializeConfig().catch((error: unknown) => {
    throw configurationError(error, configPath);
  });
  const { [DESK]: desk } = eleventy.eleventyConfig.userConfig as { [DESK]?: Desk };
  if (!desk) throw new Error("pengaturan Eleventy di folder ini tidak memakai eleventy-plugin-warta");
  return { eleventy, desk };
}

/** The site in the working directory. */
export async function siteOf(configPath: string | undefined): Promise<CliSite> {
  const { eleventy, desk } = await openEleventy(configPath);
  const { directories } = eleventy.eleventyConfig.userConfig;
  const content = relative("", directories.input) || ".";
  const { reports: language } = desk.settings;
  const prepare = () => desk.prepare(desk.open(directories), { reads: true });
  return { language, content, prepare, pictures: pictureDesk(desk) };
}

function pictureDesk({ settings }: Desk): PictureDesk {
  const { cache, reports: language } = settings;
  return {
    store: settings.pictures.store,
    memory: () => openStore(join(cache, "originals"), codeDigest()),
    progress: (quiet) => (quiet ? silent : openProgress({ language, stream: progressStream(), every: EVERY })),
    encode: (files, folder, step) => encodeAhead(files, folder, cache, step),
  };
}

/** Builds through Eleventy, which prints its report itself, unless it was asked to be quiet. */
async function build({ config, quiet, fresh, why, shard, processes, since }: FlagValues): Promise<Outcome> {
  const wishes = {
    ...(quiet ? { WARTA_QUIET: "1" } : {}),
    ...(fresh ? { WARTA_FRESH: "1" } : {}),
    ...(why ? { WARTA_WHY: String(why) } : {}),
    ...(shard ? { WARTA_SHARD: String(shard) } : {}),
    ...(processes ? { WARTA_PROCESSES: String(processes) } : {}),
    ...(since ? { WARTA_SINCE: String(since) } : {}),
  };
  const { eleventy } = await withEnvironment(wishes, () => openEleventy(config as string | undefined));
  if (quiet) eleventy.disableLogger();
  allowForFew();
  clearAlone();
  try {
    await eleventy.write();
    return { code: 0 };
  } catch (error) {
    return { code: 1, ...(quiet ? { complaint: (error as Error).message } : {}) };
  }
}

/** Runs something under further variables, which are gone afterwards. */
async function withEnvironment<T>(variables: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(variables)) restore(name, before[name]);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

export const cliContext: CliContext = { site: siteOf, build };
