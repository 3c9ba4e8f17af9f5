import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "rolldown";

/**
 * Of these the code that we use goes into our files: a build that changes nothing took a tenth of its time to find the
 * hundred modules of Zod, of which half are its words in other languages. Types still ask for the package.
 */
const WITHIN: readonly string[] = ["zod"];

/** Their licences ask to stand beside their code. */
const licences: Plugin = {
  name: "licences",
  generateBundle() {
    for (const name of WITHIN) {
      const source = readFileSync(`node_modules/${name}/LICENSE`, "utf8");
      this.emitFile({ type: "asset", fileName: `${name}.LICENSE`, source });
    }
  },
};

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
    analyseThread: "src/related/analyseThread.ts",
    faults: "src/faults/index.ts",
  },
  external: (name) => /^[^./]/.test(name) && !WITHIN.includes(name),
  platform: "node",
  plugins: [licences],
  // all in one folder: a file that is started by its name stands beside the one that starts it
  output: { dir: "dist/plugin", chunkFileNames: "[name]-[hash].js" },
});
