import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnalysedText, analyse, analyseMany, indonesian, wordWeights } from "../../src/related/index.ts";

const words = fc.constantFrom("gelombang", "Karimunjawa", "nelayan", "dan", "harga", "Syahbandar", "meter", "kapal");
const sentence = fc.array(words, { maxLength: 30 }).map((some) => `${some.join(" ")}.`);
// whatever an editor pastes: half a letter beyond the plane, too
const anything = fc.string({ unit: "binary", maxLength: 60 });
const text: fc.Arbitrary<AnalysedText> = fc.record({
  title: fc.oneof(sentence, anything),
  body: fc.oneof(sentence, anything),
  tags: fc.array(words, { maxLength: 3 }),
});

const alone = (texts: readonly AnalysedText[], weights?: ReturnType<typeof wordWeights>) =>
  texts.map((one) => analyse(one, { weights }));

describe("of many texts each has the analysis that it has alone", () => {
  it("in one, two and four threads, in the order of the texts", () => {
    const some = fc.array(text, { minLength: 1, maxLength: 300, size: "max" });
    fc.assert(
      fc.property(some, fc.constantFrom(1, 2, 4), (texts, workers) => {
        expect(analyseMany(texts.length, (at) => texts[at] as AnalysedText, { workers })).toEqual(alone(texts));
      }),
      { numRuns: 20 },
    );
  });

  it("by a site's own weights", () => {
    const weights = wordWeights(new Map([["gelombang", 0]]), indonesian);
    const texts = Array.from({ length: 500 }, (_, at) => ({ title: "Gelombang", body: `gelombang nelayan ${at}` }));
    const made = analyseMany(texts.length, (at) => texts[at] as AnalysedText, { weights, workers: 2 });
    expect(made).toEqual(alone(texts, weights));
    expect(made).not.toEqual(alone(texts));
  });

  it("in another language", () => {
    const texts = Array.from({ length: 500 }, (_, at) => ({
      title: "Dockers walk",
      body: `The dockers walked out ${at}`,
    }));
    const made = analyseMany(texts.length, (at) => texts[at] as AnalysedText, { language: "english", workers: 2 });
    expect(made).toEqual(texts.map((one) => analyse(one, { language: "english" })));
    expect(made).not.toEqual(alone(texts));
  });

  it("and of none there is none", () => {
    expect(analyseMany(0, () => ({ title: "", body: "" }), { workers: 2 })).toEqual([]);
  });
});

it("each text is asked for once, from the first to the last", () => {
  const asked: number[] = [];
  const textAt = (at: number) => {
    asked.push(at);
    return { title: `Cerita ${at}`, body: "Isi." };
  };
  analyseMany(1000, textAt, { workers: 3 });
  expect(asked).toEqual(Array.from({ length: 1000 }, (_, at) => at));
});

it("a text that cannot be had ends it with its error", () => {
  const textAt = (at: number) => {
    if (at === 300) throw new Error("berkas hilang");
    return { title: "Cerita", body: "Isi." };
  };
  expect(() => analyseMany(1000, textAt, { workers: 2 })).toThrow("berkas hilang");
});
