import { describe, expect, it } from "vitest";
import { type Entry, openIndex } from "../../src/related/index.ts";
import { DAY, document, entry, HARBOUR, MARCH } from "./documents.ts";

const [mogok, runding, usai] = HARBOUR.map(entry) as [Entry, Entry, Entry];

function story(id: string, word: string, day: number, links: readonly string[] = []): Entry {
  const body = Array.from({ length: 30 }, (_, i) => `${word}${i}`).join(" ");
  return { ...entry(document(id, { title: word, body, publishedAt: MARCH + day * DAY })), links };
}

function listed(entries: readonly Entry[], id: string): string[] {
  return openIndex(entries)
    .related(id)
    .map((one) => one.id);
}

describe("an article that another one points to", () => {
  it("stands in its list though their words have nothing in common, and the other way round", () => {
    const entries = [story("lama", "kuda", 0), story("baru", "perahu", 2, ["lama"])];
    expect(listed(entries, "baru")).toEqual(["lama"]);
    expect(listed(entries, "lama")).toEqual(["baru"]);
  });

  it("comes before what only reads alike", () => {
    const entries = [mogok, { ...runding, links: ["kuda"] }, usai, story("kuda", "kuda", -90)];
    expect(listed(entries, "runding")[0]).toBe("kuda");
    expect(listed(entries, "runding").slice(1).sort()).toEqual(["mogok", "usai"]);
  });

  it("does not stand in a list that had closed before it appeared", () => {
    const at = (day: number) => [story("lama", "kuda", 0), story("baru", "perahu", day, ["lama"])];
    expect(listed(at(7), "lama")).toEqual(["baru"]);
    expect(listed(at(8), "lama")).toEqual([]);
    expect(listed(at(8), "baru")).toEqual(["lama"]);
  });

  it("is not listed when it is the same story again", () => {
    expect(listed([mogok, { ...mogok, id: "ulang", links: ["mogok"] }], "mogok")).toEqual([]);
  });

  it("may be named twice, be unknown, or be the article itself", () => {
    const entries = [story("lama", "kuda", 0), story("baru", "perahu", 1, ["lama", "lama", "tidak-ada", "baru"])];
    expect(listed(entries, "baru")).toEqual(["lama"]);
  });

  it("is found by the exact ranking too, and explained", () => {
    const index = openIndex([story("lama", "kuda", 0), story("baru", "perahu", 2, ["lama"])]);
    expect(index.related("baru", { exact: true })).toEqual(index.related("baru"));
    expect(index.explain("baru")[0]).toMatchObject({ id: "lama", listed: true, text: 0, link: 2, score: 2 });
  });
});

describe("when links change", () => {
  const lama = story("lama", "kuda", 0);
  const baru = story("baru", "perahu", 2);
  const jauh = story("jauh", "kebun", 3);

  it("both ends of a new link are named, and nobody else", () => {
    const { index, touched } = openIndex([lama, baru, jauh]).with({ put: [{ ...baru, links: ["lama"] }] });
    expect([...touched].sort()).toEqual(["baru", "lama"]);
    expect(index.related("lama").map((one) => one.id)).toEqual(["baru"]);
  });

  it("both ends of a link that went are named", () => {
    const { index, touched } = openIndex([lama, { ...baru, links: ["lama"] }, jauh]).with({ put: [baru] });
    expect([...touched].sort()).toEqual(["baru", "lama"]);
    expect(index.related("lama")).toEqual([]);
  });

  it("a link that waited for its article counts when that comes", () => {
    const { index, touched } = openIndex([{ ...baru, links: ["lama"] }, jauh]).with({ put: [lama] });
    expect([...touched].sort()).toEqual(["baru", "lama"]);
    expect(index.related("baru").map((one) => one.id)).toEqual(["lama"]);
  });

  it("the other end of a removed article is named", () => {
    const { touched } = openIndex([lama, { ...baru, links: ["lama"] }, jauh]).with({ drop: ["lama"] });
    expect([...touched]).toEqual(["baru"]);
  });
});
