declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  /** Adds tokens `footnote_ref`, `footnote_block_open`, `footnote_open`, `footnote_anchor` and their closing ones. */
  export default function footnote(md: MarkdownIt): void;
}
