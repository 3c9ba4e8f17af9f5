import type { MarkdownIt, Token } from "markdown-it";
import { fill } from "../../site/labels.id.ts";
import { bodyEnv } from "../bodyEnv.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { apart, line, link, single, span, textToken } from "./tokens.ts";

const BREAK = /^\+\+\+[ \t]*$/;

/** `+++` alone on a line: the next page of a long story, in the same document, with links from page to page. */
export function pageBreak(md: MarkdownIt, labels: BodyLabels): void {
  breakLines(md);
  md.core.ruler.before("linkify", "pages", (state) => {
    if (!state.tokens.some(({ type }) => type === "page_break")) return;
    const { pages, notes } = pagesOf(state.tokens);
    const last = pages.length;
    const { idPrefix } = bodyEnv(state.env);
    const id = (page: number) => `${idPrefix}halaman-${page}`;
    const to = (page: number, label: string) => link(`#${id(page)}`, [textToken(fill(label, { number: page }))]);
    const name = (page: number) => span("page-name", [textToken(fill(labels.bodyPage, { number: page }))]);
    const top = (page: number) => {
      const back = page > 1 ? [...to(page - 1, labels.toPreviousPage), textToken(" ")] : [];
      const on = page < last ? [textToken(" "), ...to(page + 1, labels.toNextPage)] : [];
      const className = page > 1 ? "page-break" : "page-start";
      return apart("page_top", "p", { class: className, id: id(page) }, line([...back, ...name(page), ...on]));
    };
    const end = apart("page_end", "p", { class: "page-end" }, line(to(1, labels.toPreviousPage)));
    const set = pages.flatMap((page, index) => [...top(index + 1), ...page]);
    state.tokens = last > 1 ? [...set, ...end, ...notes] : [...pages.flat(), ...notes];
  });
}

function breakLines(md: MarkdownIt): void {
  md.block.ruler.before(
    "list",
    "page_break",
    (state, line, _end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      if (state.level > 0 || !BREAK.test(state.src.slice(start, state.eMarks[line]))) return false;
      if (silent) return true;
      state.line = line + 1;
      state.tokens.push(single("page_break"));
      return true;
    },
    { alt: ["paragraph"] },
  );
}

/** The pages with something on them, and the notes that stand under all. */
function pagesOf(tokens: readonly Token[]): { pages: Token[][]; notes: Token[] } {
  const notesAt = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const story = notesAt < 0 ? tokens : tokens.slice(0, notesAt);
  const pages: Token[][] = [[]];
  for (const token of story) {
    if (token.type === "page_break") pages.push([]);
    else pages.at(-1)?.push(token);
  }
  return { pages: pages.filter(({ length }) => length > 0), notes: tokens.slice(story.length) };
}
