import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { WholeData } from "../../src/content/articleFile.ts";
import { identityOf } from "../../src/content/linkedArticle.ts";
import { digest } from "../../src/digest.ts";
import type { Standing } from "../../src/press/standing.ts";
import { openStore } from "../../src/store/store.ts";
import { article, png } from "../make/content.ts";
import { edition } from "../make/edition.ts";
import { temporaryFolder } from "../make/files.ts";

const people = {
  "people/budi-santoso.yaml": "name: Budi Santoso\nrole: Wartawan\nbio: Meliput pesisir.\nphoto: budi.png\n",
  "people/budi.png": png(400, 400),
};

/** The story of one file, with two people and a picture beside it. */
function story(front: Record<string, string | undefined> = {}, body?: string, path = "articles/2024/02/rob.md") {
  const files = { ...people, "images/sungai.png": png(1600, 900), [path]: article(front, body) };
  const one = edition(Object.entries(files));
  expect(one.told).toEqual([]);
  return one.article(path.slice("articles/".length, -".md".length));
}

describe("a story says what its editor wrote", () => {
  test("every field keeps its name", () => {
    const one = story(
      {
        title: '"Rob: air naik, warga siaga"',
        date: "Rabu, 28 Februari 2024 pukul 14.05 WIB",
        updated: "2024-02-28 16:30",
        category: "internasional",
        tags: "[Banjir, Rob]",
        author: "[budi-santoso, Tamu Redaksi]",
        editor: "Sari Wulandari",
        dateline: "Semarang",
        kicker: "Pesisir",
        summary: "Air laut naik sejak pagi.",
        highlights: "\n  - Satu\n  - Dua",
        image: "{ src: sungai.png, alt: Sungai meluap, caption: Sungai, credit: Budi }",
        format: "analysis",
        series: "Pesisir Utara",
        featured: "ya",
        aliases: "[/lama/]",
      },
      "Air naik sejak pukul enam pagi.\n\nWarga mengungsi.",
    );
    expect(one).toMatchObject({
      id: "2024/02/rob",
      file: "content/articles/2024/02/rob.md",
      slug: "rob",
      address: "/2024/02/28/rob/",
      title: "Rob: air naik, warga siaga",
      kicker: "Pesisir",
      dateline: "Semarang",
      summary: "Air laut naik sejak pagi.",
      standfirst: true,
      date: { epoch: Date.UTC(2024, 1, 28, 7, 5), zone: "Asia/Jakarta", precision: "minute" },
      updated: { epoch: Date.UTC(2024, 1, 28, 9, 30) },
      category: "internasional",
      tags: ["Banjir", "Rob"],
      authors: [
        { name: "Budi Santoso", person: "budi-santoso", address: "/penulis/budi-santoso/" },
        { name: "Tamu Redaksi", address: "/penulis/tamu-redaksi/" },
      ],
      editors: [{ name: "Sari Wulandari", address: "/penulis/sari-wulandari/" }],
      image: { alt: "Sungai meluap", caption: "Sungai", credit: "Budi", width: 1200, height: 675 },
      format: "analysis",
      series: "Pesisir Utara",
      highlights: ["Satu", "Dua"],
      aliases: ["/lama/"],
      featured: true,
      breaking: false,
      words: 8,
    });
    expect(one.card).toMatchObject({
      id: one.id,
      address: one.address,
      title: one.title,
      category: { name: "Internasional", address: "/berita/internasional/" },
      byline: [{ name: "Budi Santoso" }, { name: "Tamu Redaksi" }],
    });
    expect(one.body.text()).toBe("Air naik sejak pukul enam pagi.\nWarga mengungsi.");
    expect(one.body.html()).toBe("<p>Air naik sejak pukul enam pagi.</p>\n<p>Warga mengungsi.</p>\n");
  });

  test("its words are what stands between blanks and holds a letter or a figure of any script", () => {
    const parts = ["Air", "naik", "12", "–", "é", "«", "ꦱꦼꦩꦫꦁ", "(…)", "1,5", "💧", "Jum’at", "/", "»é«", "٤"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1 }), (all) => {
        const words = all.filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
        expect(edition([["articles/a.md", article({}, `Berita ${all.join(" ")}`)]]).article("a").words).toBe(1 + words);
      }),
      { numRuns: 40 },
    );
  });

  test("its body is at hand for its page and for its related stories, though the file is gone by then", () => {
    const [folder, remove] = temporaryFolder();
    onTestFinished(remove);
    const store = openStore(folder, "1");
    const one = edition([["articles/a.md", article({}, "Air *naik*.")]], { store }).article("a");
    expect(one.body.text()).toBe("Air naik.");
    expect(one.body.html()).toBe("<p>Air <em>naik</em>.</p>\n");
  });

  test("what may be left out is absent, and a summary is cut from the first paragraph", () => {
    const one = story({}, "Air naik.\n\nBaca juga: [Lain](/lain/)");
    expect(one.summary).toBe("Air naik.");
    expect(one.standfirst).toBe(false);
    expect(one.format).toBe("news");
    for (const key of ["kicker", "dateline", "updated", "image", "series"] as const) expect(one[key]).toBeUndefined();
  });

  test("a number, a version and a no are words, never numbers and truths", () => {
    const one = story({ title: "2024", kicker: "1.10", tags: "[404, 1.10, no, null]", series: "0x1F" });
    expect([one.title, one.kicker, one.series, ...one.tags]).toEqual([
      "2024",
      "1.10",
      "0x1F",
      "404",
      "1.10",
      "no",
      "null",
    ]);
  });

  test("what nobody sees is gone from titles, tags and names; the letters stay", () => {
    const one = story({
      title: '"Ban\u00adjir\u00a0rob\u200b  \\0di\\b \\ud800Semarang"',
      tags: "[' Rob\u200b ']",
      author: '"Tamu\u00a0Kita"',
    });
    expect(one.title).toBe("Banjir rob di \ufffdSemarang");
    expect(one.tags).toEqual(["Rob"]);
    expect(one.authors[0]?.name).toBe("Tamu Kita");
  });

  test("a plain line of tags is a list with commas, a list is what it is", () => {
    expect(story({ tags: "Banjir, Rob , ,Semarang" }).tags).toEqual(["Banjir", "Rob", "Semarang"]);
    expect(story({ tags: '["Semarang, Jawa Tengah"]' }).tags).toEqual(["Semarang, Jawa Tengah"]);
    expect(story({ tags: "" }).tags).toEqual([]);
  });

  test("an author named twice, by key and by name, stands there once, as first written", () => {
    expect(story({ author: "[budi-santoso, budi-santoso, Budi SANTOSO]" }).authors).toEqual([
      { name: "Budi Santoso", person: "budi-santoso", address: "/penulis/budi-santoso/" },
    ]);
  });

  test("markup and template code in a title are its letters", () => {
    const title = "{{ 7 * 7 }} <img src=x onerror=alert(1)>";
    expect(story({ title: `"${title}"` }).title).toBe(title);
  });
});

