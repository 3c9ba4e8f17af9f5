import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { KINDS } from "./kinds.ts";
import { type Lighthouse, openLighthouse } from "./lighthouse.ts";
import { EFFORTS, serve } from "./serve.ts";

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
  "Lighthouse finds nothing to better in accessibility, practices and what search engines ask for: %s",
  async (kind) => {
    const { scores, faults } = await lighthouse.look(server.url + KINDS[kind], [
      "accessibility",
      "best-practices",
      "seo",
    ]);
    expect(scores, faults.join()).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
  },
);
