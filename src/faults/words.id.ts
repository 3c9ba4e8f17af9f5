import type {
  BadAddress,
  BadManifest,
  BadMedia,
  BadPicture,
  BadPictureLine,
  HostHelp,
  HostMeasure,
  UnmadePicture,
  UnreadableFile,
  UnsafeMarkup,
  Unwritable,
  WrongOption,
} from "./fault.ts";
import { grouped, type Language, quoted, shareOf, yamlQuoted } from "./language.ts";

const thousands = (number: number) => grouped(number, ".");

const measure: { readonly [M in HostMeasure]: string } = {
  files: "berkas",
  fileBytes: "bita dalam satu berkas",
  siteBytes: "bita seluruhnya",
  headerRules: "aturan header",
  headerCharacters: "karakter dalam satu baris header",
  redirects: "pengalihan",
  redirectCharacters: "karakter dalam satu pengalihan",
  deployMinutes: "menit untuk terbit",
};

const help: { readonly [H in HostHelp]: string } = {
  paid: 'paket berbayar (hosting.plan: "paid")',
  since: "pictures.since yang lebih baru, agar gambar lama cukup dua berkas",
  copies: "tanpa salinan terkompresi (hosting.copies)",
  elsewhere: "rekaman di penyimpanan lain, ditautkan dari berita",
  smaller: "berkas itu diperkecil",
  allow: "sumber di hosting.allow dikurangi",
  fewer: "pengalihan yang sudah lama tidak dibuka dihapus",
  "other-host": "host tanpa batas itu, misalnya nginx sendiri",
};

const markup: { readonly [W in UnsafeMarkup]: string } = {
  refresh: 'pengalihan otomatis (refresh) hanya boleh menuju alamat di situs sendiri, seperti "0; url=/berita/"',
  encoding: "pengodean huruf harus UTF-8",
  "hiding-character": "karakter kendali ini dapat menyembunyikan skrip",
  unfinished: "berkas berakhir di tengah tag, komentar, atau tanda petik yang belum ditutup",
  "in-select": "di dalam <select> hanya boleh ada <option>, <optgroup>, dan <hr>, lalu </select>",
  "broken-data": 'blok data JSON-LD terputus atau tidak ditutup; tulis "<" di dalamnya sebagai \\u003c',
  "not-xml": "berkas SVG tidak tersusun sebagai XML yang sah",
  "unknown-entity": "berkas SVG memakai entitas yang tidak dikenal",
  "doctype-subset": "DOCTYPE berkas SVG tidak boleh memuat definisi sendiri",
  "stylesheet-instruction": "berkas SVG tidak boleh memuat <?xml-stylesheet?>",
};

const badManifest: { readonly [W in BadManifest]: string } = {
  gone: "berkas ini tidak ada; kalau memang belum pernah ada unggahan, buatlah berkas kosong dengan nama ini",
  unreadable: "berkas ini tidak dapat dibaca; periksa jalur dan izinnya",
  folder: "ini folder, bukan berkas; sebutkan salinan manifest.json yang disimpan di samping unggahan",
  foreign:
    "ini bukan manifest.json dari .cache/warta/deploy yang utuh; pakailah salinan dari unggahan terakhir yang berhasil",
};

const unreadable: { readonly [W in UnreadableFile]: string } = {
  encoding: "pengodean hurufnya bukan UTF-8; simpan ulang sebagai UTF-8",
  gone: "berkas itu sudah tidak ada",
  forbidden: "izin bacanya tidak ada",
  other: "periksa berkas itu dan foldernya",
};

const unwritable: { readonly [W in Unwritable]: string } = {
  full: "ruang penyimpanan sudah penuh",
  "in-the-way": "ini berkas di tempat folder, atau folder di tempat berkas; pindahkan, lalu bangun lagi",
  forbidden: "tidak ada izin menulis di sini",
  other: "periksa folder ini dan penyimpanannya",
};

