import { defineConfig } from "vitest/config";

/** What measures time has the machine to itself, after all others. */
const alone = "test/browser/lighthouse.test.ts";

/** Folders of tests that build whole sites or start programs: each file has a process of its own. */
const apart = ["browser", "cli", "memory", "plugin", "sites"].map((folder) => `test/${folder}/**/*.test.ts`);

const results = process.env.WARTA_TEST_RESULTS;

export default defineConfig({
  test: {
    globalSetup: ["test/make/bundle.ts", "test/make/demo.ts", "test/browser/ready.ts"],
    setupFiles: ["test/make/leftovers.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "apart", isolate: false, include: apart, exclude: [alone] } },
      {
        extends: true,
        // a process each would cost more than most of these tests
        test: { name: "together", isolate: false, include: ["test/**/*.test.ts"], exclude: ["test/long/**", ...apart] },
      },
      { extends: true, test: { name: "alone", include: [alone], sequence: { groupOrder: 1 } } },
    ],
  },
});
