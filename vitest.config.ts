import { defineConfig } from "vitest/config";

/** What measures time has the machine to itself, after all others. */
const alone = "test/browser/lighthouse.test.ts";

const results = process.env.WARTA_TEST_RESULTS;

export default defineConfig({
  test: {
    globalSetup: ["test/make/demo.ts", "test/browser/ready.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "all", include: ["test/**/*.test.ts"], exclude: ["test/long/**", alone] } },
      { extends: true, test: { name: "alone", include: [alone], sequence: { groupOrder: 1 } } },
    ],
  },
});
