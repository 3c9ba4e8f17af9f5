import type { MarkdownIt, Token } from "markdown-it";

/** Fenced code scrolls, so the keyboard must reach it; its language is told where the editor named it. */
export function code(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index] as Token;
    const language = /^[\w+#-]+/.exec(token.info.trim())?.[0];
    const named = language ? ` class="language-${escapeHtml(language)}"` : "";
    return `<pre tabindex="0"><code${named}>${escapeHtml(token.content)}</code></pre>\n`;
  };
}
