import { expect, test } from "vitest";
import { select } from "../../src/edition/select.ts";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

const due = (date: string) =>
  edition([["articles/jadwal.md", article({ date, tags: "[Rahasia]" })]], { epoch: "1740787200" });

test("a story is held back until its moment, and then stands everywhere", () => {
  // the build's moment is 1 March 2025, 07.00 WIB
  const [before, at] = [due("2025-03-01 07:01"), due("2025-03-01 07:00")];
  expect(before.newsroom.heldBack.map((one) => one.id)).toEqual(["jadwal"]);
  expect(before.addresses.filter((one) => /jadwal|rahasia|2025/.test(one))).toEqual([]);
  expect(at.addresses).toEqual(expect.arrayContaining(["/2025/03/01/jadwal/", "/tag/rahasia/", "/indeks/2025/03/01/"]));
});

test("a story of today without a time is out at midnight", () => {
  expect(due("2025-03-01").newsroom.articles).toHaveLength(1);
  expect(due("2025-03-02").newsroom.articles).toHaveLength(0);
});

test("a build knows one moment, that of SOURCE_DATE_EPOCH where it is set", () => {
  expect(due("2025-03-01").newsroom.at).toEqual({
    epoch: 1_740_787_200_000,
    zone: "Asia/Jakarta",
    precision: "minute",
  });
});

test("all faults of the whole way stand in one report", () => {
  const { told } = edition(
    [
      ["people/budi.yaml", "nama: Budi\n"],
      ["articles/a.md", article({ date: "kemarin" }, "![Sungai](tiada.jpg)")],
      ["articles/b.md", article({ tags: "[Jum'at, Jumat]", related: "[tiada]" })],
      ["articles/c/d.md", article({ permalink: "/berita/" })],
    ],
    {
      rules: [
        ({ file }) =>
          file.endsWith("d.md")
            ? [{ code: "empty-body", severity: "warning", at: { file, line: 9 }, details: {} }]
            : [],
      ],
    },
  );
  expect(told).toEqual([
    "articles/a.md:3 bad-date",
    "articles/a.md:7 missing-picture",
    "articles/b.md:5 tag-clash",
    "articles/b.md:6 unknown-article",
    "articles/c/d.md address-twice",
    "articles/c/d.md:9 empty-body",
    "people/budi.yaml:1 unknown-key",
  ]);
});

test("a site's own Markdown is read and rendered", () => {
  const one = edition([["articles/a.md", article({}, "Air H~2~O.")]], {
    markdown: (md) => {
      md.inline.ruler.before("text", "sub", (state, silent) => {
        const match = /^~(\d)~/.exec(state.src.slice(state.pos));
        if (!match) return false;
        if (!silent) state.push("html_inline", "", 0).content = `<sub>${match[1]}</sub>`;
        state.pos += match[0].length;
        return true;
      });
    },
  });
  expect(one.article("a").body.html()).toMatch(/<sub>2<\/sub>/);
});

test("a first build makes every page", () => {
  const { plan } = edition([["articles/a.md", article()]]);
  const { pages } = select({ plan, copies: [], manifest: new Map(), output: "_site" });
  expect(pages).toEqual(plan.pages);
});
