import type { ColonBlock } from "./colonBlocks.ts";
import { apart, closing, opening } from "./tokens.ts";

/** `::: kutipan Sumber` … `:::`: a pull quote with its source. */
export const pullQuote: ColonBlock = {
  name: "kutipan",
  ends(source) {
    const under = source ? apart("pull_source", "figcaption", {}, source) : [];
    return {
      before: [opening("pull", "figure", { class: "pull" }), opening("pull_words", "blockquote")],
      behind: [closing("pull_words", "blockquote"), ...under, closing("pull", "figure")],
    };
  },
};
