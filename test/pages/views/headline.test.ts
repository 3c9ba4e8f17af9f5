import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { headlineHtml } from "../../../src/pages/views/headline.ts";

/** With signs for what nobody sees: "_" keeps together, "|" may break. */
const shown = (title: string) => headlineHtml(title).replaceAll("\u00a0", "_").replaceAll("\u00ad", "|");
const whole = (text: string) => `<span class="whole">${text}</span>`;

test.each([
  ["Mangrove Indonesia 3,36 juta hektare", "Mangrove Indonesia 3,36_juta hektare"],
  ["Mengapa Indonesia punya 127 gunung api", "Mengapa Indonesia punya 127_gunung api"],
  ["Mulai beredar 30 Oktober 1946", "Mulai beredar 30_Oktober 1946"],
  ["Rp5 triliun untuk 12 provinsi", "Rp5_triliun untuk 12_provinsi"],
  ["Hanya 5 kementerian yang hadir", "Hanya 5 kementerian yang hadir"],
  ["Tahun 2024, harga naik 5%", "Tahun 2024, harga naik 5%"],
])("a number keeps to the short word behind it: %s", (title, html) => {
  expect(shown(title)).toBe(html);
});

test.each([
  ["Sembilan hakim penjaga undang-undang dasar", `Sembilan hakim penjaga ${whole("undang-undang")} dasar`],
  ["Timor-Leste menyapa", `${whole("Timor-Leste")} menyapa`],
  ["Hari ke-29", `Hari ${whole("ke-29")}`],
  ["“Anak-anak” belajar, 16-17 Mei", `“${whole("Anak-anak")}” belajar, ${whole("16-17")}_Mei`],
  ["Kesalahan-kesalahan lama", "Kesalahan-kesalahan lama"],
])("reduplications and hyphened names up to 14 letters stay whole: %s", (title, html) => {
  expect(shown(title)).toBe(html);
});

test.each([
  ["Mempertanggungjawabkan", "Memper|tanggung|jawabkan"],
  ["PERTANGGUNGJAWABAN", "PER|TANGGUNG|JAWABAN"],
  ["ketidakberuntungan", "ketidak|ber|untungan"],
  ["penandatanganannya", "pen|anda|tanganannya"],
  ["pengimplementasian", "peng|implementasian"],
  ["memperjualbelikan", "memper|jual|belikan"],
  ["berkewarganegaraan", "berke|warga|negaraan"],
  ["keterbelakangan", "keterbelakangan"],
  ["Llanfairpwllgwyngyll", "Llanfairpwllgwyngyll"],
])("a word of 17 letters or more may break where it is joined, a shorter one never: %s", (title, html) => {
  expect(shown(title)).toBe(html);
});

test("what looks like markup is text", () => {
  expect(headlineHtml('<script>alert("5 hari")</script> & <b>')).toBe(
    "&lt;script&gt;alert(&quot;5\u00a0hari&quot;)&lt;/script&gt; &amp; &lt;b&gt;",
  );
});

describe("whatever the title", () => {
  const pieces = fc.constantFrom(
    ...["undang-undang", "mempertanggungjawabkan", "3,36 juta", "30 Oktober", "<b>", "&amp;", '"', "’", "-", "--", " "],
    ...["\u00a0", "é", "ꦱꦸꦫꦧꦪ", "İstanbul-İstanbul", "𝟓 hari", "</span>"],
  );
  const titles = fc.oneof(
    fc.array(pieces).map((all) => all.join("")),
    fc.string({ unit: "grapheme" }),
    fc.string(),
  );
  const bare = (text: string) => text.replaceAll("\u00ad", "").replaceAll("\u00a0", " ");

  test("the text without the added marks is the title", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { document } = parseHTML(`<p>${headlineHtml(title)}</p>`);
        expect(bare(document.querySelector("p")?.textContent ?? "")).toBe(bare(title));
      }),
    );
  });

  test("the only elements in it are those that keep words whole", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const rest = headlineHtml(title).replace(/<span class="whole">[\p{L}\p{M}\p{N}'’-]+<\/span>/gu, "");
        expect(rest).not.toMatch(/[<>"]/);
      }),
    );
  });

  test("one of a whole book's length comes out as it is", () => {
    const book = "undang-".repeat(50_000);
    expect(headlineHtml(book)).toBe(book);
  });
});
