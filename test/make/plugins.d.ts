/** What tests use of Eleventy's own plugins, which ship no types. */
declare module "@11ty/eleventy-plugin-rss" {
  import type { UserConfig } from "../../plugin/eleventy.ts";
  export function feedPlugin(config: UserConfig, options: object): void;
}
declare module "@11ty/eleventy-navigation" {
  import type { UserConfig } from "../../plugin/eleventy.ts";
  export default function navigation(config: UserConfig, options: object): void;
}
declare module "@11ty/eleventy-plugin-syntaxhighlight" {
  import type { UserConfig } from "../../plugin/eleventy.ts";
  export default function highlight(config: UserConfig, options: object): void;
}
declare module "@11ty/eleventy-plugin-webc" {
  import type { UserConfig } from "../../plugin/eleventy.ts";
  export default function webc(config: UserConfig, options: object): void;
}
