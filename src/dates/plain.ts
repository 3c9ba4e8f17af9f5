const apostrophes = /(?<=\p{L})['’‘ʼ`´′](?=\p{L})/gu;

/** Marks that only set parts of a date apart. */
const separators = /[\s,;()[\]|·•]+/g;

/** Words that only lead to what follows: "hari Selasa, tanggal 28 Februari 2023, pukul 14.05". */
const leads = /(?<![a-z])(?:pada|hari|tanggal|tgl|pukul|pkl|jam)(?![a-z]) ?:?/g;

/**
 * A date's text with everything gone that tells nothing: letter case, Unicode variants of blanks, dashes and digits,
 * invisible characters, apostrophes in words, brackets, commas, full stops after words, leading words.
 * What is left are numbers, words and the marks between them, parted by single blanks.
 */
export function plainOf(text: string): string {
  return (isAscii(text) ? text : asciiOf(text))
    .replace(apostrophes, "")
    .toLowerCase()
    .replace(/(?<=[a-z])\./g, " ")
    .replace(separators, " ")
    .replace(/(?<=\d)t(?=\d)/g, " ")
    .replace(leads, " ")
    .replace(/ -+ /g, " ")
    .replace(/ ?\/ ?/g, "/")
    .replace(/ {2,}/g, " ")
    .trim();
}

function isAscii(text: string): boolean {
  return /^[\t-\r -~]*$/.test(text);
}

/** An accent standing alone would fall apart into a blank and a mark, so apostrophes go first. */
function asciiOf(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(apostrophes, "")
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-");
}
