import type { MarkdownIt, StateBlock } from "markdown-it";
import { parser } from "../parser.ts";

const YEAR = /[0-9]{4,9}[.)]/y;

/**
 * A number above 999 never starts a list item: "1945. Tahun itu" is a sentence, and CommonMark would show "1." or "2."
 * in the place of the year.
 */
export function listNumbers(md: MarkdownIt): void {
  // the library's own rule, taken from a parser that has no other before it
  const [list] = new (parser())("zero").enable("list").block.ruler.getRules("");
  if (!list) throw new Error("markdown-it has no list rule");
  md.block.ruler.at(
    "list",
    (state, line, end, silent) => !startsWithYear(state, line) && list(state, line, end, silent),
    {
      alt: ["paragraph", "reference", "blockquote"],
    },
  );
  // seen from inside a list, such a line ends it
  md.block.ruler.before("list", "list_year", (state, line, _end, silent) => silent && startsWithYear(state, line), {
    alt: ["list"],
  });
}

function startsWithYear(state: StateBlock, line: number): boolean {
  YEAR.lastIndex = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return YEAR.test(state.src);
}
