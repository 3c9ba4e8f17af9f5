import { describe, expect, it } from "vitest";
import { namesOf, openIndex, type RelatedDocument } from "../../src/related/index.ts";
import { DAY, document, entry, HARBOUR } from "./documents.ts";

const tagged = HARBOUR.map((one, i) => (i < 3 ? { ...one, tags: ["Upah Lembur", "Semarang"] } : one));
const usai = tagged[2] as RelatedDocument;
const index = openIndex(tagged.map(entry));

describe("an explanation", () => {
  const candidates = index.explain("usai", { names: namesOf(usai) });

  it("names the candidates in the order of the list, and says which are listed", () => {
    const listed = candidates.filter((one) => one.listed).map((one) => one.id);
    expect(listed).toEqual(index.related("usai").map((one) => one.id));
    expect(candidates.map(({ score }) => score)).toEqual(
      index.related("usai", { limit: 10 }).map(({ score }) => score),
    );
  });

  it("tells a story told again from one that found no place", () => {
    const again = { ...usai, id: "usai-lagi", publishedAt: (usai.publishedAt ?? 0) - DAY };
    const wider = openIndex([...tagged, again].map(entry), { limit: 1 }).explain("usai");
    const retold = wider.filter((one) => one.retold).map((one) => one.id);
    expect(retold).toEqual(["usai-lagi"]);
    expect(wider.filter((one) => !one.listed && !one.retold).length).toBeGreaterThan(0);
  });

  it("says what is listed behind what the reader has before him already", () => {
    const [first] = index.related("usai");
    const shown = [first?.id as string];
    const behind = index.explain("usai", { shown }).filter((one) => one.listed);
    expect(behind.map((one) => one.id)).toEqual(index.related("usai", { shown }).map((one) => one.id));
    expect(behind.length).toBeGreaterThan(0);
  });

  it("gives the parts of which the score is made", () => {
    for (const { score, text, title, time, category, link } of candidates) {
      expect((text + title) * time * category + link).toBeCloseTo(score, 5);
      expect(time).toBeGreaterThan(1);
      expect(category).toBeCloseTo(1.2);
    }
  });

  it("tells the words, pairs and tags that carried it as they are written", () => {
    const [first] = candidates;
    const words = first?.terms.map((term) => term.words) ?? [];
    expect(words).toContain("Upah Lembur");
    expect(words.some((word) => /buruh/i.test(word))).toBe(true);
    expect([...namesOf(usai).values()]).toContainEqual({ words: "upah lembur", kind: "pair" });
    const parts = first?.terms.map(({ part }) => part) ?? [];
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    const tags = first?.terms.filter(({ kind }) => kind === "tag").map(({ part }) => part) ?? [];
    expect(tags).toHaveLength(2);
    expect(first?.tags).toBeCloseTo((tags[0] as number) + (tags[1] as number), 10);
  });

  it("says of the same story told again that it is not listed", () => {
    const again = openIndex([...HARBOUR, { ...usai, id: "ulang", tags: [] }].map(entry));
    expect(again.explain("usai").find(({ id }) => id === "ulang")?.listed).toBe(false);
  });

  it("can do without names, and is no longer than asked for", () => {
    expect(index.explain("usai", { most: 1 })).toEqual([{ ...candidates[0], terms: [], tags: 0 }]);
    expect(index.explain("tidak-ada")).toEqual([]);
    expect(openIndex([entry(document("sendiri"))]).explain("sendiri")).toEqual([]);
  });
});
