import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { eleventy, type Ran, root, run } from "./command.ts";
import { newsroom, type Site } from "./site.ts";

/** An example of the repository in a folder of its own, with the plugin under the name by which it imports it. */
export interface Example extends Site {
  /** Builds it as its owner does, by Eleventy's own command. */
  eleventy(): Ran;
}

const door = JSON.stringify(pathToFileURL(join(inject("bundle"), "index.js")).href);

/** @param name folder below `examples/` */
export function example(name: string): Example {
  const site = newsroom(`-- node_modules/eleventy-plugin-warta/package.json --
{ "name": "eleventy-plugin-warta", "type": "module", "exports": "./index.js" }
-- node_modules/eleventy-plugin-warta/index.js --
export * from ${door};
export { default } from ${door};
`);
  cpSync(join(root, "examples", name), site.folder, { recursive: true });
  return Object.assign(site, { eleventy: () => run(site.folder, [eleventy]) });
}
