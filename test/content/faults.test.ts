import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";

type Fixture = [what: string, file: string | Uint8Array, ...told: string[]];

/** One file, `a.md`: codes with their lines, in the order of lines. */
const told = (file: string | Uint8Array) =>
  edition([["articles/a.md", file]]).told.map((one) => one.replace(/^articles\/a\.md:?/, ""));

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

const FILES: Fixture[] = [
  ["a whole story", article()],
  ["an empty file", "", "1 no-front-matter"],
  ["a text without front matter", "# Banjir\n\nAir naik.\n", "1 no-front-matter"],
  ["front matter behind a blank line", `\n${article()}`, "1 no-front-matter"],
  ["front matter of another kind", "+++\ntitle = 1\n+++\n", "1 no-front-matter"],
  ["front matter that never ends", "---\ntitle: Banjir\n", "1 unclosed-front-matter"],
  ["a file with a byte order mark", `\ufeff${article()}`],
  ["a file with Windows' ends of lines", article().replaceAll("\n", "\r\n")],
  ["a file with the old Mac's ends of lines", article().replaceAll("\n", "\r")],
  ["blanks behind the dashes", article().replaceAll("---\n", "--- \t\n")],
  ["a file in Latin-1", bytes(article({ title: "Kafé" }), "latin1"), " unreadable-file"],
  ["a file in UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(article(), "utf16le")]), " unreadable-file"],
  ["a picture named like a story", png(), " unreadable-file"],
  ["a file with NUL characters", article({ title: "Ban\u0000jir" }, "Air\u0000 naik.\u0000")],
  ["an empty front matter", "---\n---\nIsi.\n", "1 missing-key", "1 missing-key", "1 missing-key"],
  ["a front matter that is a comment", "---\n# judul\n---\nIsi.\n", "1 missing-key", "1 missing-key", "1 missing-key"],
];

const YAML: Fixture[] = [
  ["a title with a colon", article({ title: "Rob: air naik" }), "2 title-needs-quotes"],
  ["a title that ends in a colon", article({ title: "Air naik:" }), "2 title-needs-quotes"],
  ["a title with a clock", article({ title: "Air naik pukul 14:05" })],
  ["a title with a colon in quotes", article({ title: '"Rob: air naik"' })],
  ["a title that begins with a quotation", article({ title: '"Siap" kata wali kota' }), "2 title-needs-quotes"],
  ["a title that begins with a bracket", article({ title: "[Opini] Menjaga air" }), "2 title-needs-quotes"],
  ["a title with a hashtag", article({ title: "Tagar #BanjirJakarta ramai" }), "2 title-needs-quotes"],
  ["a title with a comment behind it", article({ title: "Air naik # sementara" })],
  ["a title that is a hashtag's number", article({ title: "Juara#1" })],
  ["a title that begins with an account", article({ title: "@warta bicara" }), "2 title-needs-quotes"],
  ["a title that begins with a per cent sign", article({ title: "%naik" }), "2 title-needs-quotes"],
  ["a title that begins with a dash", article({ title: "- air naik" }), "2 title-needs-quotes"],
  ["a title with stars", article({ title: "*Penting* sekali" }), "2 title-needs-quotes"],
  ["a title that begins with an ampersand", article({ title: "&Juara baru" }), "2 alias-refused"],
  ["a title that begins with an exclamation mark", article({ title: "!Heboh air naik" }), "2 alias-refused"],
  [
    "a caption with a colon",
    article({ image: "\n  src: a.jpg\n  alt: Sungai\n  caption: Foto: Sari" }),
    "8 title-needs-quotes",
  ],
  ["a highlight with a colon", article({ highlights: "\n  - Satu\n  - Dua: air naik" }), "7 title-needs-quotes"],
  ["a title over two lines", article({ title: "Air\n  naik" })],
  ["a line that is no key, told at the next one", article({ title: "Air\nnaik" }), "4 bad-yaml"],
  ["a tab before a key", article({ image: "\n\tsrc: a.jpg" }), "6 bad-yaml"],
  ["a bracket that nobody closes", article({ tags: "[a, b" }), "5 bad-yaml"],
  ["a quotation mark that nobody closes", article({ title: '"Air naik' }), "3 bad-yaml"],
  ["a list in place of keys", "---\n- a\n- b\n---\nIsi.\n", "2 bad-yaml"],
  ["a text in place of keys", "---\nBanjir\n---\nIsi.\n", "2 bad-yaml"],
  ["keys cut in two by three dots", article({ kicker: "Air\n...\ntags: [a]" }), "2 bad-yaml"],
  ["keys nested twenty-five deep", article({ tags: `${"[".repeat(25)}${"]".repeat(25)}` }), "5 bad-yaml"],
  ["a key twice", article({ kicker: "Air\nkicker: Banjir" }), "6 key-twice"],
  [
    "a key twice in a map",
    article({ image: "\n  src: a.jpg\n  alt: A\n  alt: B" }),
    "5 missing-picture",
    "8 key-twice",
  ],
  ["an anchor and its alias", article({ tags: "&a [x]", highlights: "*a" }), "5 alias-refused"],
  ["a YAML bomb", bomb(), "2 alias-refused"],
  ["a merge of keys", article({ "<<": "{ draft: true }" }), "5 unknown-key"],
  ["a key that is a list", article({ "? [a]\n": "b" }), "5 unknown-key"],
  [
    "keys named like members of Object",
    article({ constructor: "a", __proto: "b", toString: "c" }),
    "5 unknown-key",
    "6 unknown-key",
    "7 unknown-key",
  ],
  ["a prototype as a key", article({ '"__proto__"': "{ draft: true }" }), "5 unknown-key"],
];

function bomb(): string {
  const names = "abcdefghi";
  const lines = [...names].map((name, index) => {
    const value = index === 0 ? "x" : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(value).join()}]\n`;
  });
  return `---\n${lines.join("")}---\nIsi.\n`;
}

const KEYS: Fixture[] = [
  ["an unknown key", article({ penulis: "Budi" }), "5 unknown-key"],
  ["a title misspelt", article({ title: undefined, tittle: "Air naik" }), "4 unknown-key"],
  ["a title with a capital", article({ title: undefined, Title: "Air naik" }), "4 unknown-key"],
  ["no title", article({ title: undefined }), "1 missing-key"],
  ["no date", article({ date: undefined }), "1 missing-key"],
  ["no category", article({ category: undefined }), "1 missing-key"],
  ["an empty title", article({ title: "" }), "2 missing-key"],
  ["a title that nobody sees", article({ title: '"\u200b\u00ad "' }), "2 missing-key"],
  [
    "empty keys that need not be there",
    article({ kicker: "", tags: "", image: "", updated: "", author: "", draft: "" }),
  ],
  ["a map as a title", article({ title: "{ a: b }" }), "2 wrong-value"],
  ["a list as a title", article({ title: "[Air, naik]" }), "2 wrong-value"],
  ["a list as a date", article({ date: "[2024-01-01]" }), "3 wrong-value"],
  ["a map as a category", article({ category: "\n  slug: berita" }), "4 wrong-value"],
  ["tags that are empty", article({ tags: "[]" })],
  ["tags that are numbers", article({ tags: "[404, 2024]" })],
  ["one tag", article({ tags: "banjir" })],
  ["tags with commas", article({ tags: "banjir, rob, , " })],
  ["tags with an empty line", article({ tags: "\n  - banjir\n  -\n  - rob" })],
  ["nested tags", article({ tags: "[[banjir], rob]" }), "5 wrong-value"],
  ["tags as a map", article({ tags: "{ banjir: 1 }" }), "5 wrong-value"],
  ["a format that there is not", article({ format: "berita" }), "5 wrong-value"],
  ["a yes that is none", article({ draft: "mungkin" }), "5 wrong-value"],
  ["a yes in Indonesian", article({ featured: "Ya", breaking: "tidak" })],
  ["a picture as a text", article({ image: "foto.jpg" }), "5 wrong-value"],
  ["a picture without a file", article({ image: "{ alt: Sungai }" }), "5 missing-key"],
  ["a picture without alternative text", article({ image: "{ src: a.jpg }" }), "5 missing-key"],
  ["a picture's key misspelt", article({ image: "{ srcc: a.jpg, alt: Sungai }" }), "5 unknown-key"],
  [
    "three faults in one file",
    article({ title: undefined, tittle: "Air", date: "31 Februari 2023", category: "internasinal" }),
    "2 no-such-day",
    "3 unknown-category",
    "4 unknown-key",
  ],
  [
    "a faulty file with everything else wrong",
    article(
      {
        date: "kemarin",
        category: "olaraga",
        author: "budi",
        image: "{ src: a.jpg, alt: A }",
        permalink: "/../x/",
        kicker: "[a]",
      },
      "![Sungai](b.jpg)",
    ),
    "3 bad-date",
    "4 unknown-category",
    "5 unknown-person",
    "6 missing-picture",
    "7 address-outside",
    "8 wrong-value",
    "11 missing-picture",
  ],
  [
    "a file with a title to be quoted, and a picture gone",
    article({ title: "Rob: air" }, "![Sungai](b.jpg)"),
    "2 title-needs-quotes",
    "7 missing-picture",
  ],
];

const DATES: Fixture[] = [
  ["31 February", article({ date: "31 Februari 2023" }), "3 no-such-day"],
  ["29 February of a common year", article({ date: "2023-02-29" }), "3 no-such-day"],
  ["29 February of a leap year", article({ date: "2024-02-29" })],
  ["a thirteenth month", article({ date: "2023-13-05" }), "3 no-such-day"],
  ["a weekday that the date is not", article({ date: "Senin, 28 Februari 2023" }), "3 wrong-weekday"],
  ["a time that no clock shows", article({ date: "2023-02-28 25:61" }), "3 no-such-time"],
  ["a month without a day", article({ date: "Februari 2023" }), "3 bad-date"],
  ["no date at all", article({ date: "kemarin" }), "3 bad-date"],
  ["another zone's name", article({ date: "2023-02-28 14:05 CEST" }), "3 bad-date"],
  ["a year before the first, seen from here", article({ date: "0001-01-01 00:30 WIT" }), "3 no-such-day"],
  ["a faulty update", article({ updated: "31 April 2024" }), "5 no-such-day"],
  ["a change on a day before", article({ updated: "2024-02-27 23:59" }), "5 updated-before-date"],
  [
    "a change before the hour",
    article({ date: "2024-02-28 10:00", updated: "2024-02-28 09:59" }),
    "5 updated-before-date",
  ],
  [
    "a change on a whole day before",
    article({ date: "2024-02-28 10:00", updated: "2024-02-27" }),
    "5 updated-before-date",
  ],
  ["a change on the same whole day", article({ date: "2024-02-28 10:00", updated: "28 Februari 2024" })],
  [
    "a change in the same minute, said in another zone",
    article({ date: "2024-02-28 10:00", updated: "2024-02-28 12:00 WIT" }),
  ],
  ["an endless date", article({ date: "9".repeat(100_000) }), "3 bad-date"],
];

const NAMES: Fixture[] = [
  ["an unknown category", article({ category: "internasinal" }), "4 unknown-category"],
  ["a category named like a member of Object", article({ category: "constructor" }), "4 unknown-category"],
  ["an unknown author", article({ author: "budi-santoso" }), "5 unknown-person"],
  ["an unknown editor", article({ author: "Budi", editor: "redaksi" }), "6 unknown-person"],
  ["an author by a plain name", article({ author: "[Budi Santoso, Sari]" })],
  ["an author whose name gives no address", article({ author: '"ꦱꦸꦫ ꦧꦪ"' }), "5 empty-slug"],
  ["an unknown related story", article({ related: "[rob-semarang]" }), "5 unknown-article"],
  ["a related story on another site", article({ related: "[https://lain.example/a/]" }), "5 unknown-article"],
  ["a story related to itself", article({ related: "[a]" })],
  ["a series whose name gives no address", article({ series: "ꦱꦸꦫꦧꦪ" }), "5 empty-slug"],
  ["a tag whose name gives no address", article({ tags: "[banjir, 🔥]" }), "5 empty-slug"],
  ["a tag of a hyphen alone", article({ tags: '["-"]' }), "5 empty-slug"],
  ["tags that differ in letter case", article({ tags: "[Banjir, BANJIR]" })],
  ["C, C++ and C#", article({ tags: '[C, C++, "C#"]' })],
  ["tags that would share an address", article({ tags: "[Jum'at, Jumat]" }), "5 tag-clash"],
];

const ADDRESSES: Fixture[] = [
  ["a slug that leaves nothing", article({ slug: "ꦱꦸꦫꦧꦪ" }), "5 empty-slug"],
  ["a slug with a way out", article({ slug: "../../luar" })],
  ["a permalink that climbs out", article({ permalink: "/../x/" }), "5 address-outside"],
  ["a permalink that climbs out in code", article({ permalink: "/a/%2e%2e/b/" }), "5 address-outside"],
  ["a permalink that climbs out with back-slashes", article({ permalink: "/a\\..\\b/" }), "5 address-outside"],
  ["a permalink of another host", article({ permalink: "//host/" }), "5 bad-address"],
  ["a permalink with a scheme", article({ permalink: "http://warta.example/a/" }), "5 bad-address"],
  ["a permalink that runs", article({ permalink: "javascript:alert(1)" }), "5 bad-address"],
  ["a permalink without its first slash", article({ permalink: "judul/" }), "5 bad-address"],
  ["a permalink with a query", article({ permalink: "/?p=123" }), "5 bad-address"],
  ["a permalink with a broken code", article({ permalink: "/100%/" }), "5 bad-address"],
  ["a permalink with a very long part", article({ permalink: `/${"a".repeat(300)}/` }), "5 bad-address"],
  ["a permalink in a hundred parts", article({ permalink: `/${"berita/".repeat(200)}` }), "5 bad-address"],
  ["a permalink with a NUL", article({ permalink: '"/a%00b/"' }), "5 bad-address"],
  ["one faulty alias among good ones", article({ aliases: "[/lama/, /../x/, /tua/]" }), "5 address-outside"],
  ["a permalink on the front page", article({ permalink: "/" }), " address-twice"],
  ["a permalink of the 404 page", article({ permalink: "/404.html" }), " address-twice"],
];

const PICTURES: Fixture[] = [
  ["a lead picture that is not there", article({ image: "{ src: tiada.jpg, alt: Sungai }" }), "5 missing-picture"],
  [
    "a lead picture on another site",
    article({ image: "{ src: https://lain.example/a.jpg, alt: Sungai }" }),
    "5 bad-picture",
  ],
  ["a lead picture on another host", article({ image: "{ src: //lain.example/a.jpg, alt: Sungai }" }), "5 bad-picture"],
  [
    "a lead picture in the address itself",
    article({ image: '{ src: "data:image/png;base64,AAAA", alt: Sungai }' }),
    "5 bad-picture",
  ],
  ["a lead picture outside content", article({ image: "{ src: ../../../etc/a.jpg, alt: Sungai }" }), "5 bad-picture"],
  [
    "a lead picture outside content in code",
    article({ image: "{ src: ..%2f..%2f..%2fa.jpg, alt: Sungai }" }),
    "5 bad-picture",
  ],
  ["a folder as a lead picture", article({ image: "{ src: ., alt: Sungai }" }), "5 missing-picture"],
  ["an empty name of a lead picture", article({ image: '{ src: "", alt: Sungai }' }), "5 wrong-value"],
  ["a NUL in the name of a lead picture", article({ image: '{ src: "a%00.jpg", alt: Sungai }' }), "5 missing-picture"],
  [
    "a very long name of a lead picture",
    article({ image: `{ src: ${"a".repeat(5_000)}.jpg, alt: Sungai }` }),
    "5 missing-picture",
  ],
  ["a picture in the body that is not there", article({}, "Air.\n\n![Sungai](tiada.jpg)"), "9 missing-picture"],
  ["a picture in the body on another site", article({}, "![Sungai](https://lain.example/a.jpg)"), "7 bad-picture"],
];

const MEDIA: Fixture[] = [
  ["a recording that is not there", article({}, "Air.\n\n![Ombak](ombak.mp3)"), "9 missing-media"],
  ["a recording among words", article({}, "Dengarkan ![ombak](ombak.mp3) ini."), "7 missing-media"],
  [
    "a recording whose subtitles are not there either",
    article({}, 'Air.\n\n![Air naik](rob.mp4 "rob.vtt")'),
    "9 missing-media",
    "9 missing-media",
  ],
  ["a recording on another site", article({}, "![Ombak](https://lain.example/ombak.mp3)"), "7 bad-media"],
  ["a recording on another host", article({}, "![Ombak](//lain.example/ombak.mp3)"), "7 bad-media"],
  ["a recording outside content", article({}, "![Ombak](../../../etc/ombak.mp3)"), "7 bad-media"],
  ["a recording outside content in code", article({}, "![Ombak](..%2f..%2f..%2fombak.mp3)"), "7 bad-media"],
  ["a very long name of a recording", article({}, `![Ombak](${"a".repeat(5_000)}.mp3)`), "7 missing-media"],
];

const BODIES: Fixture[] = [
  ["an empty body", article({}, ""), "6 empty-body"],
  ["a body of blanks", article({}, " \n\t\n\u00a0"), "6 empty-body"],
  ["no line behind the front matter", article().split("\n\n")[0] as string, "6 empty-body"],
  ["a body with a block that nobody closes", article({}, "Air.\n\n::: fakta\n\nIsi."), "9 unclosed-block"],
];

const GROUPS = { FILES, YAML, KEYS, DATES, NAMES, ADDRESSES, PICTURES, MEDIA, BODIES };

describe.each(Object.entries(GROUPS))("one file: %s", (_group, fixtures) => {
  test.each(fixtures)("%s", (_what, file, ...faults) => {
    expect(told(file)).toEqual(faults);
  });
});

test("a report tells what was found, what would be right, and the nearest known name", () => {
  const { faults } = edition([
    ["articles/a.md", article({ title: undefined, tittle: "Air", date: "31 Februari 2023", category: "internasinal" })],
  ]);
  expect(faults.map(({ code, found, expected, nearest }) => [code, found, expected, nearest])).toEqual([
    ["unknown-key", "tittle", undefined, "title"],
    ["no-such-day", "31 Februari 2023", "2023-02-28 14:05", undefined],
    ["unknown-category", "internasinal", "berita, internasional, ekonomi, opini", "internasional"],
  ]);
});

test("a fault about two files names the other", () => {
  const { faults } = edition([
    ["articles/a/judul.md", article()],
    ["articles/b/judul.md", article()],
  ]);
  expect(faults.map(({ at, details }) => ({ at, details }))).toEqual([
    {
      at: { file: "content/articles/a/judul.md" },
      details: { address: "/2024/02/28/judul/", other: "content/articles/b/judul.md" },
    },
  ]);
});

test("a wrong weekday is told with the right one", () => {
  const { faults } = edition([["articles/a.md", article({ date: "Senin, 28 Februari 2023" })]]);
  expect(faults[0]).toMatchObject({ code: "wrong-weekday", details: { day: "Selasa" }, expected: "Selasa" });
});