const picture: { readonly [W in BadPicture]: string } = {
  empty: "berkasnya kosong",
  kind: "isinya bukan gambar yang dikenal peramban",
  damaged: "isinya rusak atau terpotong; salin ulang dari aslinya",
  unsafe: "di dalamnya ada yang tidak boleh ada di halaman, seperti skrip",
  elsewhere: "gambar dari situs lain tidak dipakai; simpan berkasnya di folder images",
  outside: "letaknya di luar folder isi situs",
  name: "nama berkas atau foldernya terlalu panjang, atau memuat garis miring terbalik atau karakter kendali",
};

const pictureLine: { readonly [W in BadPictureLine]: string } = {
  form: 'baris ini bukan catatan gambar; perintah "warta pictures" menulisnya',
  key: 'kunci itu bukan jalur di dalam folder gambar asli: tanpa "..", "\\", "/" di awal, dan karakter kendali',
  merge: "git meninggalkan dua versi di sini; pertahankan baris gambar dari keduanya, lalu hapus baris tanda ini",
};

const unmade: { readonly [W in UnmadePicture]: (original: string) => string } = {
  missing: (original) =>
    `berkas olahannya tidak ada atau tidak utuh, dan aslinya tidak ada di ${original}; kembalikan aslinya ke sana, atau periksa pengaturan pictures.store, lalu jalankan "warta pictures"`,
  changed: (original) => `aslinya, ${original}, sudah berubah sejak dicatat; jalankan "warta pictures"`,
};

const media: { readonly [W in BadMedia]: string } = {
  empty: "berkasnya kosong",
  elsewhere: "rekaman dari situs lain tidak dipakai; simpan berkasnya di folder media, atau tulis tautan biasa",
  outside: "letaknya di luar folder isi situs",
};

const address: { readonly [W in BadAddress]: string } = {
  percent: 'tanda "%" di dalamnya tidak lengkap',
  slash: 'alamat harus diawali "/", tanpa nama situs',
  characters: 'tanda "?", "#", "\\", dan karakter kendali tidak boleh ada di dalamnya',
  "empty-part": 'ada "//" di dalamnya',
  query: 'di belakang "?" hanya dapat dicocokkan bentuk nama=nilai, seperti "/?p=123"',
  long: "terlalu panjang: paling banyak 200 bita di antara dua garis miring dan 1.000 bita semuanya",
};

const option: { readonly [W in WrongOption]: string } = {
  value: "tidak dapat dipakai",
  store:
    'harus folder, atau alamat yang diawali http:// atau https://, tanpa "?", "#", dan tanda baca lain di jalurnya',
  "no-folder": "foldernya tidak ada",
  "in-output":
    "ingatan build memuat berita yang belum terbit, jadi foldernya tidak boleh berada di dalam folder keluaran",
  origin: "harus alamat situs tanpa jalur di belakangnya",
  slug: "hanya boleh berisi huruf kecil a–z, angka, dan tanda hubung",
  "slug-twice": "sudah dipakai kategori lain",
  pattern: "bukan pola alamat yang dapat dipakai",
  "missing-word": "belum memuat semua kata yang perlu",
  "unknown-word": "memuat kata yang tidak dikenal",
  "sub-folder":
    "berkasnya berlaku untuk seluruh host, sedangkan situs ini berada di subfolder (pathPrefix); hapus pengaturan ini, lalu atur header dan pengalihan di tempat host itu diatur",
};

/** Names of types as schemas tell them. */
const types: ReadonlyMap<string, string> = new Map([
  ["string", "teks"],
  ["array", "daftar"],
  ["list", "teks atau daftar teks"],
  ["object", "beberapa kunci dengan nilainya"],
  ["record", "beberapa kunci dengan nilainya"],
  ["number", "angka"],
  ["int", "bilangan bulat"],
  ["boolean", "true atau false"],
  ["a function", "fungsi"],
  ["a source", "sumber artikel, misalnya fromCollection(…)"],
  ["a zod schema", "skema zod"],
  ["a kind of page", "jenis halaman"],
]);

