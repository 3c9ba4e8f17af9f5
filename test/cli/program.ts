import { vi } from "vitest";
import type { WartaOptions } from "../../plugin/index.ts";
import { cliContext } from "../../plugin/siteOf.ts";
import type { Outcome } from "../../src/cli/command.ts";
import { main } from "../../src/cli/main.ts";
import { configuration, newsroom, type Site } from "../make/site.ts";

/** A newsroom whose site has a configuration of its own. */
export function room(files: string, options: Partial<WartaOptions> = {}): Site {
  return newsroom(
    `${files}-- eleventy.config.js --\n${configuration(options)}-- package.json --\n{ "type": "module" }\n`,
  );
}

/** Runs the command line in a folder, as its program does. */
export async function warta(site: Site, ...argv: string[]): Promise<Outcome> {
  const before = process.cwd();
  const silent = (["error", "log"] as const).map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
  process.chdir(site.folder);
  try {
    return await main(argv, cliContext);
  } finally {
    process.chdir(before);
    for (const spy of silent) spy.mockRestore();
  }
}
