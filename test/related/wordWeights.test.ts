import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyse,
  analysisVersion,
  english,
  formatWeights,
  indonesian,
  learnWeights,
  parseWeights,
  wordWeights,
} from "../../src/related/index.ts";
import { document, HARBOUR } from "./documents.ts";

/** The weight that a word has among a document's terms: what a document of other words lacks. */
function weightOf(word: string, options = {}): number {
  const body = (last: string) => `dermaga syahbandar mercusuar yang ${last}`;
  const known = new Set(analyse({ title: "", body: body("galangan") }, options).terms.map((term) => term >>> 10));
  const own = [...analyse({ title: "", body: body(word) }, options).terms].filter((term) => !known.has(term >>> 10));
  return Math.max(...own.map((term) => term & 1023));
}

describe("word weights", () => {
  it("let a common word count for less than a rare one", () => {
    expect(weightOf("film")).toBeLessThan(weightOf("presiden"));
    expect(weightOf("presiden")).toBeLessThan(weightOf("keramba"));
  });

  it("hold for all words of a stem, and for names", () => {
    const weights = wordWeights(new Map([["membangun", 1]]), indonesian);
    expect(weightOf("pembangunan", { weights })).toBe(weightOf("bangun", { weights }));
    expect(weightOf("pembangunan", { weights })).toBeLessThan(weightOf("keramba", { weights }));
    expect(weightOf("Jakarta", { weights: wordWeights(new Map([["jakarta", 0]]), indonesian) })).toBeLessThan(
      weightOf("Jakarta", { weights: wordWeights(new Map(), indonesian) }),
    );
  });

  it("are all the same without a table", () => {
    const weights = wordWeights(new Map(), indonesian);
    expect(weightOf("film", { weights })).toBe(weightOf("keramba", { weights }));
  });

  it("weigh a tag by its most telling word", () => {
    const tag = (name: string) => {
      const without = new Set(analyse({ title: "", body: "dermaga" }).terms);
      return [...analyse({ title: "", body: "dermaga", tags: [name] }).terms].filter((term) => !without.has(term))[0];
    };
    const strength = (name: string) => (tag(name) ?? 0) & 1023;
    expect(strength("hari ini")).toBeLessThan(strength("Ciliwung"));
    expect(strength("rumah Ciliwung")).toBe(strength("Ciliwung"));
    expect(strength("C++")).toBe(strength("Ciliwung"));
  });

  it("change the version of the analysis, and so does another language", () => {
    const weights = wordWeights(new Map([["dermaga", 3]]), indonesian);
    const other = wordWeights(new Map([["dermaga", 4]]), indonesian);
    const versions = [{}, { weights }, { weights: other }, { language: english }].map(analysisVersion);
    expect(new Set(versions).size).toBe(4);
    expect(analysisVersion({ language: "indonesian" })).toBe(analysisVersion());
    expect(analysisVersion({ weights: wordWeights(new Map([["dermaga", 3]]), indonesian) })).toBe(versions[1]);
  });
});

describe("learned weights", () => {
  const archive = Array.from({ length: 64 }, (_, i) =>
    document(`d${i}`, {
      title: "Kabar Warta",
      body: `Warta mencatat gelombang ${i % 4 ? "di keramba" : "di dermaga"} serta kata${i}asing`,
    }),
  );

  it("put what every article says below what few say", () => {
    const classes = learnWeights(archive);
    expect(classes.get("warta")).toBeLessThan(classes.get("dermaga") ?? 0);
    expect(classes.get("dermaga")).toBeLessThan(7);
    expect(classes.has("kata3asing")).toBe(false);
    expect([...classes.values()].every((own) => Number.isInteger(own) && own >= 0 && own <= 6)).toBe(true);
  });

  it("are the same for any order of the articles", () => {
    expect(formatWeights(learnWeights(archive.toReversed()))).toBe(formatWeights(learnWeights(archive)));
  });

  it("of nothing are nothing", () => {
    expect(learnWeights([]).size).toBe(0);
    expect(learnWeights([document("kosong"), document("sepi", { body: "yang dan di" })]).size).toBe(0);
  });

  it("come back from their file", () => {
    const classes = learnWeights(HARBOUR);
    const text = formatWeights(classes);
    expect(parseWeights(text)).toEqual({ value: classes, faults: [] });
    const edited = `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`;
    expect(parseWeights(edited)).toEqual({ value: classes, faults: [] });
    const lines = text.trim().split("\n");
    expect(lines).toEqual(lines.toSorted());
    expect(wordWeights(parseWeights(text).value, indonesian).digest).toBe(wordWeights(classes, indonesian).digest);
  });
});

describe("a file of weights with a wrong line", () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ["dermaga", /a tab and a class/],
    ["dermaga 3", /a tab and a class/],
    ["dermaga\t3\t1", /a tab and a class/],
    ["dermaga\t7", /from 0 to 6/],
    ["dermaga\t-1", /from 0 to 6/],
    ["dermaga\t2.5", /from 0 to 6/],
    ["Dermaga\t3", /lower-case/],
    ["ke dermaga\t3", /lower-case/],
    ["\t3", /lower-case/],
    ["kapal\t2", /once/],
  ];
  it.each(wrong)("names the line, what was found and what is expected: %j", (line, expected) => {
    const { value, faults } = parseWeights(`kapal\t1\n${line}\npulau\t2\n`);
    expect(faults).toEqual([{ line: 2, found: line, expected: expect.stringMatching(expected) }]);
    expect([...value.keys()]).toEqual(["kapal", "pulau"]);
  });

  it("is read to its end, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { value, faults } = parseWeights(text);
        const lines = text
          .replace(/^\uFEFF/u, "")
          .split(/\r?\n/u)
          .filter(Boolean).length;
        expect(value.size + faults.length).toBe(lines);
      }),
    );
  });
});
