import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest begins first, lest one of two processes wait for the other at the end. */
const LONGEST = [
  "memory/sites",
  "memory/killed",
  "memory/plans",
  "browser/accessible",
  "browser/demo",
  "sites/shares",
  "memory/unchanged",
  "cli/packed",
  "cli/majors",
  "cli/pictures",
  "browser/withoutScript",
  "browser/pixels",
  "browser/layers",
  "memory/deploys",
  "browser/frontPage",
  "plugin/saying",
  "sites/keptPictures",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

const results = process.env.WARTA_TEST_RESULTS;

export default defineConfig({
  test: {
    globalSetup: ["test/make/bundle.ts", "test/make/demo.ts", "test/browser/ready.ts"],
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/make/leftovers.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    // a process for each file would cost more than most of these tests
    isolate: false,
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**"],
  },
});
