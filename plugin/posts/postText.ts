import { extname } from "node:path";
import { type Markdown, readBody } from "../../src/markdown/body.ts";

/** What a post says in plain words. */
export interface PostText {
  readonly text: string;
  readonly words: number;
  /** plain words of its first paragraph */
  readonly opening: string;
  /** where its "Baca juga" lines lead */
  readonly alsoRead: readonly string[];
}

const UNREAD = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const CODE = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}/g;

/** Whether a post's HTML comes from its source alone. */
export function isPlainMarkdown(source: string, path: string): boolean {
  return isMarkdown(path) && !/\{[%{#]/.test(source);
}

/**
 * Plain words of a post, without template code and tags: Eleventy has rendered none of it yet when they are asked for.
 * @param source behind the front matter
 */
export function readPostText(source: string, path: string, markdown: Markdown): PostText {
  const bare = source.replace(UNREAD, " ").replace(CODE, " ");
  if (!isMarkdown(path)) return fromHtml(bare);
  // what our own syntax finds wrong is no fault of a post that was not written in it
  const { text, words, summarySource, alsoRead } = readBody(markdown, bare.replace(/<[^>]*>/g, ""), {
    file: path,
    firstLine: 1,
  }).value;
  return { text, words, opening: summarySource, alsoRead };
}

function isMarkdown(path: string): boolean {
  return /^\.(?:md|markdown)$/i.test(extname(path));
}

function fromHtml(html: string): PostText {
  const blocks = html
    .split(/<\/?(?:p|h[1-6]|li|div|section|blockquote|br)\b[^>]*>/i)
    .map((block) =>
      block
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
  const text = blocks.join("\n");
  return { text, words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, opening: blocks[0] ?? "", alsoRead: [] };
}
