import { defineConfig } from "rolldown";

/** What is published: a few files in place of hundreds, which take longer to find than to run. */
export default defineConfig({
  input: {
    index: "plugin/index.ts",
    filtersAlone: "plugin/filtersAlone.ts",
    warta: "plugin/warta.ts",
    worker: "plugin/worker.ts",
    dates: "src/dates/index.ts",
    related: "src/related/index.ts",
    rankThread: "src/related/rankThread.ts",
    faults: "src/faults/index.ts",
  },
  external: /^[^./]/,
  platform: "node",
  // all in one folder: a file that is started by its name stands beside the one that starts it
  output: { dir: "dist/plugin", chunkFileNames: "[name]-[hash].js" },
});
