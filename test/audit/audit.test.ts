import { expect, test } from "vitest";
import { AUDIT_VERSION, audit } from "../../src/audit/audit.ts";

const script = "<p>a\n<script>x()</script>";

test("a clean page has no faults, whether the scan knows it or the parser has to read it", () => {
  expect(audit("<!doctype html><p>a", "a.html")).toEqual([]);
  expect(audit("<!doctype html><!-- a --><p>a", "a.html")).toEqual([]);
});

test("a page with a script is refused with its line", () => {
  expect(audit(script, "_site/a.html")).toMatchObject([
    { code: "forbidden-element", at: { file: "_site/a.html", line: 2 } },
  ]);
});

test("a file that ends in .svg is read as XML, in whatever case", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><a b=c></a></svg>';
  expect(audit(svg, "a.html")).toEqual([]);
  expect(audit(svg, "a.SVG")).toMatchObject([{ code: "forbidden-markup", details: { what: "not-xml" } }]);
});

test("the rules have a version that a fingerprint can fold", () => {
  expect(Number.isInteger(AUDIT_VERSION)).toBe(true);
});
