import type { MarkdownIt, Token } from "markdown-it";
import { bodyEnv } from "../bodyEnv.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { apart, closing, line, opening } from "./tokens.ts";

const CAPTION = /^tabel(?:\s+\d+)?\s*[:.]\s+\S/i;

/**
 * Tables scroll in a named section that the keyboard reaches; columns are aligned by class, never by a style.
 * A paragraph "Tabel 1: …" right before a table is its caption.
 */
export function table(md: MarkdownIt, labels: BodyLabels): void {
  md.core.ruler.before("linkify", "tables", (state) => {
    const { idPrefix } = bodyEnv(state.env);
    const out: Token[] = [];
    let number = 0;
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === "table_open") {
        const caption = captionBefore(out);
        const id = `${idPrefix}tabel-${++number}`;
        const name = caption ? { "aria-labelledby": id } : { "aria-label": `${labels.table} ${number}` };
        out.push(opening("table_scroll", "section", { class: "table-scroll", tabindex: "0", ...name }), token);
        if (caption) out.push(...apart("caption", "caption", { id }, line(caption)));
      } else {
        if (token.type === "th_open" || token.type === "td_open") align(token);
        if (token.type === "th_open") head(token, state.tokens[index + 1], state.tokens[index + 2]);
        out.push(token);
        if (token.type === "table_close") out.push(closing("table_scroll", "section"));
      }
    }
    state.tokens = out;
  });
}

/** Takes the paragraph that has just been written off again when it is a table's caption. */
function captionBefore(out: Token[]): Token[] | undefined {
  const [open, inline] = out.slice(-3);
  if (open?.type !== "paragraph_open" || open.hidden || !inline || !CAPTION.test(inline.content)) return undefined;
  out.length -= 3;
  return inline.children ?? [];
}

/** Columns of every table aligned by class: what a Markdown library without the rest of our syntax needs to pass the audit. */
export function alignColumns(md: MarkdownIt): void {
  md.core.ruler.push("align_columns", ({ tokens }) => {
    for (const token of tokens) if (token.type === "th_open" || token.type === "td_open") align(token);
  });
}

function align(cell: Token): void {
  const side = /left|center|right/.exec(String(cell.attrGet("style") ?? ""))?.[0];
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== "style");
  if (side) cell.attrJoin("class", `align-${side}`);
}

/** An empty head names no column. */
function head(open: Token, inline: Token | undefined, close: Token | undefined): void {
  if (inline?.content) open.attrSet("scope", "col");
  else if (close) open.tag = close.tag = "td";
}
