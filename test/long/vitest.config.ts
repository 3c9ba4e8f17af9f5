import { join } from "node:path";
import { defineConfig } from "vitest/config";

const { WARTA_SEQUENCES = "5000", WARTA_SITES = "1000", WARTA_KILLS = "50" } = process.env;

/** So many sites are followed in one process: each of a site's thousands of builds leaves some of Eleventy behind. */
const SLICE = 50;

/** How many sites each process follows. */
const slices = Array.from({ length: Math.ceil(Number(WARTA_SITES) / SLICE) }, (_, at) =>
  Math.min(SLICE, Number(WARTA_SITES) - at * SLICE),
);

/** What measures time has the machine to itself, after all others. */
const ALONE = "test/long/lighthouse.test.ts";

/**
 * The tests of the memory that `npm test` runs too, many times over; each prints its seed, its count and its seconds.
 * Beside them what is too much for every day.
 */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    globalSetup: ["test/make/bundle.ts", "test/make/demo.ts", "test/browser/ready.ts"],
    setupFiles: ["test/make/leftovers.ts"],
    env: { WARTA_SEQUENCES, WARTA_KILLS, WARTA_MATRIX: "whole" },
    reporters: ["default"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "long",
          include: ["test/memory/{plans,killed}.test.ts", "test/cli/majors.test.ts", "test/long/*.test.ts"],
          exclude: [ALONE],
        },
      },
      ...slices.map((sites, at) => ({
        extends: true as const,
        test: { name: `sites ${at + 1}`, include: ["test/memory/sites.test.ts"], env: { WARTA_SITES: String(sites) } },
      })),
      { extends: true, test: { name: "alone", include: [ALONE], sequence: { groupOrder: 1 } } },
    ],
  },
});
