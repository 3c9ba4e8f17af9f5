import demo from "../../.eleventy.ts";
import type { UserConfig } from "../../plugin/eleventy.ts";

/** The demo newsroom on a machine of its own. */
export default function (eleventyConfig: UserConfig) {
  const addPlugin = eleventyConfig.addPlugin.bind(eleventyConfig);
  eleventyConfig.addPlugin = (plugin, options) =>
    addPlugin(plugin, { ...options, hosting: { host: "nginx", copies: ["br", "gz"], prefetch: true } });
  return demo(eleventyConfig);
}
