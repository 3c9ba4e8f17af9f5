import type { MarkdownIt, Token } from "markdown-it";
import { slugOf } from "../../site/slug.ts";
import { bodyEnv } from "../bodyEnv.ts";
import { wordsIn } from "./tokens.ts";

/**
 * A page has its own h1, so a body's headings start at h2 and go down by one step at most; empty ones are dropped.
 * Every h2 gets an id made of its words, for the list of contents and for links from outside.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "headings", (state) => {
    if (!state.tokens.some(({ type }) => type === "heading_open")) return;
    const { idPrefix } = bodyEnv(state.env);
    const idOf = ids();
    let rank = 1;
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const open = state.tokens[i] as Token;
      const [inline, close] = open.type === "heading_open" ? state.tokens.slice(i + 1, i + 3) : [];
      if (inline && !inline.content) i += 2;
      else out.push(open);
      if (!inline?.content || !close) continue;
      rank = Math.min(Math.max(2, Number(open.tag.slice(1))), rank + 1);
      open.tag = close.tag = `h${rank}`;
      if (rank > 2) continue;
      const text = wordsIn(inline.children ?? []);
      open.attrSet("id", `${idPrefix}bagian-${idOf(slugOf(text))}`);
    }
    state.tokens = out;
  });
}

/** Makes slugs different from all before: the second of one name ends in "-2". */
function ids(): (slug: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (slug) => {
    let count = counts.get(slug) ?? 0;
    let name: string;
    do {
      count++;
      name = [slug, ...(count > 1 || !slug ? [count] : [])].filter(Boolean).join("-");
    } while (used.has(name));
    counts.set(slug, count);
    used.add(name);
    return name;
  };
}
