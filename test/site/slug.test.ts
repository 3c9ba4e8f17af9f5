import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_SLUG, slugOf, tagKey, visible } from "../../src/site/slug.ts";

describe("a slug", () => {
  test.each([
    ["Menlu AS mulai lawatan", "menlu-as-mulai-lawatan"],
    ["Jum'at berkah", "jumat-berkah"],
    ["Jum’at berkah", "jumat-berkah"],
    ["Jum´at berkah", "jumat-berkah"],
    ["Jum`at berkah", "jumat-berkah"],
    ["Jumʼat berkah", "jumat-berkah"],
    ["Tarif & Pajak", "tarif-dan-pajak"],
    ["Tarif&Pajak", "tarif-dan-pajak"],
    ["Tarif ＆ Pajak", "tarif-dan-pajak"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["#BanjirJakarta", "banjirjakarta"],
    ["iPhone 15 Pro", "iphone-15-pro"],
    ["404", "404"],
    ["1.000,50", "1-000-50"],
    ["Banjir\u00a0rob\u200b di Sema\u00adrang Utara", "banjir-rob-di-semarang-utara"],
    ["Ｆｕｌｌ　ｗｉｄｔｈ", "full-width"],
    ["ﬁlm pendek", "film-pendek"],
    ["Café Pönorogo", "cafe-poenorogo"],
    ["Cafe\u0301", "cafe"],
    ["Москва", "moskva"],
    ["  --  tepi  --  ", "tepi"],
    ["../../etc/passwd", "etc-passwd"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["a\u0000b", "a-b"],
    ["__proto__", "proto"],
    ["constructor", "constructor"],
  ])("of %j is %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test.each(["", " ", "ꦱꦸꦫꦧꦪ", "🔥", "!?", "\u200b", "-", "+", "'"])(
    "of %j is empty, so that its editor is asked for one",
    (text) => {
      expect(slugOf(text)).toBe("");
    },
  );

  test("is cut between words", () => {
    const words = "kata ".repeat(30);
    expect(slugOf(words)).toBe("kata-".repeat(16).slice(0, -1));
    expect(slugOf(words)).toHaveLength(79);
  });

  test("of exactly the longest length is not cut", () => {
    const exact = `${"a".repeat(39)} ${"b".repeat(40)}`;
    expect(slugOf(exact)).toBe(exact.replace(" ", "-"));
    expect(slugOf(`${exact} c`)).toBe(exact.replace(" ", "-"));
    expect(slugOf(`${exact}c`)).toBe("a".repeat(39));
  });

  test("of one endless word is cut inside it", () => {
    expect(slugOf("x".repeat(1_000_000))).toBe("x".repeat(LONGEST_SLUG));
  });

  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom("a", "B", "&", "+", "#", "'", "-", "_", " ", "\u00ad", "é", "İ", "ß", "🔥", "\ud800"),
    }),
  );

  test("is lower-case ASCII, at most 80 characters, words joined by single hyphens", () => {
    fc.assert(
      fc.property(text, (one) => {
        const slug = slugOf(one);
        return slug === "" || (slug.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug));
      }),
      { numRuns: 1_000 },
    );
  });

  test("of a slug is that slug", () => {
    fc.assert(
      fc.property(text, (one) => slugOf(slugOf(one)) === slugOf(one)),
      { numRuns: 1_000 },
    );
  });
});

describe("two spellings", () => {
  test.each([
    ["Banjir", "BANJIR"],
    ["Banjir", " banjir "],
    ["Banjir", "Ban\u00adjir\u200b"],
    ["layang layang", "layang-layang"],
    ["layang layang", "Layang\u2011Layang"],
    ["layang layang", "layang \u00a0- layang"],
    ["Café", "Cafe\u0301"],
    ["Jawa Timur", "Jawa\u00a0Timur"],
    ["2024", "２０２４"],
  ])("%j and %j are one tag", (a, b) => {
    expect(tagKey(a)).toBe(tagKey(b));
  });

  test.each([
    ["C", "C++"],
    ["C", "C#"],
    ["C++", "C#"],
    ["layang layang", "layanglayang"],
    ["Jum'at", "Jumat"],
    ["golongan darah O+", "golongan darah O-"],
    ["golongan darah O", "golongan darah O-"],
    ["Cafe", "Café"],
    ["R&D", "R dan D"],
  ])("%j and %j are two tags, whatever their slugs", (a, b) => {
    expect(tagKey(a)).not.toBe(tagKey(b));
  });

  test("what makes a tag one is the same for every letter case and every blank", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdé+#&.0"), minLength: 1, maxLength: 5 });
    const blank = fc.constantFrom(" ", "-", "\u00a0", " - ", "\u2011", "  ");
    fc.assert(
      fc.property(word, blank, word, (a, between, b) => {
        const key = tagKey(`${a} ${b}`);
        return tagKey(`${a.toUpperCase()}${between}${b}`) === key && tagKey(key) === key;
      }),
    );
  });
});

test("readers see no pasted soft hyphen or zero-width space, but joiners that scripts and emoji need", () => {
  expect(visible("  Sema\u00adrang\u200b \n\t Utara\ufeff ")).toBe("Semarang Utara");
  expect(visible("👨\u200d👩\u200d👧 ✈\ufe0f")).toBe("👨\u200d👩\u200d👧 ✈\ufe0f");
});
