import * as z from "zod";
import { checkOptions } from "../src/site/checkOptions.ts";
import { identity } from "../src/site/options/identity.ts";
import { dates } from "../src/site/options/reading.ts";
import type { UserConfig } from "./eleventy.ts";
import { addFilters } from "./filters.ts";
import { configurationFile } from "./optionPlace.ts";
import { printReport, stopped } from "./report.ts";
import { folderOf } from "./subfolder.ts";

/** Those of Warta's options that filters need, under the same names. */
const filterOptionsSchema = z.strictObject({ site: identity.pick({ url: true, timeZone: true }), dates });

/** What an owner writes. */
export type FilterOptions = z.input<typeof filterOptionsSchema>;

/**
 * The second plugin, `eleventy-plugin-warta/filters`: adds the filters to a site that keeps its own pages, and touches
 * nothing else.
 * @example eleventyConfig.addPlugin(wartaFilters, { site: { url: "https://blog.example", timeZone: "Asia/Jakarta" } })
 * @throws an error of one line, after a report of every wrong option
 */
export default function wartaFilters(eleventyConfig: UserConfig, options: FilterOptions): void {
  const { value: settings, faults } = checkOptions(filterOptionsSchema, options, configurationFile());
  if (!settings) {
    printReport(faults, "id");
    throw stopped("options", "id");
  }
  const { url, timeZone } = settings.site;
  addFilters(eleventyConfig, { ...settings, site: { url: `${url}${folderOf(eleventyConfig.pathPrefix)}`, timeZone } });
}