const yaml: ReadonlyMap<string, string> = new Map([
  ["map", 'tulis satu "kunci: nilai" di setiap baris'],
  ["documents", 'baris "..." atau "---" membaginya menjadi beberapa bagian; hapus baris itu'],
]);

/** Words for editors who are not programmers, by EYD. */
export const id: Language = {
  words: {
    "unreadable-file": ({ details }) => `berkas tidak dapat dibaca: ${unreadable[details.reason]}`,
    "bad-weights-line": () =>
      "baris ini bukan kata dengan kelasnya: satu kata berhuruf kecil, satu tab, dan satu angka 0 sampai 6, tiap kata sekali; " +
      'perintah "warta related --learn" membuat berkas ini kembali',
    "no-front-matter": () =>
      'berkas tidak dimulai dengan baris "---"; tulis judul, tanggal, dan kategori di awal berkas, di antara dua baris "---"',
    "unclosed-front-matter": () =>
      'bagian yang dibuka dengan "---" di awal berkas belum ditutup; tambahkan baris "---" sebelum isi berita',
    "bad-yaml": ({ details }) =>
      `kunci dan nilai di berkas ini tidak dapat dibaca: ${yaml.get(details.reason) ?? details.reason}`,
    "bad-json": () => "berkas ini bukan JSON yang sah",
    "title-needs-quotes": ({ details, found }) =>
      `${details.key === "title" ? "judul" : `isi "${details.key}"`} ` +
      `${found?.includes(":") ? "yang memuat titik dua" : "dengan tanda khusus"} harus diapit tanda kutip: ` +
      `${details.key}: ${yamlQuoted(found ?? "…")}`,
    "alias-refused": ({ found }) =>
      `tanda "&", "*", atau "!"${found === undefined ? "" : ` pada "${found}"`} tidak diterima di awal nilai; apit nilainya dengan tanda kutip`,
    "key-twice": ({ details }) =>
      `kunci "${details.key}" ditulis lebih dari sekali; yang pertama di baris ${details.first}`,

    "unknown-key": ({ details }) => `kunci "${details.key}" tidak dikenal`,
    "missing-key": ({ details }) => `kunci "${details.key}" wajib diisi, tetapi belum ada`,
    "wrong-value": ({ details, found }) => `nilai${quoted(found)} tidak cocok untuk "${details.key}"`,
    "empty-value": ({ details }) => `kunci "${details.key}" ada, tetapi kosong`,
    "bad-date": ({ found, expected }) =>
      `tanggal${quoted(found)} tidak dapat dibaca` +
      (expected === undefined ? "; tulis seperti 2023-02-28 14:05 atau 28 Februari 2023 14.05 WIB" : ""),
    "no-such-day": ({ found }) => `tanggal${quoted(found)} tidak ada dalam kalender`,
    "no-such-time": ({ found }) => `jam${quoted(found)} tidak ada`,
    "wrong-weekday": ({ details, found }) =>
      `hari dan tanggal tidak cocok:${quoted(found)} jatuh pada hari ${details.day}`,
    "updated-before-date": ({ details, found }) =>
      `"updated"${quoted(found)} lebih awal daripada "date" "${details.date}", jadi tidak ditampilkan`,

    "unknown-category": ({ found }) => `kategori${quoted(found)} tidak dikenal`,
    "unknown-person": ({ found }) =>
      `tidak ada orang dengan kunci${quoted(found)}; periksa ejaannya, tambahkan berkas orang itu, atau tulis namanya dengan huruf kapital`,
    "unknown-article": ({ found }) => `berita${quoted(found)} tidak ditemukan`,
    "unknown-series": ({ found }) => `seri${quoted(found)} tidak ditemukan`,
    "unknown-collection": ({ found }) => `koleksi${quoted(found)} tidak berisi satu halaman pun`,
    "may-not-lead": ({ found }) => `berita${quoted(found)} tidak boleh menjadi berita utama di halaman depan`,
    "ambiguous-article": ({ details, found }) =>
      `nama${quoted(found)} cocok dengan lebih dari satu berita: ${details.others.join(", ")}; tulis alamat berita yang dimaksud`,
    "article-twice": ({ details }) =>
      `nama berkas ini sama dengan ${details.other} kecuali huruf besar atau kecilnya; ganti salah satunya`,
    "person-twice": ({ details, found }) => `orang${quoted(found)} sudah ada di ${details.other}`,
    "missing-picture": ({ details: { ledger }, found }) =>
      `gambar${quoted(found)} tidak ditemukan; letakkan di samping berkas berita atau di folder images` +
      (ledger
        ? `, atau simpan bersama gambar asli lain di luar repositori, lalu jalankan "warta pictures" agar tercatat di ${ledger}`
        : ""),
    "bad-picture-line": ({ details, found }) =>
      `baris${quoted(found)} tidak dapat dibaca: ${pictureLine[details.reason]}`,
    "picture-twice": ({ details, found }) =>
      `gambar${quoted(found)} sudah ada di ${details.other}; hapus salah satunya`,
    "stale-pictures": ({ details }) =>
      `${thousands(details.count)} gambar diolah menurut resep Warta versi lain, jadi berkasnya belum ada di alamat yang baru; ` +
      'jalankan "warta pictures", lalu unggah hasilnya',
    "unmade-picture": ({ details, found }) =>
      `gambar${quoted(found)} tidak dapat disajikan: ${unmade[details.reason](details.original)}`,
    "bad-picture": ({ details, found }) => `gambar${quoted(found)} tidak dapat dipakai: ${picture[details.reason]}`,
    "missing-media": ({ found }) =>
      `rekaman atau takarir${quoted(found)} tidak ditemukan; letakkan di samping berkas berita atau di folder media`,
    "bad-media": ({ details, found }) =>
      `rekaman atau takarir${quoted(found)} tidak dapat dipakai: ${media[details.reason]}`,

    "empty-slug": ({ details, at }) =>
      `alamat tidak dapat dibuat dari "${details.of}"; ` +
      (at.field === "slug"
        ? "tambahkan slug: dengan huruf a–z, angka, dan tanda hubung"
        : "tulis dengan huruf a–z atau angka di dalamnya"),
    "bad-address": ({ details, found }) => `alamat${quoted(found)} tidak dapat dipakai: ${address[details.reason]}`,
    "address-outside": ({ found }) => `alamat${quoted(found)} keluar dari folder situs`,
    "address-twice": ({ details }) => `alamat "${details.address}" sudah dipakai oleh ${details.other}`,
    "redirect-twice": ({ details, found }) => `alamat lama${quoted(found)} sudah ditulis di ${details.other}`,
    "redirect-loop": ({ details, found }) =>
      details.to === found
        ? `alamat lama${quoted(found)} dialihkan ke dirinya sendiri; hapus baris itu`
        : `alamat lama${quoted(found)} dialihkan ke "${details.to}", lalu berputar tanpa ujung`,
    "redirect-chain": ({ details, found }) =>
      `alamat lama "${details.from}" dialihkan ke${quoted(found)}, yang dialihkan lagi`,
    "redirect-nowhere": ({ details, found }) =>
      `alamat lama "${details.from}" dialihkan ke${quoted(found)}, tetapi tidak ada halaman di sana`,
    "redirect-hides": ({ details, found }) => `pengalihan dari${quoted(found)} menutupi halaman ${details.page}`,
    "redirect-outside": ({ found }) =>
      `pengalihan ke${quoted(found)} meninggalkan situs ini; bila memang begitu, tulis di bawah "elsewhere:"`,
    "lost-address": ({ details, found }) =>
      `alamat${quoted(found)} pernah terbit, tetapi kini tidak ada yang menjawabnya; ` +
      (details.story === undefined
        ? "tulis alamat barunya di redirects.yaml, atau nyatakan di sana bahwa halamannya sudah tidak ada"
        : details.held
          ? `beritanya (${details.story}) sedang ditahan; terbitkan lagi, atau tulis alamat itu di bawah "gone:" dalam redirects.yaml`
          : `beritanya mungkin kini ${details.story}; tambahkan baris ini di sana, atau tulis alamat itu di bawah "gone:" dalam redirects.yaml`),
    "tag-clash": ({ details }) =>
      `tag "${details.first}" dan tag "${details.second}" (${details.other}) akan beralamat sama, "${details.address}"; ganti salah satunya`,

    "empty-body": () => 'isi berita kosong; tulis isinya di bawah baris "---" yang kedua',
    "stray-marks": ({ details, found }) =>
      `tanda "${details.marks}"${found === undefined ? "" : ` pada "${found}"`} akan terbaca apa adanya; rapatkan tanda itu pada kata yang diapitnya`,
    "body-too-complex": ({ details }) =>
      `isi berita terlalu rumit: ada ${details.count} ${details.what}, paling banyak ${details.most}`,
    "unknown-block": ({ found }) => `blok${quoted(found)} tidak dikenal`,
    "unclosed-block": ({ details }) => `blok "::: ${details.name}" belum ditutup; tambahkan baris ":::" di akhirnya`,
    "unopened-block": () => 'baris ":::" ini tidak menutup blok apa pun; hapus, atau buka bloknya lebih dahulu',
    "missing-alt": ({ found }) =>
      `gambar${quoted(found)} belum diberi teks alternatif; tulis yang terlihat di antara "![" dan "]", atau ![-] bila gambarnya hanya hiasan`,
    "unknown-footnote": ({ found }) => `catatan kaki${quoted(found)} ditunjuk, tetapi isinya tidak ada`,
    "unused-footnote": ({ found }) =>
      `catatan kaki${quoted(found)} tidak ditunjuk di mana pun, jadi tidak akan terbaca`,
    "footnote-twice": ({ details, found }) =>
      `catatan kaki${quoted(found)} ditulis lebih dari sekali; yang pertama di baris ${details.first}`,

    "wrong-option": ({ details, found }) =>
      `pengaturan "${details.option}"${found === undefined ? "" : ` bernilai "${found}"`} keliru: ${option[details.reason]}`,
    "unknown-option": ({ details }) => `pengaturan "${details.option}" tidak dikenal`,
    "missing-option": ({ details }) => `pengaturan "${details.option}" wajib diisi, tetapi belum ada`,

    "host-limit": ({ details: { host, measure: of, found, most, helps, file }, severity }) => {
      const over = severity === "error" ? `lebih ${thousands(found - most)}` : `sudah ${shareOf(found, most, ",")} %`;
      const where = file === undefined ? "" : ` (${file})`;
      return `${measure[of]} di ${host}: ${thousands(found)}${where}, batasnya ${thousands(most)}, ${over}; yang membantu: ${helps.map((one) => help[one]).join("; ")}`;
    },

    "forbidden-element": ({ details }) => `elemen <${details.element}> tidak boleh ada di halaman`,
    "forbidden-attribute": ({ details }) =>
      `atribut "${details.attribute}" pada <${details.element}> tidak boleh ada di halaman`,
    "forbidden-address": ({ details }) =>
      `alamat "${details.scheme}" pada atribut "${details.attribute}" di <${details.element}> tidak boleh ada di halaman`,
    "forbidden-markup": ({ details }) => markup[details.what],
    "page-failed": ({ details }) => `halaman gagal dibuat: ${details.reason}`,
    "not-written": ({ details }) => `tidak dapat ditulis: ${unwritable[details.reason]}`,
    "bad-manifest": ({ details }) => badManifest[details.reason],
  },
  found: (text) => ` (tertulis: "${text}")`,
  expected: (text) => `; seharusnya ${types.get(text) ?? text}`,
  example: (text) => `; tulis seperti ${text}`,
  nearest: (name) => `; maksudnya "${name}"?`,
  count: (severity, faults, files) =>
    `${faults} ${severity === "error" ? "kesalahan" : "peringatan"} dalam ${files} berkas`,
  more: (what, number) => `${what} (${number} lagi)`,
  none: "tidak ada kesalahan",
};
