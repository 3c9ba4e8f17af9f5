/** Characters that are not seen: joiners, soft hyphens, marks of direction and of byte order. */
const INVISIBLE = /\p{Cf}/gu;
/** An apostrophe inside a word vanishes: Jum'at is Jumat. */
const APOSTROPHE = /(?<=\p{L})['’‘ʼ`](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** A text in Unicode's form NFKC, without characters that are not seen. */
export function visible(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** The words of a text in their order and their own letter case, in Unicode's form NFKC. */
export function wordsOf(text: string): readonly string[] {
  return visible(text).replace(APOSTROPHE, "").match(WORD) ?? [];
}