describe("a story's address", () => {
  test.each([
    ["articles/rob.md", {}, "/2024/02/28/rob/"],
    ["articles/2024-02-28-rob-di-pesisir.md", {}, "/2024/02/28/rob-di-pesisir/"],
    ["articles/2019/01/2024-02-28_Rob di Pesisir.md", {}, "/2024/02/28/rob-di-pesisir/"],
    ["articles/banjir rob.md", {}, "/2024/02/28/banjir-rob/"],
    ["articles/a.b.c.md", {}, "/2024/02/28/a-b-c/"],
    ["articles/rob.md", { slug: "Rob Pesisir & Laut" }, "/2024/02/28/rob-pesisir-dan-laut/"],
    ["articles/rob.md", { slug: "../../luar" }, "/2024/02/28/luar/"],
    ["articles/rob.md", { permalink: "/2019/judul lama" }, "/2019/judul%20lama/"],
    ["articles/rob.md", { title: "Judul yang lain sama sekali" }, "/2024/02/28/rob/"],
    ["articles/ꦱꦸꦫꦧꦪ.md", { slug: "surabaya" }, "/2024/02/28/surabaya/"],
    ["articles/rob.md", { date: "2024-02-28 00:15" }, "/2024/02/28/rob/"],
    ["articles/rob.md", { date: "2024-02-28 00:15 WIT" }, "/2024/02/27/rob/"],
    ["articles/rob.md", { date: "2024-02-27T17:15:00Z" }, "/2024/02/28/rob/"],
    ["articles/rob.md", { date: "1945-08-17 10:00" }, "/1945/08/17/rob/"],
    ["articles/rob.md", { date: "28 Februari 2024" }, "/2024/02/28/rob/"],
  ])("of %s with %j is %s", (path, front, address) => {
    expect(story(front, undefined, path).address).toBe(address);
  });

  test("is that of the newsroom's zone, whatever zone its editor wrote", () => {
    const { date } = story({ date: "2024-02-28 23:30 WIT" });
    expect(date).toEqual({ epoch: Date.UTC(2024, 1, 28, 14, 30), zone: "Asia/Jakarta", precision: "minute" });
  });

  test("a day without a time invents none", () => {
    expect(story({ date: "2024-02-29" }).date.precision).toBe("day");
  });
});

