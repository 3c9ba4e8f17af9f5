import type { MarkdownIt } from "markdown-it";

const QUOTED = /^(["'])([^"']+)\1$/;

/**
 * Curls the straight quotation marks that fill bold, italic or a link from edge to edge: where a word follows the
 * closing mark at once (`**"Siap"**kata`), the library cannot tell which way they bend.
 */
export function hugQuotes(md: MarkdownIt): void {
  const [openDouble = "", closeDouble = "", openSingle = "", closeSingle = ""] = md.options.quotes;
  md.core.ruler.before("smartquotes", "hug_quotes", ({ tokens }) => {
    for (const { children, content } of tokens) {
      if (!children || !/["']/.test(content)) continue;
      for (const [index, token] of children.entries()) {
        if (token.type !== "text" || children[index - 1]?.nesting !== 1 || children[index + 1]?.nesting !== -1)
          continue;
        token.content = token.content.replace(QUOTED, (_all, mark: string, words: string) =>
          mark === '"' ? openDouble + words + closeDouble : openSingle + words + closeSingle,
        );
      }
    }
  });
}
