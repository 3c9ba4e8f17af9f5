import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonLd, jsonLdText } from "../../src/metadata/jsonLd.ts";

const nasty = fc.string({
  unit: fc.constantFrom(
    "</script>",
    "<!--",
    "-->",
    "<script",
    "]]>",
    "&lt;",
    "\u2028",
    "\u2029",
    "\\",
    '"',
    "'",
    "\ud800",
    "\u0000",
    "a",
    "é",
    "🌊",
  ),
  maxLength: 12,
});
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    nasty,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(nasty, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

test("a data block says what it was given, and nothing in it can close it", () => {
  fc.assert(
    fc.property(value, (content) => {
      const data: JsonLd = { "@type": "NewsArticle", content };
      const text = jsonLdText(data);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual({ "@context": "https://schema.org", ...data });
    }),
  );
});

test("a headline about HTML is read exactly as written", () => {
  const headline = "Kuis: apa arti </script><script>alert(1)</script> dan <!-- di HTML?";
  const text = jsonLdText({ "@type": "NewsArticle", headline });
  expect(text).toContain("\\u003c/script\\u003e");
  expect(JSON.parse(text).headline).toBe(headline);
});

test("what is absent is left out", () => {
  expect(jsonLdText({ "@type": "Person", name: "Budi", url: undefined })).toBe(
    '{"@context":"https://schema.org","@type":"Person","name":"Budi"}',
  );
});
