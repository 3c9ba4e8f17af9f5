import fc from "fast-check";
import { expect, test } from "vitest";
import type { WrittenRedirect } from "../../src/content/desk/readRedirects.ts";
import { redirectsOf } from "../../src/newsroom/redirects.ts";

const NAMES = ["/a/", "/b/", "/c/", "/d/", "/e/", "/f/"];

/** Any tangle of redirects among a few addresses, some of which are gone. */
const tangle = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.option(fc.constantFrom(...NAMES, "/halaman/"), { nil: undefined })), {
    maxLength: 8,
  })
  .map((pairs) =>
    pairs.map(
      ([from, to], line): WrittenRedirect => ({
        from,
        ...(to === undefined ? {} : { to }),
        at: { file: "redirects.yaml", line: line + 1 },
      }),
    ),
  );

test("whatever is written, no address stands twice and no redirect that is served leads to another", () => {
  fc.assert(
    fc.property(tangle, (written) => {
      const { served } = redirectsOf([], written).value;
      const froms = served.map(({ from }) => from);
      expect(new Set(froms).size).toBe(froms.length);
      for (const one of served) if (one.status === 301) expect(froms).not.toContain(one.to);
    }),
  );
});

test("every line is either served or told as a fault, whatever is written", () => {
  fc.assert(
    fc.property(tangle, (written) => {
      const { value, faults } = redirectsOf([], written);
      const lines = [...value.served.map(({ source }) => source.line), ...faults.map(({ at }) => at.line)];
      expect(lines.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(written.map(({ at }) => at.line));
    }),
  );
});

test("the end of a chain that is told is where following it ends", () => {
  fc.assert(
    fc.property(tangle, (written) => {
      const first = new Map<string, string | undefined>();
      for (const { from, to } of written) if (!first.has(from)) first.set(from, to);
      for (const { code, found, expected } of redirectsOf([], written).faults) {
        if (code !== "redirect-chain") continue;
        let at = found;
        while (at !== undefined && first.has(at)) at = first.get(at);
        expect(expected).toBe(at);
      }
    }),
  );
});

test("a chain of ten thousand redirects is followed once", () => {
  const written = Array.from({ length: 10_000 }, (_, at) => ({
    from: `/${at}/`,
    to: `/${at + 1}/`,
    at: { file: "redirects.yaml", line: at + 1 },
  }));
  const { value, faults } = redirectsOf([], written);
  expect([value.served.length, faults.length, faults[0]?.expected]).toEqual([1, 9_999, "/10000/"]);
});
