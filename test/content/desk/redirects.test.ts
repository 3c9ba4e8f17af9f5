import { describe, expect, test } from "vitest";
import { article } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

const stories = `-- articles/satu.md --
${article({ title: "Satu", aliases: "[/lama/satu/]" })}
-- articles/dua.md --
${article({ title: "Dua", date: "2024-02-27" })}
-- articles/nanti.md --
${article({ title: "Nanti", date: "2026-02-27", aliases: "[/lama/nanti/]" })}
-- articles/konsep.md --
${article({ title: "Konsep", draft: "true", aliases: "[/lama/konsep/]" })}
`;
const SATU = "/2024/02/28/satu/";
const DUA = "/2024/02/27/dua/";

const withRedirects = (yaml: string) => edition(`${stories}-- redirects.yaml --\n${yaml}\n`);
const servedBy = (yaml: string) => {
  const { newsroom, told } = withRedirects(yaml);
  expect(told).toEqual([]);
  return newsroom.redirects.map((one) => [one.from, one.status, one.status === 301 ? one.to : undefined]);
};

describe("old addresses lead where editors say", () => {
  test("a story's earlier addresses lead to it, those of a story that is not published do not", () => {
    expect(servedBy("")).toEqual([["/lama/satu/", 301, SATU]]);
  });

  test.each<[what: string, yaml: string, redirect: unknown[]]>([
    ["from one address to another", `/a/: ${DUA}`, ["/a/", 301, DUA]],
    ["without the slash at its end, which means the same", `/a/b: ${DUA}`, ["/a/b/", 301, DUA]],
    ["from a file's name", `/a/judul.html: ${DUA}`, ["/a/judul.html", 301, DUA]],
    ["from WordPress's shortest form", `/?p=123: ${DUA}`, ["/?p=123", 301, DUA]],
    ["from letters that links encode", `/ruang café/: ${DUA}`, ["/ruang%20caf%C3%A9/", 301, DUA]],
    ["as pasted with the site's name", `https://uji.example/a/: https://uji.example${DUA}`, ["/a/", 301, DUA]],
    [
      "to another site that is named as one",
      "elsewhere:\n  /a/: https://toko.example/x?y=1",
      ["/a/", 301, "https://toko.example/x?y=1"],
    ],
    ["to nothing, for good", "gone: [/a/]", ["/a/", 410, undefined]],
  ])("%s", (_what, yaml, redirect) => {
    expect(servedBy(yaml)).toContainEqual(redirect);
  });

  test("in the order of their addresses, each with the place where it was written", () => {
    const { newsroom } = withRedirects(`/z/: ${DUA}\ngone:\n  - /b/\n`);
    expect(newsroom.redirects.map(({ from, source }) => [from, source.file, source.line])).toEqual([
      ["/b/", "content/redirects.yaml", 3],
      ["/lama/satu/", "content/articles/satu.md", 5],
      ["/z/", "content/redirects.yaml", 1],
    ]);
  });

  test("a redirect to a story whose time has not come waits with it", () => {
    expect(servedBy("/a/: /2026/02/27/nanti/")).toEqual([["/lama/satu/", 301, SATU]]);
  });
});

