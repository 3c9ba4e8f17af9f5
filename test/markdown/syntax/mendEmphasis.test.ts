import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all, faults, html, text } from "../bodies.ts";

describe("bold becomes bold where an editor meant it", () => {
  test.each([
    ["closed between a quotation mark and a word", "**“Kami siap”**kata wali kota.", "“Kami siap”"],
    ["closed between a straight quotation mark and a word", '**"Kami siap"**kata wali kota.', "“Kami siap”"],
    ["closed behind a blank", "**Kutipan: **teks di belakangnya.", "Kutipan:"],
    ["opened before a blank", "Lalu ** kami siap** katanya.", "kami siap"],
    ["with blanks on both sides", "Lalu ** kami siap ** katanya.", "kami siap"],
    ["closed behind a no-break blank", "**Tebal\u00a0**lanjut.", "Tebal"],
    ["with no-break blanks on both sides", "kata **\u00a0tebal\u00a0** kata", "tebal"],
    ["closed behind a dot", "**Kami siap.**Kata wali kota.", "Kami siap."],
    ["opened between a word and a quotation mark", "kata**“Kami siap”** lagi", "“Kami siap”"],
    ["around brackets", "ia**(kami)**lagi", "(kami)"],
    ["over two lines", "**Kutipan:\nsatu **teks", "Kutipan: satu"],
    ["in a list", "- **Luas: **350", "Luas:"],
    ["next to a zero-width space", "\u200b**\u200btebal\u200b**\u200bkata", "tebal"],
  ])("%s", (_where, source, bold) => {
    expect(all(html(source), "strong").map((one) => one.text)).toEqual([bold]);
    expect(html(source)).not.toContain("*");
    expect(faults(source)).toEqual([]);
  });
});

test("two such pairs in one sentence are both mended, and a sound one between them stays", () => {
  const page = html("**“Satu”**kata, **dua** dan **Tiga: **empat.");
  expect(all(page, "strong").map((one) => one.text)).toEqual(["“Satu”", "dua", "Tiga:"]);
});

test.each([
  ["*“Kami siap”*kata", "“Kami siap”"],
  ["*\u00a0miring\u00a0* kata", "miring"],
  ["_“Kami siap”_kata", "“Kami siap”"],
  ["*Kami siap.*Katanya", "Kami siap."],
  ["***Kami** siap.*Katanya", "Kami siap."],
])("italic that hugs its words is mended: %j", (source, italic) => {
  expect(all(html(source), "em").map((one) => one.text)).toEqual([italic]);
});

test.each([
  "harga 5*3 dan 2 * 4 * 6",
  "mulai *lima ribu dan *syarat berlaku",
  "*) syarat berlaku",
  "Rp5.000* belum *) pajak",
  "anj**g",
  "tamat. (***)",
  "akun @sari__ dan nama_berkas_ini",
])("signs that are no emphasis stay signs: %j", (source) => {
  expect(text(html(source))).toBe(source);
  expect(faults(source)).toEqual([]);
});

test.each([
  ["**satu **dua **tiga", "10 stray-marks"],
  ["Satu.\n\nDua\n**tiga empat", "13 stray-marks"],
  ["- a\n- b **c", "11 stray-marks"],
  ["| a | b |\n|---|---|\n| c | d |\n| e | **f |", "13 stray-marks"],
  ["> satu\n> ** dua", "11 stray-marks"],
  ["anj**g lalu ** lepas", "10 stray-marks"],
  ["satu ** ** dua", "10 stray-marks"],
])("what nobody can pair is a fault with its line: %j", (source, fault) => {
  expect(faults(source)).toEqual([fault]);
});

test.each([
  "Tulis \\*\\* begitu.",
  "Tulis `**` begitu.",
  "```\n** a\n```\n\nTeks.",
  "&ast;&ast; begitu",
  "Lihat <https://a.example/**/b> itu.",
])("stars that are meant are none: %j", (source) => {
  expect(faults(source)).toEqual([]);
});

test("whatever is typed, emphasis is closed as it was opened", () => {
  const piece = fc.constantFrom(
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "“",
    "”",
    '"',
    " ",
    "\u00a0",
    "a",
    "b.",
    "[",
    "](c)",
    "`",
    "\n",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const page = html(pieces.join(""));
      const open: string[] = [];
      for (const [, close, tag = ""] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
        if (["br", "hr", "img"].includes(tag)) continue;
        if (close) expect(open.pop()).toBe(tag);
        else open.push(tag);
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
