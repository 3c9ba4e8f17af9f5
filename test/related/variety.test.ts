import { describe, expect, it } from "vitest";
import { type Entry, openIndex } from "../../src/related/index.ts";
import { document, entry, HARBOUR, HOUR, MARCH } from "./documents.ts";

const THEME = "dermaga syahbandar mercusuar galangan jangkar";

/** Stories of one theme, the first the nearest in time to the article that they are listed for. */
function stories(series: readonly (string | undefined)[]): Entry[] {
  const about = (id: string, hours: number, own?: string): Entry => ({
    ...entry(
      document(id, {
        body: THEME.split(" ")
          .map((word) => `${word} ${id}`)
          .join(" yang "),
        publishedAt: MARCH - hours * HOUR,
      }),
    ),
    series: own,
  });
  return [about("kini", 0), ...series.map((own, i) => about(`s${i}`, 1 + i, own))];
}

function listed(series: readonly (string | undefined)[], options = {}): string[] {
  return openIndex(stories(series), { minimum: 0, ...options })
    .related("kini")
    .map((one) => one.id);
}

describe("parts of one series", () => {
  it("stand at most two in a row; the third waits for another story", () => {
    expect(listed(["a", "a", "a", undefined, undefined])).toEqual(["s0", "s1", "s3", "s2", "s4"]);
  });

  it("may stand two and two with another between", () => {
    expect(listed(["a", "a", "a", "a", "b"])).toEqual(["s0", "s1", "s4", "s2", "s3"]);
  });

  it("are left out where nothing comes between", () => {
    expect(listed(["a", "a", "a", "a"])).toEqual(["s0", "s1"]);
  });

  it("of different series do not hinder each other", () => {
    expect(listed(["a", "b", "a", "b", "a"])).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  });

  it("never make a list longer than asked for", () => {
    expect(listed(["a", "a", "a", undefined], { limit: 3 })).toEqual(["s0", "s1", "s3"]);
  });
});

it("an article that joins a series has the lists named that it stands in", () => {
  const [first, second, third] = HARBOUR.map(entry) as [Entry, Entry, Entry];
  const { touched } = openIndex([first, second, third]).with({ put: [{ ...second, series: "mogok" }] });
  expect([...touched].sort()).toEqual(["mogok", "runding", "usai"]);
});

describe("the tree of categories", () => {
  const score = (own: string | undefined, other: string | undefined) => {
    const [a, b] = HARBOUR.map(entry) as [Entry, Entry];
    return openIndex([
      { ...a, category: own },
      { ...b, category: other },
    ]).related("mogok")[0]?.score as number;
  };

  it("brings the same branch nearest, then a sister, then another tree", () => {
    const [same, sister, other] = [
      score("berita/daerah", "berita/daerah"),
      score("berita/daerah", "berita/nasional"),
      score("berita/daerah", "olahraga/daerah"),
    ];
    expect(same / other).toBeCloseTo(1.2, 4);
    expect(sister / other).toBeCloseTo(1.1, 4);
    expect(score("berita", "berita/daerah")).toBe(sister);
  });

  it("may be missing, empty or deep", () => {
    const none = score(undefined, "berita");
    expect(score(undefined, undefined)).toBe(none);
    expect(score("", "")).toBe(none);
    const deep = Array.from({ length: 40 }, (_, i) => `k${i}`).join("/");
    expect(score(deep, deep) / none).toBeCloseTo(1.2, 4);
    expect(score("/", "/")).toBeGreaterThanOrEqual(none);
  });
});
