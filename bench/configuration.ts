import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CATEGORIES } from "./generate.ts";

const plugin = pathToFileURL(join(import.meta.dirname, "..", "dist", "plugin", "index.js")).href;

/** Writes a configuration of Eleventy that uses Warta from this checkout, compiled as it is published. */
export function writeConfiguration(folder: string, more: object = {}): void {
  const categories = CATEGORIES.map((slug) => ({ slug, name: slug.charAt(0).toUpperCase() + slug.slice(1) }));
  const options = {
    site: { name: "Warta Ukur", url: "https://ukur.example", timeZone: "Asia/Jakarta" },
    categories,
    masthead: { legalName: "PT Warta Ukur", address: "Jalan Ukur 1, Surabaya", responsible: "Nama Ukur" },
    ...more,
  };
  const source = `import warta from ${JSON.stringify(plugin)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, ${JSON.stringify(options, undefined, 2)});
  return { dir: { input: "content" } };
}
`;
  writeFileSync(join(folder, "eleventy.config.mjs"), source);
}
