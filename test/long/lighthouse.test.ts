import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { KINDS } from "../browser/kinds.ts";
import { type Lighthouse, medianOfThree, openLighthouse } from "../browser/lighthouse.ts";
import { EFFORTS, serve } from "../browser/serve.ts";

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

test.each(["front", "article"] as const)(
  "Lighthouse, on its slow telephone, finds on the demo's page of kind %s a page that stands at once",
  async (kind) => {
    const { scores, faults } = await medianOfThree(() => lighthouse.look(server.url + KINDS[kind], ["performance"]));
    expect(scores.performance, faults.join()).toBeGreaterThanOrEqual(ENOUGH);
  },
);
