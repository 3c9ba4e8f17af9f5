import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";

const WORDS = {
  flood: "Banjir rob merendam tanggul pesisir, pompa air, perahu karet, dan posko pengungsi di kelurahan pelabuhan. ",
  ebb: "Nelayan di pelabuhan memeriksa tanggul pesisir setelah rob surut; posko ditutup, pompa air dijaga, perahu pulang. ",
  rice: "Harga beras gabah naik di pasar induk, panen petani, gudang penggilingan, dan subsidi pupuk dibicarakan. ",
  dance: "Penari topeng, dalang wayang, gamelan, dan sanggar batik memenuhi panggung festival kerajinan di alun-alun. ",
};

type Files = [string, string][];

/** A text of which no other has a word. */
const ownWords = (of: number) => `${Array.from({ length: 30 }, (_, at) => `kata${of}ke${at}`).join(" ")}. `;

/** An article's list as "id because". */
function listOf(files: Files, id: string, count = 4): string[] {
  const one = edition(files, { options: { related: { count } } });
  expect(one.told).toEqual([]);
  return one.newsroom.relatedTo(one.article(id)).map(({ card, because }) => `${card.id} ${because}`);
}

const story = (id: string, words: string, date: string, front: Record<string, string> = {}): [string, string] => [
  `articles/${id}.md`,
  article({ title: `Kabar ${id}`, date, ...front }, `${words.repeat(4)}\n\nCatatan ${id}.`),
];

describe("a list that texts cannot fill", () => {
  const files: Files = [
    story("a", WORDS.flood, "2024-03-10 09:00"),
    story("b", WORDS.ebb, "2024-03-09 09:00"),
    story("tua", WORDS.rice, "2024-01-01"),
    story("lama", WORDS.rice, "2024-02-01"),
    story("baru", WORDS.dance, "2024-03-11"),
    story("lain", WORDS.dance, "2024-03-01", { category: "ekonomi" }),
  ];

  test("takes stories of its own category, the nearest before it first, and none that came later", () => {
    expect(listOf(files, "a")).toEqual(["b text", "lama category", "tua category"]);
    expect(listOf(files, "a", 2)).toEqual(["b text", "lama category"]);
  });

  test("says under a heading of its own which stories are not related by what they tell", () => {
    const one = edition(files, { options: { related: { count: 4 } } });
    const { related } = one.view(one.article("a").address).story;
    expect(related.map(({ heading, items }) => [heading, items.map(({ title }) => title)])).toEqual([
      ["Berita Terkait", ["Kabar b"]],
      ["Terbaru di Berita", ["Kabar lama", "Kabar tua"]],
    ]);
  });

  test("stays as it is when a story is published afterwards", () => {
    const later = story("nanti", WORDS.rice, "2024-04-20");
    expect(listOf([...files, later], "a")).toEqual(listOf(files, "a"));
  });
});

test("the same story told again does not come back to fill the list, neither of the story itself nor of one listed", () => {
  const files: Files = [
    story("a", WORDS.flood, "2024-03-10 09:00"),
    story("ulang", `${WORDS.flood}`, "2024-03-09 09:00"),
    story("surut", WORDS.ebb, "2024-03-08 09:00"),
    story("surut-lagi", WORDS.ebb, "2024-03-07 09:00"),
    story("lain", WORDS.rice, "2024-03-01 09:00"),
  ];
  expect(listOf(files, "a")).toEqual(["surut text", "lain category"]);
});

test("nor does it come back where it tells an editor's pick again that was published long after", () => {
  const files: Files = [
    story("a", WORDS.flood, "2024-03-10 09:00", { related: "[surut]" }),
    story("surut", WORDS.ebb, "2024-11-08 09:00"),
    story("surut-lagi", WORDS.ebb, "2024-03-07 09:00"),
    story("lain", WORDS.rice, "2024-03-01 09:00"),
  ];
  expect(listOf(files, "a")).toEqual(["surut picked", "lain category"]);
});

test("of its own series a list takes at most two parts, older ones that the series' own box does not show", () => {
  const parts = Array.from({ length: 16 }, (_, at) =>
    story(`bagian-${String(at).padStart(2, "0")}`, ownWords(at), `2023-01-${at + 10}`, {
      series: "Mudik",
      category: at === 15 ? "opini" : "ekonomi",
    }),
  );
  const list = listOf(parts, "bagian-15", 5);
  expect(list.filter((one) => one.endsWith("series"))).toEqual(["bagian-08 series", "bagian-07 series"]);
});

describe('a "Baca juga" line', () => {
  const files = (line: string): Files => [
    ["articles/a.md", article({ title: "Kabar a", date: "2024-03-10" }, `${WORDS.flood.repeat(4)}\n\n${line}`)],
    story("b", WORDS.dance, "2024-03-09"),
    story("c", WORDS.rice, "2024-03-08"),
  ];

  test("relates both stories, in both directions, whatever they tell", () => {
    const line = "Baca juga: [Kabar b](/2024/03/09/b/)";
    expect(listOf(files(line), "a")).toEqual(["b text", "c category"]);
    expect(listOf(files(line), "b")).toEqual(["a text", "c category"]);
    expect(listOf(files("Selesai."), "b")).toEqual(["c category"]);
  });

  test("may name its story with the site's own name before it", () => {
    expect(listOf(files("Baca juga: [Kabar b](https://uji.example/2024/03/09/b/)"), "a")[0]).toBe("b text");
  });

  test("that leads elsewhere, nowhere or to a story held back relates nothing", () => {
    for (const to of ["https://lain.example/2024/03/09/b/", "/tag/banjir/", "/2024/03/09/tiada/"]) {
      expect(listOf(files(`Baca juga: [Kabar](${to})`), "a")).toEqual(["b category", "c category"]);
    }
  });
});

describe("an owner's own table of words", () => {
  const files: Files = [
    story("a", `${WORDS.flood} Dermaga dermaga dermaga.`, "2024-03-10"),
    story("b", WORDS.ebb, "2024-03-09"),
    story("c", `${WORDS.rice} Dermaga dermaga dermaga.`, "2024-03-08"),
  ];

  test("decides with which words stories are compared", () => {
    const plain = edition(files, { options: { related: { count: 2 } } });
    const table = edition([...files, ["data/word-weights.tsv", "dermaga\t0\n"]], {
      options: { related: { count: 2 } },
    });
    const textOf = (one: typeof plain) =>
      one.newsroom.explainRelated(one.article("a"), 5).find(({ id }) => id === "c")?.text ?? 0;
    expect(textOf(table)).toBeLessThan(textOf(plain));
  });

  test("names each line in which it is wrong", () => {
    const one = edition([...files, ["data/word-weights.tsv", "dermaga\t3\nBuruh 9\nkapal\t3\nkapal\t4\n"]]);
    expect(one.told).toEqual(["data/word-weights.tsv:2 bad-weights-line", "data/word-weights.tsv:4 bad-weights-line"]);
  });
});
