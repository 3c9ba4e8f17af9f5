import { analyse, type Entry, type RelatedDocument } from "../../src/related/index.ts";

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** 1 March 2024, 00.00 UTC. */
export const MARCH = Date.UTC(2024, 2, 1);

/** A document; what a test does not care about has a default. */
export function document(id: string, part: Partial<RelatedDocument> = {}): RelatedDocument {
  return { id, title: "", body: "", tags: [], category: "berita", publishedAt: MARCH, ...part };
}

export function entry(document: RelatedDocument): Entry {
  return {
    id: document.id,
    category: document.category,
    publishedAt: document.publishedAt,
    analysis: analyse(document),
  };
}

/** Four stories of one harbour strike, one of a dance festival, none of them the other's text. */
export const HARBOUR: readonly RelatedDocument[] = [
  document("mogok", {
    title: "Buruh Pelabuhan Tanjung Emas mogok tuntut upah lembur",
    body: `Ratusan buruh bongkar muat Pelabuhan Tanjung Emas mogok sejak Senin pagi. Mereka menuntut upah lembur yang
tertunggak empat bulan dan jaminan kecelakaan kerja. Antrean truk peti kemas mengular sampai jalan arteri, sementara
tiga kapal menunggu giliran sandar. Serikat buruh pelabuhan berunding dengan operator terminal dan dinas tenaga kerja.`,
  }),
  document("runding", {
    title: "Operator terminal Tanjung Emas berunding dengan serikat buruh",
    body: `Operator terminal peti kemas menawarkan pelunasan upah lembur dalam dua tahap. Serikat buruh pelabuhan
menolak karena jaminan kecelakaan kerja belum dibahas. Perundingan di kantor dinas tenaga kerja berlanjut Rabu malam,
sedangkan pemogokan membuat kapal berlabuh di luar kolam.`,
    publishedAt: MARCH + DAY,
  }),
  document("usai", {
    title: "Pemogokan buruh Pelabuhan Tanjung Emas berakhir",
    body: `Buruh bongkar muat kembali ke dermaga setelah operator melunasi upah lembur. Serikat buruh menandatangani
kesepakatan jaminan kecelakaan kerja di hadapan dinas tenaga kerja. Peti kemas yang tertahan mulai diangkut truk.`,
    publishedAt: MARCH + 3 * DAY,
  }),
  document("terlambat", {
    title: "Setahun pemogokan buruh Pelabuhan Tanjung Emas, upah lembur dibayar rutin",
    body: `Setahun sesudah buruh bongkar muat Pelabuhan Tanjung Emas mogok, upah lembur dibayar rutin oleh operator
terminal. Serikat buruh mencatat jaminan kecelakaan kerja berjalan dan antrean truk peti kemas memendek.`,
    publishedAt: MARCH + 30 * DAY,
  }),
  document("tari", {
    title: "Festival tari topeng Cirebon digelar di alun-alun",
    body: `Puluhan sanggar menampilkan tari topeng lima watak. Penonton memadati alun-alun, pedagang nasi jamblang
kehabisan dagangan, dan panitia membuka lokakarya menatah kedok kayu untuk anak sekolah.`,
    category: "budaya",
    publishedAt: MARCH + DAY,
  }),
];

const VOCABULARY = Array.from({ length: 90 }, (_, i) => `Kata${String.fromCharCode(97 + (i % 26))}${i}`);
const COMMON = VOCABULARY.slice(0, 16);

/** A generator that gives whole numbers below a bound. */
function dice(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A text from a small vocabulary, so that many documents share many words: a theme's words and some others. */
export function babble(seed: number, words: number): string {
  const next = dice(seed);
  const theme = next(9) * 10;
  return Array.from({ length: words }, () => VOCABULARY[next(3) > 0 ? theme + next(10) : next(90)]).join(" ");
}

export function babbled(id: string, seed: number, publishedAt: number | undefined): Entry {
  return entry(document(id, { title: babble(seed, 6), body: babble(seed, 40), category: `k${seed % 3}`, publishedAt }));
}

/**
 * A document of four common words and two of its own: by one shared word another is not found worth comparing, by
 * two it is. So it matters which documents stand inside a word's reach.
 */
export function sparse(id: string, seed: number, publishedAt: number | undefined): Entry {
  const next = dice(seed);
  const words = [...Array.from({ length: 4 }, () => COMMON[next(16)]), `sendiri${seed}x`, `sendiri${seed}y`];
  const body = `${"yang dan di itu ".repeat(8)} ${words.join(" yang ")}`;
  return entry(document(id, { body, category: `k${seed % 3}`, publishedAt }));
}
