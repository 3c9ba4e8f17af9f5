import fc from "fast-check";
import { expect, test } from "vitest";
import { auditHtml } from "../../src/audit/scripts.ts";

const BASE = "https://warta.example/2023/02/28/rob/";
const RUNS = new Set(["javascript:", "vbscript:", "data:"]);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const isAccepted = (html: string) => auditHtml(html, "a.html").length === 0;

/** An address as every WHATWG reader understands it, undefined where it is none. */
const read = (address: string) => (URL.canParse(address, BASE) ? new URL(address, BASE) : undefined);

/** Schemes cut into pieces, with what a reader drops, folds or stumbles over between them. */
const address = fc
  .array(
    fc.constantFrom(
      "java",
      "JAVA",
      "script",
      "Script",
      "vb",
      "data",
      "text/html",
      "http",
      "s",
      ":",
      ":",
      ":",
      "/",
      "//",
      "\\",
      "?",
      "#",
      ",",
      ".",
      "%6A",
      "\t",
      "\n",
      "\r",
      " ",
      "\f",
      "\v",
      "\u0001",
      "\u001f",
      "\u007f",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "\u2028",
      "\ufeff",
      "x()",
      "ſ",
      "İ",
      "ⅉ",
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.join(""));

test("an address that a browser would run is refused, however it is written", () => {
  let ran = 0;
  const hostile = fc
    .tuple(
      fc.constantFrom("", " ", "\t", "\u0001 "),
      fc.constantFrom("javascript:", "vbscript:", "data:"),
      address,
      fc.nat(8),
    )
    .map(
      ([before, scheme, rest, at]) => `${before}${scheme.slice(0, at)}${"\t\n\r"[at % 3]}${scheme.slice(at)}${rest}`,
    );
  fc.assert(
    fc.property(fc.oneof(address, hostile), (text) => {
      if (!RUNS.has(read(text)?.protocol ?? "")) return;
      ran++;
      expect(isAccepted(`<a href="${escaped(text)}">`)).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(ran).toBeGreaterThan(500);
});

test("a refresh that is accepted leads to the site itself", () => {
  const content = fc
    .tuple(
      fc.constantFrom("0;url=", "0; URL = ", "0,url='", '0; url="'),
      fc.constantFrom("", "/", "/a/"),
      address,
      fc.constantFrom("", "'", '"'),
    )
    .map((parts) => parts.join(""));
  let accepted = 0;
  fc.assert(
    fc.property(content, (text) => {
      if (!isAccepted(`<meta http-equiv="refresh" content="${escaped(text)}">`)) return;
      accepted++;
      const target = text.replace(/^[^=]*=\s*/, "").replace(/^["']|["']$/g, "");
      expect(read(target)?.origin).toBe("https://warta.example");
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test("a date, a ratio or a place name with a colon is no scheme", () => {
  for (const text of ["/2023/02/28/skor-2:1/", "#pukul-14:05", "?q=javascript:", "./data:a", "javascript", "data"]) {
    expect(isAccepted(`<a href="${text}">`)).toBe(true);
  }
});
