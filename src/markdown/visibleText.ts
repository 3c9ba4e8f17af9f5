import type { MarkdownIt } from "markdown-it";

// zero-width space, soft hyphen, word joiner, byte order mark, embedding marks; controls that no text needs and XML forbids
const UNSEEN = /[[\p{Cc}--[\t\n\v\f\r\u0085]]\u00ad\u200b\u202a-\u202e\u2060\ufeff\ufffe\uffff]+/gv;
// line ends of word processors
const ODD_BREAKS = /[\v\f\u0085\u2028\u2029]/g;
// joiners have a task after letters of joining scripts and in emoji, and none in Latin text
const IDLE_JOINERS =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?!\p{Script=Latin})\p{L})[\u200c\u200d]+/gu;

// most text has none of all these, and one look tells
const SUSPECT =
  /[^\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Text as readers see it: characters that nobody sees are dropped; the number of lines stays. */
export function visibleText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.toWellFormed().replace(UNSEEN, "").replace(ODD_BREAKS, " ").replace(IDLE_JOINERS, "");
}

/** Drops unseen characters from the source, before they can stand between a mark and its word, and from entities. */
export function dropUnseen(md: MarkdownIt): void {
  md.core.ruler.before("normalize", "drop_unseen", (state) => {
    state.src = visibleText(state.src);
  });
  md.inline.ruler2.push("drop_unseen_entities", (state) => {
    for (const token of state.tokens) if (token.info === "entity") token.content = visibleText(token.content);
  });
}
