import { describe, expect, it } from "vitest";
import { openIndex, type RelatedDocument, type RelatedIndex } from "../../src/related/index.ts";
import { DAY, document, entry, HARBOUR, HOUR, MARCH } from "./documents.ts";

function open(documents: readonly RelatedDocument[]): RelatedIndex {
  return openIndex(documents.map(entry));
}

function listed(index: RelatedIndex, id: string, options = {}): string[] {
  return index.related(id, options).map((suggestion) => suggestion.id);
}

describe("a related list", () => {
  it("holds the same affair and leaves strangers out", () => {
    expect(listed(open(HARBOUR), "runding").sort()).toEqual(["mogok", "usai"]);
    expect(listed(open(HARBOUR), "tari")).toEqual([]);
  });

  it("stands once the follow-up days are over", () => {
    expect(listed(open(HARBOUR), "mogok")).not.toContain("terlambat");
    expect(listed(open(HARBOUR), "terlambat")).toContain("mogok");
  });

  it("takes in a story of the last follow-up hour and none of the next", () => {
    const late = (after: number) => [
      ...HARBOUR.slice(0, 1),
      { ...(HARBOUR[1] as RelatedDocument), publishedAt: MARCH + after },
    ];
    expect(listed(open(late(7 * DAY)), "mogok")).toEqual(["runding"]);
    expect(listed(open(late(7 * DAY + 1)), "mogok")).toEqual([]);
  });

  it("puts the nearer in time first where texts are equally alike", () => {
    const text = {
      title: "Harga cabai rawit di Pasar Johar",
      body: "Pedagang cabai rawit Pasar Johar mengeluh pasokan petani Brebes.",
    };
    const twin = (id: string, word: string, publishedAt: number) =>
      document(id, {
        title: text.title,
        body: `${word} ${text.body.split(" ").toReversed().join(` ${word} `)}`,
        publishedAt,
      });
    const documents = [
      document("kini", text),
      twin("lama", "merah", MARCH - 60 * DAY),
      twin("baru", "hijau", MARCH - HOUR),
    ];
    expect(listed(open(documents), "kini")).toEqual(["baru", "lama"]);
  });

  it("puts equals in order of date, newest first, then of id", () => {
    const words = "dermaga syahbandar mercusuar galangan".split(" ");
    const about = (id: string, own: string, publishedAt: number | undefined) =>
      document(id, { body: words.map((word) => `${word} ${own}`).join(" yang "), publishedAt });
    const documents = [
      about("kini", "satu1", MARCH),
      about("b", "dua2", MARCH - 900 * DAY),
      about("c", "tiga3", MARCH - 900 * DAY),
      about("a", "lima5", MARCH - 900 * DAY),
      about("d", "enam6", MARCH - 901 * DAY),
      about("e", "tujuh7", undefined),
    ];
    const index = openIndex(documents.map(entry), { minimum: 0 });
    expect(new Set(index.related("kini").map(({ score }) => score)).size).toBe(1);
    expect(listed(index, "kini")).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("is found even where only the most promising are compared", () => {
    for (const { id } of HARBOUR.slice(0, 4)) {
      const best = open(HARBOUR).related(id, { exact: true, limit: 1 });
      expect(openIndex(HARBOUR.map(entry), { compared: 1 }).related(id)).toEqual(best);
    }
  });

  it("prefers the same category", () => {
    const base = HARBOUR[0] as RelatedDocument;
    const other = HARBOUR[1] as RelatedDocument;
    const score = (category: string) => open([base, { ...other, category }]).related("mogok")[0]?.score ?? 0;
    expect(score("berita") / score("ekonomi")).toBeCloseTo(1.2, 4);
  });

  it("counts a shared tag, however it is spelled", () => {
    const [a, b] = [HARBOUR[0] as RelatedDocument, HARBOUR[2] as RelatedDocument];
    const similarity = (left: string, right: string) =>
      open([
        { ...a, tags: [left] },
        { ...b, tags: [right] },
      ]).related("mogok")[0]?.similarity ?? 0;
    const shared = similarity("Upah Minimum", "upah-minimum");
    expect(shared).toBeGreaterThan(similarity("Upah Minimum", "Buruh"));
    expect(similarity("UPAH  minimum", "upah min\u00adimum")).toBe(shared);
    expect(similarity("C++", "C")).toBeCloseTo(similarity("C++", "Buruh"), 6);
  });

  it("says how alike the texts are, best score first", () => {
    const list = open(HARBOUR).related("usai");
    for (const { similarity } of list) expect(similarity).toBeGreaterThanOrEqual(0.12);
    expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
  });

  it("is no longer than asked for", () => {
    expect(listed(open(HARBOUR), "terlambat", { limit: 2 })).toHaveLength(2);
  });

  it("is the same when every document is compared", () => {
    const index = open(HARBOUR);
    for (const { id } of HARBOUR) expect(index.related(id)).toEqual(index.related(id, { exact: true }));
  });

  it("is empty for an unknown id", () => {
    expect(open(HARBOUR).related("tidak-ada")).toEqual([]);
  });
});

describe("the same story told twice", () => {
  const sentences = [
    "Waduk Gajah Mungkur menyusut sampai garis merah sejak kemarau panjang bulan Juli.",
    "Petani keramba memanen ikan nila lebih awal supaya tidak mati kekurangan oksigen.",
    "Pengelola waduk mengatur pintu air bergiliran untuk sawah di hilir Bengawan Solo.",
    "Makam lama dan jembatan tua yang puluhan tahun terendam muncul di dasar waduk.",
    "Wisatawan berdatangan memotret reruntuhan kampung itu pada akhir pekan kemarin.",
  ];
  const waduk = document("waduk", { title: "Waduk Gajah Mungkur menyusut", body: sentences.join("\n\n") });
  const ulang = document("ulang", {
    title: "Dasar Waduk Gajah Mungkur terlihat",
    body: sentences.join("\n\n").replace("puluhan", "belasan"),
    publishedAt: MARCH + DAY,
  });
  const lain = document("lain", {
    title: "Sawah hilir Bengawan Solo diairi bergiliran",
    body: `Sawah di hilir Bengawan Solo diairi bergiliran karena Waduk Gajah Mungkur menyusut. Petani menghemat
air waduk dan pengelola menutup pintu air pada malam hari sampai kemarau panjang berlalu.`,
    publishedAt: MARCH + 2 * DAY,
  });

  it("is not listed beside itself", () => {
    expect(listed(open([waduk, ulang, lain]), "waduk")).toEqual(["lain"]);
    expect(listed(open([waduk, ulang, lain]), "ulang")).toEqual(["lain"]);
  });

  it("is listed once elsewhere", () => {
    expect(listed(open([waduk, ulang, lain]), "lain")).toHaveLength(1);
  });

  it("is not listed where the reader has it from an editor already", () => {
    const index = open([waduk, ulang, lain]);
    expect(listed(index, "lain", { shown: ["waduk"] })).toEqual([]);
    expect(listed(index, "waduk", { shown: ["lain", "lain", "tidak-ada"] })).toEqual([]);
  });

  it("leaves a thousand identical documents without a list", () => {
    const index = open(Array.from({ length: 1000 }, (_, i) => ({ ...waduk, id: `w${i}` })));
    expect(listed(index, "w0")).toEqual([]);
    expect(listed(index, "w999")).toEqual([]);
  });
});

describe("words that only look alike", () => {
  const line = (id: string, title: string, body: string) => document(id, { title, body });
  const gudang = line(
    "gudang",
    "Gudang baru di Bekasi dibuka",
    "Gudang logistik di Bekasi dibuka dekat gerbang tol. Truk dari kawasan industri Bekasi antre sejak subuh.",
  );
  const truk = line(
    "truk",
    "Truk logistik padati gerbang tol Bekasi",
    "Gerbang tol Bekasi dipadati truk logistik dari kawasan industri. Antrean mengular sampai gudang.",
  );
  const loak = line(
    "loak",
    "Ponsel bekas diburu pembeli",
    "Ponsel bekas, laptop bekas, dan kamera bekas diburu pembeli. Kios bekas menjamin barang bekas dua pekan.",
  );

  it("do not make a town a second-hand market", () => {
    expect(listed(open([gudang, truk, loak]), "gudang")).toEqual(["truk"]);
    expect(listed(open([gudang, truk, loak]), "loak")).toEqual([]);
  });

  it("give captions of one line no list", () => {
    const captions = [
      line("f1", "Foto pertama: ombak", "Ombak memecah di karang menjelang pasang."),
      line("f2", "Foto kedua: pasar", "Pedagang bunga menata mawar dan melati."),
      line("f3", "Foto ketiga: sepeda", "Bocah mengayuh sepeda di pematang."),
    ].map((caption) => ({ ...caption, tags: ["foto", "hari ini"], category: "foto" }));
    const index = open(captions);
    for (const { id } of captions) expect(listed(index, id)).toEqual([]);
  });
});

describe("documents that say little", () => {
  it("make an empty index", () => {
    expect(open([]).size).toBe(0);
    expect(listed(open([]), "x")).toEqual([]);
  });

  it("stand alone", () => {
    expect(listed(open(HARBOUR.slice(0, 1)), "mogok")).toEqual([]);
  });

  it("are not related by stop words, or by nothing at all", () => {
    const silent = ["yang dan di itu adalah tidak akan", "yang dan di itu adalah", "", "—", "👩‍👩‍👧"];
    const index = open([...HARBOUR, ...silent.map((body, i) => document(`s${i}`, { title: body, body }))]);
    for (const i of silent.keys()) expect(listed(index, `s${i}`)).toEqual([]);
  });

  it("are ranked in the Javanese script, and in others", () => {
    const texts = [
      "ꦥꦱꦂ ꦒꦼꦝꦺ ꦱꦏꦶꦁ ꦏꦸꦛ ꦔꦪꦺꦴꦒꦾꦏꦂꦠ ꦲꦢꦶꦤꦶꦁꦫꦠ꧀",
      "市場 火災 消防 電車 東京 大阪 京都 神戸",
      "سوق حريق إطفاء مدينة شارع مدرسة طبيب",
    ];
    for (const text of texts) {
      const words = text.split(" ");
      const index = open([
        document("a", { title: words.slice(0, 3).join(" "), body: text }),
        document("b", { title: words.slice(1, 4).join(" "), body: words.toReversed().join(" ") }),
        ...HARBOUR,
      ]);
      expect(listed(index, "a")).toEqual(["b"]);
    }
  });

  it("without a date are older than all others", () => {
    const undated = (document: RelatedDocument): RelatedDocument => ({ ...document, publishedAt: undefined });
    const [first, second, third] = HARBOUR as [RelatedDocument, RelatedDocument, RelatedDocument];
    const index = open([undated(first), undated(second), third]);
    expect(listed(index, "usai").sort()).toEqual(["mogok", "runding"]);
    expect(listed(index, "mogok")).toEqual(["runding"]);
    expect(open([undated(first), { ...second, publishedAt: Number.NaN }]).related("mogok")).toHaveLength(1);
  });
});

it("two documents of one id are refused by name", () => {
  expect(() => open([...HARBOUR, document("mogok")])).toThrow(RangeError);
  expect(() => open([...HARBOUR, document("mogok")])).toThrow(/mogok/);
});
