import { describe, expect, it } from "vitest";
import { type AnalysedText, type Analysis, analyse, indonesian, type Language } from "../../src/related/index.ts";

const STORY = `Nelayan Karimunjawa menunda melaut karena gelombang mencapai empat meter. Syahbandar menahan kapal cepat
dan kapal barang di dermaga Kartini sampai cuaca membaik. Harga ikan tongkol di pasar Jepara naik dua kali lipat,
sedangkan stok beras di pulau cukup untuk tiga pekan.`;

function read(body: string, part: Partial<AnalysedText> = {}): Analysis {
  return analyse({ title: "Kapal ke Karimunjawa ditahan", body, ...part });
}

describe("what says nothing of a story is cut", () => {
  const datelines = [
    "JEPARA, WARTA.com - ",
    "JEPARA, WARTA.com – ",
    "WARTA.COM, JEPARA -- ",
    "Wartapantura.co.id, Jepara — ",
    "Jepara (WARTA) - ",
    "Jepara, KABAR PANTURA – ",
    "\n\n  JEPARA, WARTA.com- ",
  ];
  it.each(datelines)("the dateline %j", (dateline) => {
    expect(read(dateline + STORY)).toEqual(read(STORY));
  });

  const furniture = [
    "Baca juga: Tiket kapal habis dipesan",
    "**Baca juga: Tiket kapal habis dipesan**",
    "> BACA JUGA : Tiket kapal habis dipesan",
    "[Baca juga: Tiket kapal habis dipesan]",
    "Simak juga: Tiket kapal habis dipesan",
    "Penulis: Joko Susilo",
    "Editor: Rahayu Wulandari",
    "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT",
    "Dapatkan berita terupdate dari Warta Contoh di: Telegram, Facebook",
    "Ikuti kami di Google News dan WhatsApp",
    "Artikel ini telah tayang di warta.example dengan judul Tiket habis",
    "https://warta.example/tiket-habis",
    "[Gambas:Video Warta]",
  ];
  it.each(furniture)("the line %j", (line) => {
    const [first = "", ...rest] = STORY.split("\n");
    expect(read([first, line, ...rest].join("\n"))).toEqual(read(STORY));
    expect(read(`${STORY}\n\n${line}\n`)).toEqual(read(STORY));
  });

  it("a signature without a line of its own", () => {
    expect(read(`${STORY} Penulis: Joko Susilo Editor: Rahayu Wulandari`)).toEqual(read(STORY));
  });

  it("a pointer between two sentences of one line", () => {
    const oneLine = STORY.replaceAll("\n", " ");
    const pointed = oneLine.replace("meter. ", "meter. Baca juga: Tiket kapal habis dipesan. ");
    expect(pointed).not.toBe(oneLine);
    expect(read(pointed)).toEqual(read(STORY));
  });

  it("but not a body of one line that begins like such a line", () => {
    const oneLine = `Ikuti jejak pendiri Telegram di Jepara. ${STORY.replaceAll("\n", " ")}`;
    expect(read(oneLine).terms.length).toBeGreaterThan(read(STORY).terms.length);
  });

  it("but a sentence that only holds a dash or such a word stays", () => {
    for (const [sentence, words] of [
      ["Gelombang tinggi – kata syahbandar – datang lagi.", 6],
      ["Menurut PELNI kapal berhenti - tiket dikembalikan.", 6],
      ["Penulis buku itu menyunting naskah editor lama di dermaga.", 9],
      ["Warga diminta baca juga pengumuman cuaca.", 6],
    ] as const) {
      expect(read(sentence).shingles).toHaveLength(words - 4);
    }
  });
});

