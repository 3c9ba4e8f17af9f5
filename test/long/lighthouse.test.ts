import { expect, test } from "vitest";
import { demoLighthouse } from "../browser/demoLighthouse.ts";
import { medianOfThree } from "../browser/lighthouse.ts";

/** What the machine does beside the tests costs a load a point or two: `npm run lighthouse` asks for 100. */
const ENOUGH = 98;

const look = demoLighthouse();

test.each(["front", "article"] as const)(
  "Lighthouse, on its slow telephone, finds on the demo's page of kind %s a page that stands at once",
  async (kind) => {
    const { scores, faults } = await medianOfThree(() => look(kind, ["performance"]));
    expect(scores.performance, faults.join()).toBeGreaterThanOrEqual(ENOUGH);
  },
);
