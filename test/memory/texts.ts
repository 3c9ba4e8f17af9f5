import { seeded } from "../../bench/random.ts";

/** Words of four fields of news: stories of one field share enough of them to be related, and some words are everybody's. */
const FIELDS = [
  "banjir sungai tanggul hujan deras pengungsi posko perahu karet lumpur pompa bendungan rob muara genangan selokan logistik tenda",
  "harga beras pasar induk pedagang stok gudang panen petani subsidi pupuk gabah penggilingan distribusi inflasi eceran karung timbangan",
  "pelabuhan dermaga kapal buruh upah lembur peti kemas mogok serikat terminal truk antrean sandar muatan nakhoda syahbandar tambat",
  "festival tari topeng sanggar penonton panggung gamelan kostum lokakarya alun-alun dalang wayang kerajinan batik kurator pameran seniman",
].map((words) => words.split(" "));

const EVERYBODYS =
  "warga kota pemerintah kemarin kabupaten petugas dinas wilayah anggaran pekan jalan rumah desa laporan pejabat".split(
    " ",
  );

export const fields = FIELDS.length;

/** A text as a few numbers, so that two stories often tell the same, or nearly. */
export interface Text {
  field: number;
  /** of the order of words: texts of one field and seed are one story told again */
  seed: number;
  /** in words */
  length: number;
  /** the place of a word that this telling has otherwise; 0 for none */
  twin: number;
  /** a last letter: another one leaves the text as long as it was */
  letter: number;
  /** with a word in bold, which changes the Markdown and not one word */
  bold: boolean;
}

export function bodyOf({ field, seed, length, twin, letter, bold }: Text): string {
  const random = seeded(1 + field * 100 + seed);
  const own = FIELDS[field] as string[];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const words = Array.from({ length }, () => (random() < 0.75 ? pick(own) : pick(EVERYBODYS)));
  if (twin > 0) words[twin % length] = "sebaliknya";
  if (bold) words[0] = `**${words[0]}**`;
  words.push(String.fromCharCode(97 + letter));
  const sentences = Array.from({ length: Math.ceil(words.length / 12) }, (_, at) =>
    words.slice(at * 12, at * 12 + 12).join(" "),
  );
  return sentences.map((sentence, at) => `Kata ${sentence}.${at % 3 === 2 ? "\n\n" : " "}`).join("");
}

export function titleOf(field: number, number: number): string {
  const random = seeded(9000 + field * 10 + number);
  const own = FIELDS[field] as string[];
  return `Kabar ${Array.from({ length: 4 }, () => own[Math.floor(random() * own.length)]).join(" ")}`;
}