describe("what changes when a story changes", () => {
  const plain = { title: "Rob", tags: "[Banjir]", author: "budi-santoso", image: "{ src: sungai.png, alt: Sungai }" };
  const before = story(plain, "Air naik.\n\nWarga mengungsi.");

  test("nothing does when nothing did", () => {
    const again = story(plain, "Air naik.\n\nWarga mengungsi.");
    expect([again.digest, again.card.digest]).toEqual([before.digest, before.card.digest]);
  });

  test.each<[string, Record<string, string>, string?]>([
    ["an edited body", {}, "Air naik.\n\nWarga pulang."],
    ["another tag", { tags: "[Banjir, Rob]" }],
    ["another dateline", { dateline: "Semarang" }],
    ["another highlight", { highlights: "Air surut" }],
    ["another editor", { editor: "Sari Wulandari" }],
    ["another series", { series: "Pesisir" }],
    ["another slug at one address", { slug: "lain", permalink: "/2024/02/28/rob/" }],
  ])("%s changes its own page and no list", (_what, front, body = "Air naik.\n\nWarga mengungsi.") => {
    const after = story({ ...plain, ...front }, body);
    expect(after.digest).not.toBe(before.digest);
    expect(after.card.digest).toBe(before.card.digest);
  });

  test.each<[string, Record<string, string>]>([
    ["a new headline", { title: "Rob surut" }],
    ["a new kicker", { kicker: "Pesisir" }],
    ["a new summary", { summary: "Air surut." }],
    ["a new date", { date: "2024-02-28 15:00" }],
    ["a day without its time", { date: "2024-02-28" }],
    ["an update", { updated: "2024-02-29 09:00" }],
    ["another category", { category: "ekonomi" }],
    ["another author", { author: "Sari Wulandari" }],
    ["another format", { format: "analysis" }],
    ["another picture's words", { image: "{ src: sungai.png, alt: Muara }" }],
    ["no picture", { image: "" }],
    ["another address", { permalink: "/lama/" }],
  ])("%s changes the lists that show it too", (_what, front) => {
    const after = story({ ...plain, ...front }, "Air naik.\n\nWarga mengungsi.");
    expect(after.digest).not.toBe(before.digest);
    expect(after.card.digest).not.toBe(before.card.digest);
  });

  test("another picture under the same name changes page and lists", () => {
    const files = (width: number) => ({
      "images/sungai.png": png(width, 900),
      "articles/rob.md": article(plain.image ? { image: plain.image } : {}),
    });
    const [small, large] = [800, 900].map((width) => edition(Object.entries(files(width))).article("rob"));
    expect(small?.card.digest).not.toBe(large?.card.digest);
  });

  test("another picture in the body changes its own page alone", () => {
    const files = (width: number) => ({
      "images/sungai.png": png(width, 900),
      "articles/rob.md": article({}, "Air.\n\n![Sungai](sungai.png)"),
    });
    const [small, large] = [800, 900].map((width) => edition(Object.entries(files(width))).article("rob"));
    expect(small?.digest).not.toBe(large?.digest);
    expect(small?.card.digest).toBe(large?.card.digest);
  });

  test("another recording in the body, or other subtitles, change its own page alone", () => {
    const one = (sound: string, words: string) =>
      edition([
        ["media/rob.mp4", sound],
        ["media/rob.vtt", words],
        ["articles/rob.md", article({}, 'Air.\n\n![Air naik](rob.mp4 "rob.vtt")')],
      ]).article("rob");
    const made = [one("film", "kata"), one("film lain", "kata"), one("film", "kata lain")];
    expect(new Set(made.map(({ digest }) => digest)).size).toBe(3);
    expect(new Set(made.map(({ card }) => card.digest)).size).toBe(1);
  });

  test("a person who changes the name changes it in every list; a new biography changes none", () => {
    const by = (person: string) =>
      edition([
        ["people/budi.yaml", person],
        ["articles/rob.md", article({ author: "budi" })],
      ]);
    const cards = ["name: Budi\n", "name: Budi S\n", "name: Budi\nbio: Lama meliput.\n"].map(
      (one) => by(one).article("rob").card.digest,
    );
    expect(cards[1]).not.toBe(cards[0]);
    expect(cards[2]).toBe(cards[0]);
  });

  test("comments, the order of keys and the kind of line ends change nothing", () => {
    const text = article({ tags: "[a]", kicker: "Pesisir" }, "Air naik.");
    const other =
      "---\r\n# catatan\r\nkicker: 'Pesisir'\r\ntags:\r\n  - a\r\ncategory: berita\r\ndate: 2024-02-28T14:05\r\ntitle: Kerja bakti di kampung\r\n---\r\n\r\nAir naik.\r\n";
    const [a, b] = [text, other].map((one) => edition([["articles/rob.md", one]]).article("rob").digest);
    expect(a).toBe(b);
  });
});

