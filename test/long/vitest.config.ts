import { join } from "node:path";
import { defineConfig } from "vitest/config";

const { WARTA_SEQUENCES = "5000", WARTA_SITES = "1000", WARTA_KILLS = "50" } = process.env;

/**
 * The tests of the memory that `npm test` runs too, many times over; each prints its seed, its count and its seconds.
 * Beside them what is too much for every day.
 */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    globalSetup: ["test/make/bundle.ts"],
    include: ["test/memory/{plans,sites,killed}.test.ts", "test/cli/majors.test.ts", "test/long/*.test.ts"],
    env: { WARTA_SEQUENCES, WARTA_SITES, WARTA_KILLS, WARTA_MATRIX: "whole" },
    reporters: ["default"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
