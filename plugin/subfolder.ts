import { type Checked, fault } from "../src/faults/fault.ts";
import { HTML_BASE, type UserConfig } from "./eleventy.ts";
import { configurationFile } from "./optionPlace.ts";
import type { WartaSettings } from "./options.ts";
import { stopped } from "./report.ts";

/** The only host of which every site but one stands in a sub-folder, and which reads no file that says so. */
const HOST = "github";

/**
 * Settings of a site that stands in a sub-folder of its host, by Eleventy's `pathPrefix`: what is written in full has
 * the folder in it. Links in pages get it from Eleventy's own HTML base plugin.
 */
export function settingsIn(prefix: string | undefined, settings: WartaSettings): Checked<WartaSettings> {
  const folder = folderOf(prefix);
  if (!folder) return { value: settings, faults: [] };
  const { site, hosting } = settings;
  const option = "hosting.host";
  const wrong =
    hosting.host && hosting.host !== HOST
      ? [
          fault(
            "wrong-option",
            { file: configurationFile(), field: option },
            { option, reason: "sub-folder" },
            { found: hosting.host },
          ),
        ]
      : [];
  return { value: { ...settings, site: { ...site, url: `${site.url}${folder}` } }, faults: wrong };
}

/**
 * Adds Eleventy's HTML base plugin where the site needs it. Added twice it would put the folder before a link twice,
 * and Eleventy keeps it single only where it stands in the site's own list, into which ours goes, too.
 * @throws QuietError where the site added it with a base at which the site is not, or where another plugin did, perhaps
 * more than once, so that nobody can tell
 */
export function addHtmlBase(eleventyConfig: UserConfig, { site, reports }: WartaSettings): void {
  const base = ownBase(eleventyConfig);
  if (base !== undefined && !isBase(base, site.url)) throw stopped("baseHref", reports, base);
  if (!folderOf(eleventyConfig.pathPrefix) || eleventyConfig.hasPlugin(HTML_BASE)) return;
  if (eleventyConfig.getFilter("htmlBaseUrl")) throw stopped("htmlBase", reports);
  eleventyConfig.plugins.push({ plugin: eleventyConfig.resolvePlugin(HTML_BASE), options: {}, pluginNamespace: "" });
}

/** The base that the site gives the plugin, in place of `pathPrefix`. */
function ownBase({ plugins }: UserConfig): string | undefined {
  const added = plugins.find(({ plugin }) => (plugin as { eleventyPackage?: string }).eleventyPackage === HTML_BASE);
  return (added?.options as { baseHref?: string } | undefined)?.baseHref;
}

/** A base in full is the host alone: the plugin adds the folder to it. */
function isBase(base: string, url: string): boolean {
  return URL.canParse(base)
    ? new URL(base).href === new URL("/", url).href
    : folderOf(base) === url.slice(new URL(url).origin.length);
}

/** `/koran` of `koran`, `/koran/` and the like; nothing of a whole host. */
export function folderOf(prefix = "/"): string {
  const parts = prefix.split("/").filter(Boolean);
  return parts.map((part) => `/${encodeURI(part)}`).join("");
}
