import { extname } from "node:path";
import { type Markdown, readBody } from "../../src/markdown/body.ts";

/** What a post says in plain words. */
export interface PostText {
  readonly text: string;
  readonly words: number;
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
  const words = withoutCode(source);
  return isMarkdown(path) ? factsOf(words, path, markdown) : fromHtml(words);
}

/** Characters of a post in which its first paragraph most likely stands whole. */
const START = 600;
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:.*$/gm;

/** Plain words of a post's first paragraph: most posts need not be read to their end for that. */
export function readOpening(source: string, path: string, markdown: Markdown): string {
  const words = withoutCode(source);
  if (!isMarkdown(path)) return blocksOf(words)[0] ?? "";
  const end = words.indexOf("\n\n", START);
  // links that are named in a text may be explained at its end
  const start = end < 0 ? words : [words.slice(0, end), ...(words.slice(end).match(DEFINITION) ?? [])].join("\n\n");
  return factsOf(start, path, markdown).summarySource || factsOf(words, path, markdown).summarySource;
}

function withoutCode(source: string): string {
  return source.replace(UNREAD, " ").replace(CODE, " ");
}

/** What our own syntax finds wrong is no fault of a post that was not written in it. */
function factsOf(words: string, file: string, markdown: Markdown) {
  return readBody(markdown, words.replace(/<[^>]*>/g, ""), { file, firstLine: 1 }).value;
}

function isMarkdown(path: string): boolean {
  return /^\.(?:md|markdown)$/i.test(extname(path));
}

function fromHtml(html: string): PostText {
  const text = blocksOf(html).join("\n");
  return { text, words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, alsoRead: [] };
}

function blocksOf(html: string): string[] {
  return html
    .split(/<\/?(?:p|h[1-6]|li|div|section|blockquote|br)\b[^>]*>/i)
    .map((block) =>
      block
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
}
