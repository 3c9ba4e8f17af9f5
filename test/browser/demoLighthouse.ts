import { afterAll, beforeAll, inject } from "vitest";
import { KINDS } from "./kinds.ts";
import { type Category, type Lighthouse, openLighthouse, type Report } from "./lighthouse.ts";
import { EFFORTS, serve } from "./serve.ts";

/** Lighthouse before the demo, as long as the tests of a file run. */
export function demoLighthouse(): (kind: keyof typeof KINDS, categories: readonly Category[]) => Promise<Report> {
  let lighthouse: Lighthouse;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [lighthouse, server] = await Promise.all([openLighthouse(), serve(inject("demo"), EFFORTS.kept)]);
  });
  afterAll(() => {
    lighthouse?.close();
    server?.close();
  });
  return (kind, categories) => lighthouse.look(server.url + KINDS[kind], categories);
}
