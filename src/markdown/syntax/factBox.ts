import type { MarkdownIt, Token } from "markdown-it";
import type { ColonBlock } from "./colonBlocks.ts";
import { closing, line, opening, wordsIn } from "./tokens.ts";

/** `::: fakta Judul` … `:::`: a box of facts. */
export const factBox: ColonBlock = {
  name: "fakta",
  ends(title, id) {
    // without a name it is no landmark
    if (!title) return { before: [opening("facts", "div", { class: "facts" })], behind: [closing("facts", "div")] };
    const heading = [opening("facts_title", "p", { class: "facts-title", id }), title, closing("facts_title", "p")];
    return {
      before: [opening("facts", "aside", { class: "facts", "aria-labelledby": id }), ...heading],
      behind: [closing("facts", "aside")],
    };
  },
};

/** In a fact box, a list of `**Istilah** keterangan` becomes terms with their descriptions. */
export function factTerms(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "fact_terms", (state) => {
    let boxes = 0;
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i] as Token;
      if (token.type === "facts_open" || token.type === "facts_close") boxes += token.nesting;
      const terms = boxes > 0 && token.type === "bullet_list_open" ? termsAt(state.tokens, i) : undefined;
      if (!terms) out.push(token);
      else {
        for (const one of terms.made) out.push(one);
        i = terms.end;
      }
    }
    state.tokens = out;
  });
}

/** The terms of a list whose every item is one paragraph that starts in bold, and the index of the list's end. */
function termsAt(tokens: readonly Token[], index: number): { made: Token[]; end: number } | undefined {
  const made = [opening("terms", "dl")];
  let i = index + 1;
  for (; tokens[i]?.type !== "bullet_list_close"; i += 5) {
    const item = tokens.slice(i, i + 5);
    const pair = item[4]?.type === "list_item_close" ? termOf(item[2]?.children ?? []) : undefined;
    if (!pair) return undefined;
    const [term, words] = pair;
    made.push(opening("term_group", "div"));
    made.push(opening("term", "dt"), line(term), closing("term", "dt"));
    made.push(opening("term_words", "dd"), line(words), closing("term_words", "dd"));
    made.push(closing("term_group", "div"));
  }
  return { made: [...made, closing("terms", "dl")], end: i };
}

/** The bold words at the start of a line, without a colon at their end, and what follows. */
function termOf(children: readonly Token[]): [term: Token[], words: Token[]] | undefined {
  const open = children.findIndex(({ type, content }) => type !== "text" || content.trim() !== "");
  const close = children.findIndex(({ type }) => type === "strong_close");
  if (children[open]?.type !== "strong_open" || close < 0) return undefined;
  const [term, words] = [children.slice(open + 1, close), children.slice(close + 1)];
  const [last, first] = [term.at(-1), words[0]];
  if (last?.type === "text") last.content = last.content.replace(/\s*:\s*$/, "");
  if (first?.type === "text") first.content = first.content.replace(/^\s*:?\s*/, "");
  return wordsIn(term) && wordsIn(words) ? [term, words] : undefined;
}
