import { describe, expect, test } from "vitest";
import * as z from "zod";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";

/** Several files: each fault as "path:line code". */
type Newsroom = [what: string, files: Record<string, string | Uint8Array>, ...told: string[]];

const long = "huruf ".repeat(70);

const photo = (src: string) => article({ image: `{ src: ${src}, alt: Sungai }` });

test.each<Newsroom>([
  [
    "two stories of one address name both",
    {
      "articles/a/judul.md": article(),
      "articles/b/judul.md": article({ title: "Lain" }),
    },
    "articles/a/judul.md address-twice",
  ],
  [
    "two stories at addresses that differ in letter case",
    {
      "articles/a.md": article({ permalink: "/Judul/" }),
      "articles/b.md": article({ permalink: "/judul/" }),
    },
    "articles/a.md address-twice",
  ],
  [
    "a story at the address of another's folder",
    {
      "articles/a.md": article({ permalink: "/judul.html" }),
      "articles/b.md": article({ permalink: "/judul.html/amp/" }),
    },
    "articles/b.md address-twice",
  ],
  [
    "a story at a category's address",
    { "articles/a.md": article({ permalink: "/ekonomi/" }) },
    "articles/a.md address-twice",
  ],
  [
    "a story at the index's address",
    { "articles/a.md": article({ permalink: "/indeks/" }) },
    "articles/a.md address-twice",
  ],
  [
    "a story at a day's address, named by its file",
    { "articles/a.md": article({ permalink: "/indeks/2024/02/28/index.html" }) },
    "articles/a.md address-twice",
  ],
  [
    "a story whose time has not come, at the address of one that is there",
    {
      "articles/a.md": article({ permalink: "/judul/" }),
      "articles/b.md": article({ permalink: "/Judul/", date: "2030-01-01" }),
    },
    "articles/b.md address-twice",
  ],
  [
    "two stories of one address whose time has not come",
    {
      "articles/a/judul.md": article({ date: "2030-01-01" }),
      "articles/b/judul.md": article({ date: "2030-01-01" }),
    },
    "articles/b/judul.md address-twice",
  ],
  [
    "a story whose time has not come, below the address of one that is a file, and the other way round",
    {
      "articles/a.md": article({ permalink: "/judul.html" }),
      "articles/b.md": article({ permalink: "/judul.html/amp/", date: "2030-01-01" }),
      "articles/c.md": article({ permalink: "/lain.html", date: "2030-01-01" }),
      "articles/d.md": article({ permalink: "/lain.html/amp/" }),
    },
    "articles/b.md address-twice",
    "articles/d.md address-twice",
  ],
  [
    "a story whose time has not come, at a category's address",
    { "articles/a.md": article({ permalink: "/ekonomi/", date: "2030-01-01" }) },
    "articles/a.md address-twice",
  ],
  [
    "a draft at the address of a story that is there",
    {
      "articles/a/judul.md": article(),
      "articles/b/judul.md": article({ draft: "true" }),
      "articles/c/judul.md": article({ draft: "true" }),
    },
  ],
  [
    "one day's stories of one slug in two years",
    { "articles/a/judul.md": article(), "articles/b/judul.md": article({ date: "2023-02-28" }) },
  ],
  [
    "two files that differ in their ending's case",
    { "articles/a.md": article({ date: "2024-01-01" }), "articles/a.MD": article() },
    "articles/a.md article-twice",
  ],
  [
    "one file's name in two forms of Unicode",
    { "articles/caf\u00e9.md": article({ date: "2024-01-01" }), "articles/cafe\u0301.md": article() },
    "articles/caf\u00e9.md article-twice",
  ],
  [
    "a name without a letter of an address",
    { "articles/2024/ꦱꦸꦫꦧꦪ.md": article() },
    "articles/2024/ꦱꦸꦫꦧꦪ.md:1 empty-slug",
  ],
  ["a name without a letter, but with a permalink", { "articles/ꦱꦸꦫꦧꦪ.md": article({ permalink: "/surabaya/" }) }],
  [
    "a name that is a date alone",
    { "articles/2024-02-28.md": article(), "articles/2024-02-28-.md": article() },
    "articles/2024-02-28-.md:1 empty-slug",
  ],
  [
    "a related name that fits two",
    {
      "articles/a/judul.md": article(),
      "articles/b/judul.md": article({ date: "2023-02-28" }),
      "articles/c.md": article({ related: "[judul]" }),
    },
    "articles/c.md:5 ambiguous-article",
  ],
  [
    "a related story by its address where its name fits two",
    {
      "articles/a/judul.md": article(),
      "articles/b/judul.md": article({ date: "2023-02-28" }),
      "articles/c.md": article({ related: "[/2023/02/28/judul/, https://uji.example/2024/02/28/judul]" }),
    },
  ],
  [
    "related stories that are held back or drafts",
    {
      "articles/a.md": article({ related: "[b, c]" }),
      "articles/b.md": article({ date: "2030-01-01" }),
      "articles/c.md": article({ draft: "true" }),
    },
  ],
  [
    "a related story that has a fault of its own",
    {
      "articles/a.md": article({ related: "[b, /2024/02/28/b/]" }),
      "articles/b.md": article({ date: "kemarin" }),
    },
    "articles/b.md:3 bad-date",
  ],
  [
    "faults of a draft and of a story not yet due",
    {
      "articles/a.md": article({ draft: "true", category: "x" }),
      "articles/b.md": article({ date: "2030-02-31" }),
    },
    "articles/a.md:4 unknown-category",
    "articles/b.md:3 no-such-day",
  ],
  [
    "a person with two files",
    { "people/budi.yaml": "name: Budi\n", "people/budi.yml": "name: Budi\n" },
    "people/budi.yml person-twice",
  ],
  [
    "two people of one address",
    { "people/Budi S.yaml": "name: Budi\n", "people/budi-s.yaml": "name: Budi\n" },
    "people/budi-s.yaml person-twice",
  ],
  [
    "a person whose file is wrong, whom two stories name",
    {
      "people/budi.yaml": "nama: Budi\nlinks: [bukan alamat]\n",
      "articles/a.md": article({ author: "budi" }),
      "articles/b.md": article({ editor: "budi" }),
    },
    "people/budi.yaml:1 unknown-key",
    "people/budi.yaml:2 wrong-value",
  ],
  ["a person without a name", { "people/budi.yaml": "role: Wartawan\n" }, "people/budi.yaml:1 missing-key"],
  [
    "a person whose link runs",
    { "people/budi.yaml": "name: Budi\nlinks: ['javascript:alert(1)']\n" },
    "people/budi.yaml:2 wrong-value",
  ],
  ["a person's file that is a list", { "people/budi.yaml": "- name: Budi\n" }, "people/budi.yaml:1 bad-yaml"],
  ["a person's file that is empty", { "people/budi.yaml": "" }, "people/budi.yaml:1 missing-key"],
  [
    "a person's file in Latin-1",
    { "people/budi.yaml": Buffer.from("name: Kafé\n", "latin1") },
    "people/budi.yaml unreadable-file",
  ],
  ["a person named by a script without letters", { "people/ꦱꦸꦫ.yaml": "name: Sura\n" }, "people/ꦱꦸꦫ.yaml empty-slug"],
  [
    "a person's photo that is not there",
    { "people/budi.yaml": "name: Budi\nphoto: budi.jpg\n" },
    "people/budi.yaml:2 missing-picture",
  ],
  [
    "pictures beside the story, in images, and from the root",
    {
      "articles/2024/a.md": photo("a.png"),
      "articles/2024/a.png": png(),
      "articles/b.md": photo("b.png"),
      "images/b.png": png(),
      "articles/c.md": photo("/images/b.png"),
    },
  ],
  ["an empty picture", { "articles/a.md": photo("nol.jpg"), "images/nol.jpg": "" }, "articles/a.md:5 bad-picture"],
  [
    "a page of HTML named as a picture",
    {
      "articles/a.md": photo("galat.jpg"),
      "images/galat.jpg": "<!doctype html><html><svg width='1' height='1'></svg>",
    },
    "articles/a.md:5 bad-picture",
  ],
  [
    "a picture cut off at its beginning",
    { "articles/a.md": photo("putus.png"), "images/putus.png": png().subarray(0, 12) },
    "articles/a.md:5 bad-picture",
  ],
  [
    "tags of two stories that would share an address",
    {
      "articles/a.md": article({ tags: "[Jumat]", date: "2024-01-01" }),
      "articles/b.md": article({ tags: '["Jum\'at"]' }),
    },
    "articles/b.md:5 tag-clash",
  ],
  [
    "tags as long as they please, alike up to where an address is cut",
    {
      "articles/a.md": article({ tags: `[${long}satu]`, date: "2024-01-01" }),
      "articles/b.md": article({ tags: `[${long}dua]` }),
    },
    "articles/b.md:5 tag-clash",
  ],
])("a newsroom: %s", (_what, files, ...faults) => {
  expect(edition(Object.entries(files)).told).toEqual(faults);
});

