import { describe, expect, test } from "vitest";
import { byLetter, coarse, entriesOf, mostWritten } from "../../src/newsroom/tagIndex.ts";
import { tagLinksOf } from "../../src/newsroom/tags.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

/** A newsroom of one story a day, oldest first, by the tags of each. */
function tagged(...tags: string[]) {
  const one = edition(
    tags.map((list, index): [string, string] => [
      `articles/${String(index).padStart(3, "0")}.md`,
      article({ date: `2024-01-${String(index + 1).padStart(2, "0")} 09:00`, tags: list }),
    ]),
  );
  return { ...one, tags: one.newsroom.tags };
}

const names = (tags: readonly { label: { name: string } }[]) => tags.map((one) => one.label.name);

test("one tag in four spellings is one tag, with each story once, called as it is written most", () => {
  const { tags, told } = tagged("[Banjir]", "[Banjir]", "[banjir, Banjir]", '[" BANJIR "]');
  expect(told).toEqual([]);
  expect(tags).toHaveLength(1);
  expect(tags[0]).toMatchObject({ slug: "banjir", label: { name: "Banjir", address: "/tag/banjir/" } });
  expect(tags[0]?.articles.map((one) => one.id)).toEqual(["003", "002", "001", "000"]);
});

test("a story shows a tag once, as it spells it itself", () => {
  const { site, article: of } = tagged("[Banjir]", "[banjir, Banjir, BANJIR, Rob]");
  expect(tagLinksOf(of("001"), site.addresses).map(({ name, address }) => [name, address])).toEqual([
    ["banjir", "/tag/banjir/"],
    ["Rob", "/tag/rob/"],
  ]);
});

describe("the name of a tag", () => {
  test("stays while another spelling is ahead by one, and changes when it is ahead by two", () => {
    expect(names(tagged("[banjir]", "[Banjir]", "[Banjir]").tags)).toEqual(["banjir"]);
    expect(names(tagged("[banjir]", "[Banjir]", "[Banjir]", "[Banjir]").tags)).toEqual(["Banjir"]);
  });

  test("never falls back and forth with each new story", () => {
    const spellings = ["a b", "A B", "a b", "A B", "a b", "A B"].map((one) => `[${one}]`);
    for (let count = 1; count <= spellings.length; count++)
      expect(names(tagged(...spellings.slice(0, count)).tags)).toEqual(["a b"]);
  });

  test("counts a story once, however often it writes the tag", () => {
    expect(names(tagged("[banjir]", "[Banjir, Banjir, Banjir]").tags)).toEqual(["banjir"]);
  });
});

test("C, C++ and C# are three tags with three addresses", () => {
  const { tags, told } = tagged("[C]", "[C++]", '["C#"]');
  expect(told).toEqual([]);
  expect(tags.map((one) => one.label.address)).toEqual(["/tag/c/", "/tag/c-plus-plus/", "/tag/c-sharp/"]);
});

test("tags named like members of Object are tags like any other", () => {
  const { tags, told } = tagged("[constructor]", "[__proto__]", "[toString]");
  expect(told).toEqual([]);
  expect(tags.map((one) => [one.label.name, one.articles.map((story) => story.id)])).toEqual([
    ["constructor", ["000"]],
    ["__proto__", ["001"]],
    ["toString", ["002"]],
  ]);
});

test("numbers are tags; nothing is split into letters", () => {
  expect(names(tagged("[404, 2024]", "banjir", "").tags)).toEqual(["2024", "404", "banjir"]);
});

test("two tags that would share an address are a fault that names both tags and both stories", () => {
  const { faults } = tagged("[Jumat]", `["Jum'at"]`);
  expect(faults).toEqual([
    {
      code: "tag-clash",
      severity: "error",
      at: { file: "content/articles/001.md", line: 5, field: "tags" },
      found: "Jum'at",
      details: { first: "Jum'at", second: "Jumat", address: "/tag/jumat/", other: "content/articles/000.md" },
    },
  ]);
});

test("tags of held-back stories are told to nobody", () => {
  const files = (date: string) => [["articles/a.md", article({ tags: "[Rahasia]", date })]] as [string, string][];
  expect(edition(files("2030-01-01")).newsroom.tags).toEqual([]);
  expect(edition(files("2020-01-01")).newsroom.tags).toHaveLength(1);
});

describe("the index of tags", () => {
  test.each([
    [1, 1],
    [2, 2],
    [4, 2],
    [5, 5],
    [9, 5],
    [10, 10],
    [49, 20],
    [50, 50],
    [999, 500],
    [1_000, 1_000],
    [123_456, 100_000],
  ])("counts %i stories as %i, so that one more seldom changes it", (count, step) => {
    expect(coarse(count)).toBe(step);
  });

  test("has a letter for each, figures last", () => {
    const { tags } = tagged("[Banjir, rob, 404, Élan]");
    const letters = byLetter(tags);
    expect([...letters.keys()]).toEqual(["b", "e", "r", "0"]);
    expect(names(entriesOf(letters.get("0") ?? []))).toEqual(["404"]);
  });

  test("names the most written first, equals by their address, and no more than asked for", () => {
    const { tags } = tagged("[a, b, c]", "[b, c]", "[c, d]", "[c]", "[c]");
    expect(mostWritten(tags, 3).map(({ label, step }) => [label.name, step])).toEqual([
      ["c", 5],
      ["b", 2],
      ["a", 1],
    ]);
  });

  test("one more story of a tag with twenty changes nothing", () => {
    const twenty = Array.from({ length: 20 }, () => "[banjir]");
    const digests = (count: number) => mostWritten(tagged(...twenty.slice(0, count)).tags, 60).map((one) => one.digest);
    expect(digests(12)).toEqual(digests(19));
    expect(digests(19)).not.toEqual(digests(20));
  });
});