describe("two spellings of one word", () => {
  const same: readonly (readonly [string, string, string])[] = [
    [
      "letter case inside a sentence",
      "warga menolak PEMBANGUNAN itu lalu pembangunan",
      "warga menolak pembangunan itu lalu pembangunan",
    ],
    ["Unicode form", "kafe\u0301 di pesisir", "kaf\u00e9 di pesisir"],
    ["width of letters", "ｋａｐａｌ tenggelam", "kapal tenggelam"],
    ["invisible characters", "kap\u00adal teng\u200bgelam", "kapal tenggelam"],
    ["apostrophes", "salat Jum’at di surau", "salat Jumat di surau"],
  ];
  it.each(same)("are one: %s", (_, a, b) => {
    expect(read(a).terms).toEqual(read(b).terms);
  });

  it("are one when they share a stem", () => {
    for (const [a, b] of [
      ["membakar", "terbakar"],
      ["pembangunan", "membangun"],
      ["bertanding", "pertandingan"],
    ] as const) {
      expect(indonesian.stem(a)).toBe(indonesian.stem(b));
    }
  });

  it("stay two when they only look alike", () => {
    for (const [a, b] of [
      ["bekasi", "bekas"],
      ["bali", "bal"],
      ["medan", "meda"],
      ["Bekasi", "bekas"],
      ["Kalimantan", "kalimant"],
      ["Pekalongan", "kalong"],
      ["Berani", "ani"],
    ] as const) {
      expect(read(`warga menuju ${a}`, { title: "" }).terms).not.toEqual(
        read(`warga menuju ${b}`, { title: "" }).terms,
      );
    }
  });

  it("are one at a sentence's start when the document has the word in lower case too", () => {
    const twice = read("Pembangunan berhenti lalu pembangunan dan pembangunan", { title: "" });
    const lower = read("pembangunan berhenti lalu pembangunan dan pembangunan", { title: "" });
    expect(twice.terms).toEqual(lower.terms);
  });
});

describe("an analysis", () => {
  it("is a function of title, body and tags alone", () => {
    const text = { title: "Kapal ditahan", body: STORY, tags: ["cuaca"] };
    expect(analyse({ ...text })).toEqual(analyse(text));
    expect(analyse({ ...text, tags: [] })).not.toEqual(analyse(text));
    expect(analyse({ ...text, tags: ["cuaca", "Cuaca"] })).toEqual(analyse(text));
  });

  it("is smaller than half the text of an ordinary article", () => {
    const sentences = Array.from(
      { length: 50 },
      (_, i) => `Pelabuhan nomor ${i} menahan muatan ke-${i * 17} menjelang gelombang pasang`,
    );
    const body = sentences.join(". ");
    const { terms, title, shingles } = read(body);
    expect(terms.byteLength + title.byteLength + shingles.byteLength).toBeLessThan(body.length / 2);
  });

  it("has a bound, whatever the length of the body", () => {
    const long = Array.from({ length: 200_000 }, (_, i) => `kata${(i * 7919) % 50_021}an`).join(" ");
    const { terms, shingles } = read(long);
    expect(terms.length).toBeLessThanOrEqual(160);
    expect(shingles.length).toBeLessThanOrEqual(64);
  });

  it("of hostile text is made without a stall", () => {
    for (const piece of [
      "Baca juga: ",
      "penulis: ",
      " ",
      "\n",
      "A - ",
      "—",
      "’",
      "laporan wartawan ",
      "dapatkan berita di\n",
      "ꦗꦮ",
    ]) {
      expect(read(piece.repeat(100_000)).terms.length).toBeLessThanOrEqual(160);
    }
    expect(read("\ud800 \udfff kapal \0").terms.length).toBeGreaterThan(0);
  });

  it("can be made for another language", () => {
    const english: Language = {
      name: "english",
      stopWords: new Set(["the", "of"]),
      stem: (word) => word.replace(/s$/u, ""),
    };
    const plural = analyse({ title: "", body: "the ships of harbours" }, { language: english });
    const singular = analyse({ title: "", body: "ship harbour" }, { language: english });
    expect(plural.terms.map((term) => term >>> 10)).toContain((singular.terms[0] ?? 0) >>> 10);
    expect(plural.title).toHaveLength(0);
  });
});
