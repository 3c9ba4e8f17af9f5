import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { KINDS } from "./kinds.ts";
import { type Lighthouse, medianOfThree, openLighthouse, type Report } from "./lighthouse.ts";
import { EFFORTS, serve } from "./serve.ts";

/** What the machine does beside the tests costs a load a point or two: `npm run lighthouse` asks for 100. */
const ENOUGH = 98;

let lighthouse: Lighthouse;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [lighthouse, server] = await Promise.all([openLighthouse(), serve(inject("demo"), EFFORTS.kept)]);
});
afterAll(() => {
  lighthouse?.close();
  server?.close();
});

describe.each(["front", "article"] as const)(
  "Lighthouse, on its slow telephone, finds on the demo's page of kind %s",
  (kind) => {
    let report: Report;
    beforeAll(async () => {
      report = await lighthouse.look(server.url + KINDS[kind]);
    });

    test("nothing to better in accessibility, practices and what search engines ask for", () => {
      const { performance: _, ...others } = report.scores;
      expect(others, report.faults.join()).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
    });

    test("a page that stands at once", async () => {
      const { performance: first = 0 } = report.scores;
      const again = () => lighthouse.look(server.url + KINDS[kind], ["performance"]);
      const { scores, faults } = first >= ENOUGH ? report : await medianOfThree(again);
      expect(scores.performance, faults.join()).toBeGreaterThanOrEqual(ENOUGH);
    });
  },
);
