import { onTestFinished } from "vitest";
import { type Desk, openDesk } from "../../plugin/desk.ts";
import { wartaOptionsSchema } from "../../plugin/options.ts";
import { root } from "./command.ts";
import { temporaryFolder, writeFiles } from "./files.ts";
import { testOptions } from "./site.ts";

const wishes = {
  fresh: false,
  quiet: true,
  why: undefined,
  shard: undefined,
  worker: undefined,
  processes: undefined,
  since: undefined,
};

/** Where Eleventy finds that site. */
export const directories = { input: "content", includes: "content/_includes", output: "_site", data: "content/_data" };

/** What a server keeps of a site's configuration; until the test has ended, its files are those of the working directory. */
export function servedDesk(files: Iterable<[string, string]>): Desk {
  const [folder, remove] = temporaryFolder();
  onTestFinished(() => {
    process.chdir(root);
    remove();
  });
  writeFiles(folder, files);
  process.chdir(folder);
  return openDesk(wartaOptionsSchema.parse(testOptions), { configuration: () => undefined, wishes });
}