describe("what is wrong in redirects.yaml is told with its line:", () => {
  test.each<[what: string, yaml: string, told: string[]]>([
    ["an unknown key", `gonne: [/a/]`, ["redirects.yaml:1 unknown-key"]],
    ["an address twice in other words", `/a: ${DUA}\n/a/: ${SATU}`, ["redirects.yaml:2 redirect-twice"]],
    ["an address twice in the same words", `/a/: ${DUA}\n/a/: ${SATU}`, ["redirects.yaml:2 key-twice"]],
    ["what a story says already", `/b/: ${DUA}\n/lama/satu/: ${DUA}`, ["redirects.yaml:2 redirect-twice"]],
    ["what a story will say once it is published", `gone: [/lama/nanti/]`, ["redirects.yaml:1 redirect-twice"]],
    ["moved and gone at once", `/a/: ${DUA}\ngone: [/a/]`, ["redirects.yaml:2 redirect-twice"]],
    ["a redirect to itself", "/a/: /a/", ["redirects.yaml:1 redirect-loop"]],
    [
      "a circle",
      "/a/: /b/\n/b/: /c/\n/c/: /a/",
      ["redirects.yaml:1 redirect-loop", "redirects.yaml:2 redirect-loop", "redirects.yaml:3 redirect-loop"],
    ],
    [
      "what leads into a circle",
      "/a/: /b/\n/b/: /b/",
      ["redirects.yaml:1 redirect-loop", "redirects.yaml:2 redirect-loop"],
    ],
    ["a chain", `/a/: /b/\n/b/: ${DUA}`, ["redirects.yaml:1 redirect-chain"]],
    ["a chain through a story's earlier address", "/a/: /lama/satu/", ["redirects.yaml:1 redirect-chain"]],
    ["a redirect to what is gone", "/a/: /b/\ngone: [/b/]", ["redirects.yaml:1 redirect-nowhere"]],
    ["a page that is hidden", `${SATU}: ${DUA}`, ["redirects.yaml:1 redirect-hides"]],
    ["a page by the name of its file", `${SATU}index.html: ${DUA}`, ["redirects.yaml:1 redirect-hides"]],
    ["a list that is said to be gone", "gone: [/berita/]", ["redirects.yaml:1 redirect-hides"]],
    ["the front page", `/: ${DUA}`, ["redirects.yaml:1 redirect-hides"]],
    ["a page whose time has not come", `/2026/02/27/nanti/: ${DUA}`, ["redirects.yaml:1 redirect-hides"]],
    ["another site that is not named as one", "/a/: https://lain.example/", ["redirects.yaml:1 redirect-outside"]],
    ["another site without its scheme", "/a/: //lain.example/", ["redirects.yaml:1 redirect-outside"]],
    ["what only looks like this site", "/a/: https://uji.example.lain.example/", ["redirects.yaml:1 redirect-outside"]],
    ["a script in place of another site", "elsewhere:\n  /a/: javascript:alert(1)", ["redirects.yaml:2 wrong-value"]],
    [
      "a user before another site's name",
      "elsewhere:\n  /a/: https://uji.example@lain.example/",
      ["redirects.yaml:2 wrong-value"],
    ],
    ["other sites that are no map", "elsewhere: [https://lain.example/]", ["redirects.yaml:1 wrong-value"]],
    ["an address of nothing", "/a/:", ["redirects.yaml:1 wrong-value"]],
    ["a list in place of an address", `/a/: [${DUA}]`, ["redirects.yaml:1 wrong-value"]],
    ["an address that climbs out", "/../x/: /a/", ["redirects.yaml:1 address-outside"]],
    ["a target that climbs out", "/x/: /a/../../b/", ["redirects.yaml:1 address-outside"]],
    ["a query that no host matches", `/?p=<x>: ${DUA}`, ["redirects.yaml:1 bad-address"]],
    ["an address without its first slash", `a/b/: ${DUA}`, ["redirects.yaml:1 bad-address"]],
    ["something else than a map", "- /a/", ["redirects.yaml:1 bad-yaml"]],
  ])("%s", (_what, yaml, told) => {
    expect(withRedirects(yaml).told).toEqual(told);
  });

  test("a chain names its end, and another site the key for it", () => {
    const { faults } = withRedirects(`/a/: /b/\n/b/: /c/\n/c/: ${DUA}\ngonne: []\n`);
    expect(faults.map(({ code, found, expected, nearest }) => [code, found, expected ?? nearest])).toEqual([
      ["unknown-key", "gonne", "gone"],
      ["redirect-chain", "/b/", DUA],
      ["redirect-chain", "/c/", DUA],
    ]);
  });
});

describe("what is wrong with a story's earlier addresses is told at its own line:", () => {
  test.each<[what: string, aliases: string, told: string[]]>([
    ["another story's page", `[${SATU}]`, ["articles/tiga.md:5 redirect-hides"]],
    ["its own page", "[/2024/02/26/tiga/]", ["articles/tiga.md:5 redirect-loop"]],
    ["one that another story has", "[/lama/satu/]", ["articles/tiga.md:5 redirect-twice"]],
    ["the same one twice", "[/x/, /x]", ["articles/tiga.md:5 redirect-twice"]],
  ])("%s", (_what, aliases, told) => {
    const more = `-- articles/tiga.md --\n${article({ title: "Tiga", date: "2024-02-26", aliases })}`;
    expect(edition(stories + more).told).toEqual(told);
  });
});
