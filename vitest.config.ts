import { defineConfig } from "vitest/config";

const results = process.env.WARTA_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**"],
    globalSetup: ["test/make/demo.ts", "test/browser/ready.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
