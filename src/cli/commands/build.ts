import type { Command } from "../command.ts";

/** The same as Eleventy's own command, with Warta's flags. */
export const build: Command = {
  name: "build",
  words: "membangun situs",
  flags: {
    config: { type: "string", words: "berkas pengaturan Eleventy" },
    quiet: { type: "boolean", words: "tanpa laporan kemajuan" },
  },
  examples: ["warta build"],
  run: (context, flags) => context.build(flags),
};
