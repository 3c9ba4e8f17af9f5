/** In characters: about what search results and link previews show of a description. */
const MOST = 200;
/** Whole sentences that fill less than this share of the room say too little alone. */
const LEAST_SHARE = 0.4;
const SENTENCE_END = /[.!?…]["'”’»)]*(?=\s["'“‘«(]*[\p{Lu}\p{N}])/gu;
/** A dot behind one of these ends no sentence: initials, titles, kinds of company and place. */
const SHORTENED =
  /(?<!\p{L})(?:\p{L}|dr|drs|dra|prof|ir|hj|kh|st|mr|mrs|tn|ny|sdr|no|rp|jl|jln|gg|kab|kec|pt|cv|tbk|hlm|dll|dkk)\.$/iu;

/**
 * Cuts plain text to a summary: behind the last whole sentence where that leaves enough, else behind a word, with an
 * ellipsis.
 * @param most length in characters
 */
export function summaryOf(text: string, most = MOST): string {
  const plain = text.replace(/\s+/g, " ").trim();
  // a character has at most two code units
  const characters = Array.from(plain.slice(0, 2 * most + 2));
  if (characters.length <= most) return plain;
  return sentencesIn(characters.slice(0, most + 2).join(""), most) ?? wordsIn(characters.slice(0, most).join(""));
}

function sentencesIn(start: string, most: number): string | undefined {
  let best: string | undefined;
  for (const { 0: sign, index } of start.matchAll(SENTENCE_END)) {
    const sentences = start.slice(0, index + sign.length);
    const length = Array.from(sentences).length;
    if (length <= most && length >= most * LEAST_SHARE && !SHORTENED.test(start.slice(0, index + 1))) best = sentences;
  }
  return best;
}

function wordsIn(room: string): string {
  const whole = Array.from(room).slice(0, -1).join("");
  const end = room.lastIndexOf(" ");
  const words = end > 0 ? room.slice(0, end) : whole;
  return `${words.replace(/[\s\p{P}]+$/u, "")}…`;
}
