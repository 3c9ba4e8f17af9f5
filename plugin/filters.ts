import { type DateStyle, dateStyles, formatDate } from "../src/dates/format.ts";
import { momentOf } from "../src/dates/jsDate.ts";
import { isoDate } from "../src/dates/machine.ts";
import type { Moment, Zone } from "../src/dates/moment.ts";
import { parseDate } from "../src/dates/parse.ts";
import { inZone } from "../src/dates/wall.ts";
import { readingMinutes } from "../src/markdown/readingTime.ts";
import type { Settings } from "../src/site/options.ts";
import { slugOf } from "../src/site/slug.ts";
import type { UserConfig } from "./eleventy.ts";
import { relatedTo } from "./relatedFilter.ts";

/** A date as templates hold it: one of ours, JavaScript's, or text that a newsroom would write. */
type DateLike = Moment | Date | string;

/** What filters need to know of a site. */
export interface FilterSettings {
  readonly site: Pick<Settings["site"], "url" | "timeZone">;
  readonly dates: Settings["dates"];
}

/** Filters for a site's own templates, in every language of Eleventy's; each is a function of `src`. */
export function addFilters(eleventyConfig: UserConfig, settings: FilterSettings): void {
  const { url, timeZone } = settings.site;
  eleventyConfig.addFilter("indonesianDate", (value: DateLike, style: DateStyle = "long") => {
    if (!dateStyles.includes(style)) throw new Error(`indonesianDate: "${style}" is none of ${dateStyles.join(", ")}`);
    return formatDate(toMoment(value, timeZone), style, settings.dates);
  });
  eleventyConfig.addFilter("isoDate", (value: DateLike) => isoDate(toMoment(value, timeZone)));
  eleventyConfig.addFilter("absoluteUrl", (address: string) => inFull(address, url));
  eleventyConfig.addFilter("readingTime", (value: string | number) =>
    readingMinutes(typeof value === "number" ? value : wordsIn(value)),
  );
  eleventyConfig.addFilter("newsSlug", slugOf);
  eleventyConfig.addFilter("relatedTo", relatedTo);
}

/** A site in a sub-folder has that in its `url`, and none of its pages' addresses does. */
function inFull(address: string, url: string): string {
  return new URL(/^\/(?!\/)/.test(address) ? `${url}${address}` : address, `${url}/`).href;
}

/** In the newsroom's zone, whatever zone was written. */
function toMoment(value: DateLike, zone: Zone): Moment {
  if (value instanceof Date) return momentOf(value, zone);
  if (typeof value === "object" && "epoch" in value) return inZone(value, zone);
  const read = parseDate(String(value), zone);
  if (!read.ok) throw new Error(`"${String(value)}" is no date that can be read`);
  return inZone(read.moment, zone);
}

/** Words of a text or of HTML, whose tags do not count. */
function wordsIn(text: string): number {
  return text.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
