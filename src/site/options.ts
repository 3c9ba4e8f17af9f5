import * as z from "zod";
import { addresses } from "./options/addresses.ts";
import { categories } from "./options/categories.ts";
import { feeds } from "./options/feeds.ts";
import { files } from "./options/files.ts";
import { hosting } from "./options/hosting.ts";
import { identity, masthead } from "./options/identity.ts";
import { pictures } from "./options/pictures.ts";
import { dates, follow, front, listings, related, search, share } from "./options/reading.ts";

/** The options of a site that are plain data; functions and kinds of page are added where Eleventy is known. */
export const optionsShape = {
  site: identity,
  categories,
  masthead,
  addresses,
  listings,
  related,
  front,
  pictures,
  dates,
  share,
  search,
  follow,
  feeds,
  hosting,
  files,
  /** readers' words that differ from ours, by their key in the labels file */
  labels: z.record(z.string(), z.string()).default({}),
  /** folder of the build's memory, from the working directory and never within the output; to lose it costs time, nothing else */
  cache: z.string().min(1).default(".cache/warta"),
  /** language of reports to the people who build: Indonesian, or English */
  reports: z.enum(["id", "en"]).default("id"),
};

export const optionsSchema = z.strictObject(optionsShape);

/** What an owner writes. */
export type SiteOptions = z.input<typeof optionsSchema>;

/** The same with all defaults in it. */
export type Settings = z.output<typeof optionsSchema>;
