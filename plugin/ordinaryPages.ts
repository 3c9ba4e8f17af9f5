import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { alignColumns } from "../src/markdown/syntax/table.ts";
import { frameOf } from "../src/pages/views/frame.ts";
import type { Address } from "../src/site/addresses.ts";
import type { UserConfig } from "./eleventy.ts";
import { PREFIX, templatesFolder } from "./locate.ts";
import { commonContext } from "./render.ts";
import { openedOf, type Run } from "./run.ts";
import { PAGE_LAYOUT } from "./theme.ts";

interface EleventyPage {
  url: string | false;
  inputPath: string;
}

/**
 * Lets ordinary Eleventy templates use our layout, `layout: warta/layouts/page.njk`. It is added as a virtual
 * template only where the site has no file of that name, since a virtual one would win in silence. Their tables
 * are aligned by our classes: Eleventy's Markdown would write styles, which the audit refuses.
 */
export function addOrdinaryPages(eleventyConfig: UserConfig, run: Run): void {
  const { input, includes, layouts = includes } = eleventyConfig.directories;
  if (!existsSync(join(layouts, PREFIX, PAGE_LAYOUT))) {
    const source = readFileSync(join(templatesFolder, PAGE_LAYOUT), "utf8");
    eleventyConfig.addTemplate(join(relative(input, layouts), PREFIX, PAGE_LAYOUT), source, {});
  }
  eleventyConfig.amendLibrary("md", (md) => {
    // a site may have another library, which has no such rules
    if ("core" in md) alignColumns(md);
  });
  eleventyConfig.addNunjucksGlobal("wartaPage", (page: EleventyPage, title?: string, description?: string) => {
    const { site, theme } = openedOf(run);
    const address = (page.url || site.addresses.home) as Address;
    const head = { title, description: description ?? title ?? site.settings.site.name, address };
    const frame = frameOf(head, title ? [{ name: title, address }] : [], site);
    return { ...frame, ...commonContext(run, theme.ordinarySheet(PAGE_LAYOUT, page.inputPath)) };
  });
}
