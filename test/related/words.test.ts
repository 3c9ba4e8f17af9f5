import fc from "fast-check";
import { expect, it } from "vitest";
import { eachWord, wordsOf } from "../../src/related/words.ts";

function visited(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (_first, _second, written) => words.push(written()));
  return words;
}

function sameWords(text: string): void {
  expect(visited(text)).toEqual(wordsOf(text));
}

it("words of Latin letters are the words of any letters", () => {
  const latin = fc.string({
    unit: fc.constantFrom(..."abZé ÿ9²'’‘`-–“”.…\n\t µ\u00ad€ªﬁ", "ʼ", "ĳ", "𝐚", "\u200b", "\u0301"),
    maxLength: 40,
  });
  fc.assert(fc.property(latin, sameWords), { numRuns: 2000 });
  fc.assert(fc.property(fc.string({ unit: "binary" }), sameWords), { numRuns: 500 });
});

it("an apostrophe joins letters alone", () => {
  expect(visited("Jum’at '98 rock 'n' roll ma'af'")).toEqual(["Jumat", "98", "rock", "n", "roll", "maaf"]);
});
