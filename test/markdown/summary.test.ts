import fc from "fast-check";
import { expect, test } from "vitest";
import { summaryOf } from "../../src/markdown/summary.ts";

const long = "Warga Kenjeran mengungsi sejak subuh karena air laut naik. ";

test("a short text is its own summary", () => {
  expect(summaryOf("  Air\n naik. ")).toBe("Air naik.");
});

test("a long text is cut behind the last whole sentence that fits", () => {
  expect(summaryOf(long.repeat(9))).toBe(long.repeat(3).trim());
});

test("where a sentence is too long, the cut falls behind a word, with an ellipsis", () => {
  const summary = summaryOf(`Menurut dinas, ${"air naik terus ".repeat(30)}.`, 60);
  expect(summary).toBe("Menurut dinas, air naik terus air naik terus air naik terus…");
});

test("a first sentence that says too little is not left alone", () => {
  expect(summaryOf(`Ya. ${"air naik terus ".repeat(30)}`, 60)).toMatch(/^Ya\. air .*…$/);
});

test("no sentence ends behind a title, an initial or within a number", () => {
  const text = `Gedung itu diresmikan bersama Prof. Dr. H. Slamet dan PT. Sinar di Jl. Pahlawan No. 5 pukul 14.05 WIB oleh Ny. Sri ${"lagi ".repeat(30)}`;
  expect(summaryOf(text, 120)).toMatch(/…$/);
});

test("a quotation's own marks stay with its sentence", () => {
  const text = `Wali kota menjawab dengan singkat saja, “Kami semua siap.” Kemudian ia pergi ${"lagi ".repeat(40)}`;
  expect(summaryOf(text, 80)).toBe("Wali kota menjawab dengan singkat saja, “Kami semua siap.”");
});

test("no punctuation stands before the ellipsis", () => {
  expect(summaryOf("satu dua tiga, empat", 16)).toBe("satu dua tiga…");
});

test("a summary is never longer than allowed, is one line, and tears no character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.integer({ min: 2, max: 200 }), (text, most) => {
      const summary = summaryOf(text, most);
      expect(Array.from(summary).length).toBeLessThanOrEqual(most);
      expect(summary).not.toMatch(/\s\s|\n/);
      if (text.isWellFormed()) expect(summary.isWellFormed()).toBe(true);
    }),
  );
});
