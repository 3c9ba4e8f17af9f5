/**
 * Text that stands in every article of a newsroom and says nothing of its subject. All patterns are bounded
 * or run to the end of their line, so that none takes more than linear time.
 */

const LONGEST_HEAD = 80;
/** What may stand before a story's first dash: up to 70 characters on one line. */
const HEAD = /^([^\n]{2,70}?)(?:\s+[-–—]+\s*|[–—]+\s*|-{2,}\s*|-\s+|(?<=\.(?:com|id|net|org|tv|news|info))-)/iu;
const DOMAIN = /\.(?:com|co|co\.id|id|net|org|tv|news|info)\b/iu;
const CAPITALS = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
const MOST_HEAD_WORDS = 8;

/** Whole lines of furniture; a longer line is a body without line ends, and is a story. */
const LINES =
  /^[ \t>*_[("“]*(?:(?:baca|simak|lihat) juga\b|(?:penulis|editor|reporter|pewarta|penyunting|redaktur)\s*:|advertisement\b|iklan\s*$|scroll to (?:continue|resume)\b|dapatkan (?:berita|update|informasi)\b.{0,80}\bdi\s*:|(?:ikuti|gabung|bergabung)\b.{0,120}\b(?:google news|whatsapp|telegram)\b|copyright\b|hak cipta\b|artikel ini (?:telah|sudah) (?:tayang|terbit)\b).{0,240}$/gimu;

/** Furniture inside a line, in a body that came without line ends. */
const INLINE: readonly RegExp[] = [
  /\bhttps?:\/\/\S+/giu,
  /\[gambas:[^\]\n]{0,80}\]/giu,
  /\bscroll to (?:continue|resume)(?: with content)?\b/giu,
  /\bADVERTISEMENT\b/gu,
  /\bbaca artikel selengkapnya\b/giu,
  /[[(](?:baca|simak|lihat) juga\b[^\])\n]{0,200}[\])]/giu,
  /(?<=[.!?"”]\s{1,3})(?:baca|simak|lihat) juga\s*:[^.!?\n]{0,160}[.!?]?/giu,
  /\bartikel ini (?:telah|sudah) (?:tayang|terbit) (?:di|pada)\b[^\n]{0,60}?(?:dengan judul\s*[^\n.]{0,200}|$)/gimu,
  /\blaporan (?:wartawan|reporter|kontributor)\b[^\n,]{0,60},[^\n.–—-]{0,60}/giu,
];

/** "Penulis: … Editor: …" that closes a text. */
const SIGNATURE = /[([]?\b(?:penulis|editor|reporter|pewarta|penyunting)\s*:[^\n]{0,200}\s*$/iu;
const TAIL = 400;

/** A body without its dateline, signature, "baca juga" lines and other furniture. */
export function withoutBoilerplate(body: string): string {
  let text = withoutDateline(body).replace(LINES, "");
  for (const pattern of INLINE) text = text.replace(pattern, " ");
  const tail = Math.max(0, text.length - TAIL);
  return text.slice(0, tail) + text.slice(tail).replace(SIGNATURE, "");
}

/** Cuts "JAKARTA, WARTA.com –" from the start; a sentence that only happens to hold a dash stays. */
function withoutDateline(body: string): string {
  const text = body.trimStart();
  const match = HEAD.exec(text.slice(0, LONGEST_HEAD));
  const head = match?.[1];
  if (match === null || head === undefined) return text;
  const words = head.split(/[\s,/()]+/u).filter(Boolean);
  const named = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || DOMAIN.test(word));
  const isDateline = named && words.length <= MOST_HEAD_WORDS && (DOMAIN.test(head) || CAPITALS.test(head));
  return isDateline ? text.slice(match[0].length) : text;
}
