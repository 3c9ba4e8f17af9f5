import type { MarkdownIt, Token } from "markdown-it";

/** A paragraph that may be more than one. */
export interface Paragraph {
  readonly children: readonly Token[];
  /** as typed */
  readonly source: string;
  /** of the body, from 0 */
  readonly line: number;
  /** in no list, quote, box or note */
  readonly top: boolean;
}

/** A syntax that takes the place of a whole paragraph: its tokens, or nothing where the paragraph is none of it. */
export type Standalone = (paragraph: Paragraph) => Token[] | undefined;

/** Offers every paragraph to the syntaxes; the first that takes it wins. */
export function standalone(md: MarkdownIt, syntaxes: readonly Standalone[]): void {
  md.core.ruler.before("linkify", "standalone", (state) => {
    const out: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i] as Token;
      const made = token.type === "paragraph_open" ? taken(token, state.tokens[i + 1], syntaxes) : undefined;
      if (made) {
        for (const one of made) out.push(one);
        i += 2;
      } else out.push(token);
    }
    state.tokens = out;
  });
}

function taken(open: Token, inline: Token | undefined, syntaxes: readonly Standalone[]): Token[] | undefined {
  if (inline?.type !== "inline") return undefined;
  const paragraph: Paragraph = {
    children: inline.children ?? [],
    source: inline.content,
    line: open.map?.[0] ?? 0,
    top: open.level === 0,
  };
  for (const syntax of syntaxes) {
    const made = syntax(paragraph);
    if (made) return made;
  }
  return undefined;
}
