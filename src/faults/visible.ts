/** Characters that a terminal obeys or nobody sees: controls, formats (bidi marks, zero-width), odd blanks, torn surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/**
 * Text as it can be shown on one line: every unseen character as its number (`[U+200B]`), cut with "…" when longer.
 * @param most length in characters at which the text is cut, before unseen characters are spelt out
 */
export function visible(text: string, most = 80): string {
  // a slice first: a value may be megabytes long, and a character has at most two code units
  const characters = Array.from(text.slice(0, 2 * most + 2));
  const cut = characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
  return cut.replace(UNSEEN, spelt);
}

function spelt(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `[U+${number.toString(16).toUpperCase().padStart(4, "0")}]`;
}
