import type { UserConfig } from "./eleventy.ts";
import { oldNode } from "./nodeVersion.ts";
import type { GuestOptions, WartaOptions } from "./options.ts";

export type { Article } from "../src/content/article.ts";
export type { Source } from "../src/content/source.ts";
export type { Fault } from "../src/faults/fault.ts";
export type { PageKind } from "../src/pages/page.ts";
export { fromCollection } from "./fromCollection.ts";
export type { GuestOptions, WartaOptions } from "./options.ts";

/**
 * The Eleventy plugin: turns `content/` into a news site without JavaScript.
 * @example eleventyConfig.addPlugin(warta, { site: { name, url, timeZone }, categories, masthead })
 * @throws an error of one line, after a report of every wrong option
 */
export default async function warta(eleventyConfig: UserConfig, options: WartaOptions | GuestOptions): Promise<void> {
  const old = oldNode();
  if (old) throw Object.assign(new Error(old), { skipOriginalStack: true });
  // imported only now: on an older Node the rest would not even link
  const { register } = await import("./register.ts");
  register(eleventyConfig, options);
}
