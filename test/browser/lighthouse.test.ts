import { expect, test } from "vitest";
import { demoLighthouse } from "./demoLighthouse.ts";

const look = demoLighthouse();

test.each(["front", "article"] as const)(
  "Lighthouse finds nothing to better in accessibility, practices and what search engines ask for: %s",
  async (kind) => {
    const { scores, faults } = await look(kind, ["accessibility", "best-practices", "seo"]);
    expect(scores, faults.join()).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
  },
);
