import { describe, expect, it } from "vitest";
import {
  type AnalyseOptions,
  analyse,
  english,
  indonesian,
  type Language,
  type LanguageName,
  languageOf,
  openIndex,
  type RelatedDocument,
} from "../../src/related/index.ts";
import { DAY, document, MARCH } from "./documents.ts";

function listed(documents: readonly RelatedDocument[], id: string, options: AnalyseOptions = {}): string[] {
  const entries = documents.map((one) => ({ ...one, analysis: analyse(one, options) }));
  return openIndex(entries)
    .related(id)
    .map((one) => one.id);
}

const ENGLISH: readonly RelatedDocument[] = [
  document("strike", {
    title: "Dockers at Felixstowe strike over unpaid overtime",
    body: `Hundreds of dockers walked out on Monday. They demand overtime that was left unpaid for four months, and
insurance against accidents. Lorries queued along the coast road while three container ships waited for a berth.`,
  }),
  document("talks", {
    title: "Felixstowe terminal offers dockers overtime in two payments",
    body: `The terminal offered to settle the overtime in two payments. The dockers refused, since insurance against
accidents was not discussed; container ships anchor outside the harbour as the strike goes on.`,
    publishedAt: MARCH + DAY,
  }),
  document("dance", {
    title: "Mask dancers fill the market square",
    body: "Dozens of schools showed five masks. Visitors crowded the square and the bakers sold out before noon.",
    publishedAt: MARCH + DAY,
  }),
];

describe("a language", () => {
  it("is chosen by its name", () => {
    expect(languageOf("english")).toBe(english);
    expect(languageOf("indonesian")).toBe(indonesian);
    expect(languageOf()).toBe(indonesian);
    expect(() => languageOf("klingon" as LanguageName)).toThrow(/klingon.*indonesian and english/);
    expect(() => languageOf("toString" as LanguageName)).toThrow(RangeError);
  });

  it("brings its stop words, its stemmer and its table", () => {
    expect(listed(ENGLISH, "talks", { language: "english" })).toEqual(["strike"]);
    expect(english.stem("payments")).toBe(english.stem("payment"));
    const hashes = (body: string) =>
      analyse({ title: "", body }, { language: "english" }).terms.map((term) => term >>> 10);
    expect([...hashes("the payments and the ships")].sort()).toEqual([...hashes("payment the ship")].sort());
    expect(analyse({ title: "", body: "they were and the of" }, { language: "english" }).terms).toHaveLength(0);
  });

  it("may be a site's own, without a table", () => {
    const plain: Language = { name: "plain", stopWords: new Set(), stem: (word) => word };
    expect(listed(ENGLISH, "talks", { language: plain })).toContain("strike");
  });
});

describe("hostile documents", () => {
  it("of 200,000 words are analysed and ranked", () => {
    const long = (id: string, shift: number) =>
      document(id, {
        title: `Arsip ${id}`,
        body: Array.from({ length: 200_000 }, (_, i) => `k${Math.floor(50_000 ** ((i * 0.618 + shift) % 1))}an`).join(
          " ",
        ),
      });
    expect(analyse(long("a", 0.1)).terms).toHaveLength(160);
    expect(listed([long("a", 0.1), long("b", 0.7), ...ENGLISH], "talks")).toContain("strike");
  });

  it("that say nothing, all undated, in many scripts, are ranked or have no list", () => {
    const bodies = [
      "",
      "yang dan di",
      "\0\ud800\udfff",
      "🌋🌋🌋",
      "ꦥꦱꦂ ꦒꦼꦝꦺ",
      "市場 火災",
      "a".repeat(100_000),
      " ".repeat(100_000),
    ];
    const documents = bodies.flatMap((body, i) => [
      document(`a${i}`, { body, publishedAt: undefined }),
      document(`b${i}`, { title: body, publishedAt: Number.POSITIVE_INFINITY }),
    ]);
    for (const { id } of documents) expect(listed(documents, id)).not.toContain(id);
  });

  it("a thousand of one text have no list, on one thread or two", () => {
    const [strike] = ENGLISH as [RelatedDocument];
    const analysis = analyse(strike);
    const index = openIndex(Array.from({ length: 1000 }, (_, i) => ({ id: `w${i}`, publishedAt: MARCH, analysis })));
    for (const workers of [1, 2]) {
      expect([...index.rankAll({ workers }).values()].every((list) => list.length === 0)).toBe(true);
    }
  });
});
