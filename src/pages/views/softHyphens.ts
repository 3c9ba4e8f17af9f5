/** In letters: shorter words fit the narrowest column, and no browser knows how to break Indonesian ones. */
const SHORTEST = 17;

/** Letters on each side of a border. */
const BEFORE = 3;
const AFTER = 4;

/** Prefixes behind which a long word may break; the longest that fits counts, and another may follow. */
const PREFIXES = [
  ...["antar", "berke", "diper", "keber", "keter", "ketidak", "makro", "memper", "mikro", "multi", "pasca"],
  ...["pember", "super", "menye", "penye", "meng", "peng", "ber", "mem", "pem", "per", "ter"],
  // "meng-" and "meny-" are prefixes of their own
  ...["men(?![gy])", "pen(?![gy])"],
].sort((a, b) => b.length - a.length);

const PREFIX = new RegExp(PREFIXES.join("|"), "y");

/** Compounds written as one word between prefix and suffix (EYD V, II.C). */
const COMPOUNDS: readonly (readonly [string, string])[] = [
  ["alih", "bahasa"],
  ["alih", "fungsi"],
  ["ambil", "alih"],
  ["anak", "tiri"],
  ["aneka", "ragam"],
  ["arus", "utama"],
  ["beri", "tahu"],
  ["budi", "daya"],
  ["daya", "guna"],
  ["garis", "bawah"],
  ["hancur", "lebur"],
  ["ikut", "serta"],
  ["jual", "beli"],
  ["kambing", "hitam"],
  ["kembang", "biak"],
  ["latar", "belakang"],
  ["lipat", "ganda"],
  ["salah", "guna"],
  ["salah", "paham"],
  ["sebar", "luas"],
  ["serah", "terima"],
  ["setia", "kawan"],
  ["sumber", "daya"],
  ["tanda", "tangan"],
  ["tanggung", "jawab"],
  ["tindak", "lanjut"],
  ["titik", "berat"],
  ["tumpang", "tindih"],
  ["warga", "negara"],
];

/** A long word with soft hyphens where it is joined: memper-tanggung-jawabkan. All others as they are. */
export function withSoftHyphens(word: string): string {
  if (word.length < SHORTEST) return word;
  const lower = word.toLowerCase();
  // a letter whose small form has another length
  if (lower.length !== word.length) return word;
  let set = "";
  let last = 0;
  for (const border of [...prefixBorders(lower), ...compoundBorders(lower)].sort((a, b) => a - b)) {
    if (border - last < BEFORE || word.length - border < AFTER) continue;
    set += `${word.slice(last, border)}\u00ad`;
    last = border;
  }
  return set + word.slice(last);
}

function prefixBorders(word: string): number[] {
  const borders: number[] = [];
  for (PREFIX.lastIndex = 0; PREFIX.test(word) && borders.length < 2; ) borders.push(PREFIX.lastIndex);
  return borders;
}

/** "menandatangani": some first letters go when a prefix comes. */
function compoundBorders(word: string): number[] {
  return COMPOUNDS.flatMap(([first, second]) => {
    const at = word.indexOf(first.slice(1) + second);
    return at < 0 ? [] : [at + first.length - 1];
  });
}