describe("a site's own front matter", () => {
  const fields = {
    kecamatan: z.string(),
    korban: z.coerce.number().int().optional(),
    rilis: z.coerce.date().optional(),
  };
  const checked = (front: Record<string, string>) => edition([["articles/a.md", article(front)]], { fields });

  test("is typed by the site's own schema, and stands apart from ours", () => {
    const one = checked({ kecamatan: "Genuk", korban: "12", rilis: "2024-01-02" });
    expect(one.told).toEqual([]);
    expect(one.article("a").extra).toEqual({ kecamatan: "Genuk", korban: 12, rilis: new Date("2024-01-02") });
    expect(one.view("/2024/02/28/a/").story.extra).toMatchObject({ kecamatan: "Genuk", korban: 12 });
  });

  test.each([
    ["a key that is missing", {}, "articles/a.md:1 missing-key"],
    ["a value that does not fit", { kecamatan: "Genuk", korban: "banyak" }, "articles/a.md:6 wrong-value"],
    ["a key misspelt", { kecamatn: "Genuk" }, "articles/a.md:5 unknown-key"],
  ])("is refused with its line: %s", (_what, front, fault) => {
    expect(checked(front).told).toEqual([fault]);
  });
});

test("a site's own rules add their faults to the same report", () => {
  const { told, faults } = edition([["articles/a.md", article({ title: "Air" })]], {
    rules: [
      ({ title, file, lines }) =>
        title.length < 5
          ? [
              {
                code: "wrong-value",
                severity: "warning",
                at: { file, line: lines.title ?? 1 },
                details: { key: "title" },
              },
            ]
          : [],
    ],
  });
  expect(told).toEqual(["articles/a.md:2 wrong-value"]);
  expect(faults[0]?.severity).toBe("warning");
});
