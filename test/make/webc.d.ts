/** What tests use of Eleventy's WebC, which ships no types. */
declare module "@11ty/eleventy-plugin-webc" {
  import type { UserConfig } from "../../plugin/eleventy.ts";
  export default function webc(config: UserConfig, options: object): void;
}