test("where a story may appear is part of its page, what holds it back is not", () => {
  const one = story();
  const own = digest("own");
  const data = { digests: { body: own, card: own, page: own, text: own } } as unknown as WholeData;
  const links = { category: undefined, authors: [], editors: [], image: undefined, pictures: [], media: [] };
  const linked = { category: one.card.category, links, portrait: undefined, bodyDigest: own };
  const digestOf = (standing: Partial<Standing>) =>
    identityOf(data, one.address, linked, { ...one.standing, ...standing }).page;
  expect(digestOf({ held: true })).toBe(digestOf({}));
  expect(digestOf({ indexed: false })).not.toBe(digestOf({}));
  expect(digestOf({ textShown: false })).not.toBe(digestOf({}));
});

test("an article and its card are frozen", () => {
  const one = story();
  expect(() => Object.assign(one, { title: "x" })).toThrow(TypeError);
  expect(() => Object.assign(one.card, { title: "x" })).toThrow(TypeError);
});

test("an opinion shows its author's portrait in lists, other stories do not", () => {
  expect(story({ format: "opinion", author: "budi-santoso" }).card.portrait?.alt).toBe("Budi Santoso");
  expect(story({ author: "budi-santoso" }).card.portrait).toBeUndefined();
});

test("pictures are found beside the story before those in the images folder", () => {
  const image = "{ src: foto.png, alt: Sungai }";
  const files = {
    "articles/2024/a.md": article({ image }),
    "articles/2024/foto.png": png(300, 200),
    "images/foto.png": png(100, 100),
  };
  expect(edition(Object.entries(files)).article("2024/a").image?.width).toBe(300);
});

test("files that are no stories are left alone: other endings, hidden files, notes", () => {
  const files = {
    "articles/a.md": article(),
    "articles/.b.md": "x",
    "articles/._a.md": "x",
    "articles/c.txt": "x",
    "catatan.md": "x",
    "articles/d.md.bak": "x",
  };
  const one = edition(Object.entries(files));
  expect(one.told).toEqual([]);
  expect(one.newsroom.articles.map(({ id }) => id)).toEqual(["a"]);
});

test("a newsroom without a content folder has no stories and no faults", () => {
  const one = edition([]);
  expect(one.told).toEqual([]);
  expect(one.newsroom.articles).toEqual([]);
});
