import { describe, expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const stories = `-- articles/satu.md --
${article({ title: "Satu" })}
-- articles/dua.md --
${article({ title: "Dua", date: "2024-02-27" })}
-- articles/promo.md --
${article({ title: "Promo", format: "advertorial", date: "2024-02-26" })}
-- articles/a/sama.md --
${article({ title: "Sama", date: "2024-02-25" })}
-- articles/b/sama.md --
${article({ title: "Sama", date: "2024-02-24" })}
-- articles/rusak.md --
${article({ title: "Rusak", category: "ekonomy" })}
`;
const RUSAK = "articles/rusak.md:4 unknown-category";

const faultsOf = (home: string) => {
  const { faults, told } = edition(`${stories}-- home.yaml --\n${home}\n`);
  const ours = faults.filter(({ at }) => at.file.endsWith("home.yaml"));
  return { told: told.filter((one) => one !== RUSAK), ours };
};

describe("what is wrong in home.yaml is told with its line:", () => {
  test.each<[what: string, home: string, told: string[]]>([
    ["an unknown story", "lead: satuu", ["home.yaml:1 unknown-article"]],
    [
      "each of a list",
      "secondary:\n  - dua\n  - duaa\n  - tida",
      ["home.yaml:3 unknown-article", "home.yaml:4 unknown-article"],
    ],
    ["a slug that two stories have", "editorsPicks: [sama]", ["home.yaml:1 ambiguous-article"]],
    ["a story that may not lead", "lead: promo", ["home.yaml:1 may-not-lead"]],
    ["an unknown key", "led: satu", ["home.yaml:1 unknown-key"]],
    ["an unknown key of a block", "blocks:\n  - category: berita\n    loook: row", ["home.yaml:3 unknown-key"]],
    ["an unknown key beside names", "lead:\n  stories: satu\n  umur: 3d", ["home.yaml:3 unknown-key"]],
    ["an age without names", "lead:\n  maxAge: 3d", ["home.yaml:2 missing-key"]],
    ["an unknown look", "blocks:\n  - { category: berita, look: grid }", ["home.yaml:2 wrong-value"]],
    ["an unknown category", "blocks:\n  - category: ekonomy", ["home.yaml:2 unknown-category"]],
    ["an unknown series", "blocks:\n  - series: pesisir", ["home.yaml:2 unknown-series"]],
    ["a block of nothing", "blocks:\n  - look: row", ["home.yaml:2 missing-key"]],
    [
      "a block of two things",
      "blocks:\n  - { category: berita, series: pesisir }",
      ["home.yaml:2 missing-key", "home.yaml:2 unknown-series"],
    ],
    ["a block that is a word", "blocks: [berita]", ["home.yaml:1 wrong-value"]],
    ["blocks that are no list", "blocks: berita", ["home.yaml:1 wrong-value"]],
    ["a count of nothing", "blocks:\n  - category: berita\n    count: 0", ["home.yaml:3 wrong-value"]],
    ["a count that is a word", "blocks:\n  - category: berita\n    count: empat", ["home.yaml:3 wrong-value"]],
    ["an age without a unit", "blocks:\n  - category: berita\n    maxAge: 3", ["home.yaml:3 wrong-value"]],
    ["a name that is a map", "secondary:\n  - slug: satu", ["home.yaml:2 wrong-value"]],
    ["a name that is empty", 'lead: [""]', ["home.yaml:1 wrong-value"]],
    ["a key that stands twice", "lead: satu\nlead: dua", ["home.yaml:2 key-twice"]],
    ["what is no YAML", "lead: [satu", ["home.yaml:2 bad-yaml"]],
    ["what is no map", "- satu", ["home.yaml:1 bad-yaml"]],
  ])("%s", (_what, home, told) => {
    expect(faultsOf(home).told).toEqual(told);
  });

  test("the nearest name stands with it", () => {
    expect(faultsOf("lead: satuu\nblocks:\n  - { category: ekonomy, look: rows }").ours).toMatchObject([
      { found: "ekonomy", nearest: "ekonomi", at: { line: 3, field: "blocks[0].category" } },
      { found: "rows", nearest: "row", expected: "lead, row" },
      { found: "satuu", nearest: "satu", at: { line: 1, column: 7, field: "lead" } },
    ]);
  });

  test("a story that may not lead is a warning: the next one leads", () => {
    expect(faultsOf("lead: promo").ours).toMatchObject([{ severity: "warning" }]);
  });
});

test.each([
  ["no words at all", ""],
  ["keys without values", "lead:\nsecondary:\nblocks:"],
  ["a story with faults of its own", "lead: rusak"],
  ["an address in place of a slug", "lead: /2024/02/28/satu/\nsecondary: [https://uji.example/2024/02/25/sama/]"],
  [
    "ages as people write them",
    "lead: { stories: satu, maxAge: 12 jam }\neditorsPicks: { stories: [dua], maxAge: 3 hari }",
  ],
])("%s is no fault", (_what, home) => {
  expect(faultsOf(home).told).toEqual([]);
});

describe("what is read most", () => {
  const popular = (json: string) => edition(`${stories}-- data/popular.json --\n${json}\n`);

  test.each([
    ["no JSON", '{ "days": 7,\n  "articles": [,] }', ["data/popular.json bad-json"]],
    ["cut off", '{ "days": 7,\n  "articles": [', ["data/popular.json bad-json"]],
    ["empty", "", ["data/popular.json bad-json"]],
    ["without a comma", '{ "days": 7\n"articles": [] }', ["data/popular.json:2 bad-json"]],
    ["no list", '{ "days": 7,\n  "articles": "/a/" }', ["data/popular.json:2 wrong-value"]],
    ["no map", "[]", ["data/popular.json:1 wrong-value"]],
    ["without days", '{ "articles": [] }', ["data/popular.json:1 missing-key"]],
    ["of no days", '{ "days": 0, "articles": [] }', ["data/popular.json:1 wrong-value"]],
    ["with an unknown key", '{ "days": 7, "articles": [],\n"article": [] }', ["data/popular.json:2 unknown-key"]],
  ])("a file that is %s is a fault", (_what, json, told) => {
    expect(popular(json).told.filter((one) => one !== RUSAK)).toEqual(told);
  });

  test("addresses that lead to no published story are left out, and each story stands once", () => {
    const json = JSON.stringify({
      days: 7,
      articles: ["/2024/02/27/dua/", "/hilang/", "https://uji.example/2024/02/28/satu", "/2024/02/27/dua/", "../", ""],
    });
    const { popular: shown } = popular(json).newsroom.front;
    expect([shown?.days, shown?.articles.map((one) => one.title)]).toEqual([7, ["Dua", "Satu"]]);
  });

  test("without a story there is no block", () => {
    expect(popular('{ "days": 7, "articles": ["/hilang/"] }').newsroom.front).not.toHaveProperty("popular");
  });
});
