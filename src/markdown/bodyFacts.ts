import type { Token } from "markdown-it";
import { type BodyEnv, report } from "./bodyEnv.ts";
import { saysAlsoRead } from "./syntax/alsoRead.ts";
import { imageWords } from "./syntax/imageWords.ts";
import type { MediaWords } from "./syntax/media.ts";
import { mediaKind } from "./syntax/mediaKind.ts";
import { wordsIn } from "./syntax/tokens.ts";

/** An h2 of a body, with its id on the page. */
export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** A picture that a body shows; the line is one of the file. */
export interface BodyPicture {
  readonly src: string;
  /** empty where the editor said that the picture is decoration */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly line: number;
}

export interface BodyMedia extends MediaWords {
  readonly line: number;
}

/** What the house asks about a body beside its HTML. */
export interface BodyFacts {
  /** the story's plain words, a line for each of its blocks; without captions, notes, cards, code and "Baca juga" lines */
  readonly text: string;
  readonly words: number;
  /** plain words of the first paragraph that is the story's own */
  readonly summarySource: string;
  /** its h2, in order */
  readonly headings: readonly Heading[];
  /** every picture, on other sites too */
  readonly pictures: readonly BodyPicture[];
  readonly media: readonly BodyMedia[];
  /** where its "Baca juga" lines lead */
  readonly alsoRead: readonly string[];
}

const WORD = /[\p{L}\p{N}]/u;

/** Gathers the facts from a body's tokens. */
export function bodyFacts(tokens: readonly Token[], env: BodyEnv): BodyFacts {
  const blocks: string[] = [];
  const pictures: BodyPicture[] = [];
  const media: BodyMedia[] = [];
  const links: string[] = [];
  const headings: Heading[] = [];
  let summarySource: string | undefined;
  let apart = 0;
  let words = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.meta?.apart || token.type.startsWith("footnote_block_")) apart += token.nesting;
    for (const image of imagesOf(token)) addImage(image, pictures, media, env);
    if (token.type === "media_player") media.push(mediaOf(token, env));
    if (token.type === "also_read_open") for (const href of addressesIn(tokens[index + 1])) links.push(href);
    if (token.type !== "inline" || apart > 0) continue;
    const text = wordsIn(token.children ?? []);
    if (!WORD.test(text)) continue;
    blocks.push(text);
    words += countWords(text);
    const open = tokens[index - 1];
    if (open?.type === "heading_open" && open.tag === "h2" && open.level === 0)
      headings.push({ id: String(open.attrGet("id")), text });
    if (isParagraph(open) && !saysAlsoRead(text)) summarySource ??= text;
  }
  return {
    text: blocks.join("\n"),
    words,
    summarySource: summarySource ?? blocks[0] ?? "",
    headings,
    pictures,
    media,
    alsoRead: links,
  };
}

/** A paragraph of the story itself: in no list, quote or box. */
function isParagraph(open: Token | undefined): boolean {
  return open?.type === "paragraph_open" && open.level === 0;
}

function imagesOf(token: Token): readonly Token[] {
  if (token.type === "image") return [token];
  return token.type === "inline" ? (token.children ?? []).filter(({ type }) => type === "image") : [];
}

/** A recording among words is a link to it. */
function addImage(image: Token, pictures: BodyPicture[], media: BodyMedia[], env: BodyEnv): void {
  const { src, alt, decoration, caption, credit } = imageWords(image);
  const line = image.map?.[0] ?? 0;
  if (!alt && !decoration) report(env, line, "missing-alt", {}, { found: src });
  if (image.children?.some(({ type }) => type === "footnote_ref"))
    report(env, line, "stray-marks", { marks: "[^1]" }, { found: src });
  const kind = mediaKind(src);
  if (kind) {
    media.push({ src, kind, caption: alt, line: env.firstLine + line });
    return;
  }
  const words = { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
  pictures.push({ src, alt, ...words, line: env.firstLine + line });
}

function mediaOf(player: Token, env: BodyEnv): BodyMedia {
  const recording = player.meta?.recording as MediaWords;
  const line = player.map?.[0] ?? 0;
  if (!recording.caption) report(env, line, "missing-alt", {}, { found: recording.src });
  return { ...recording, line: env.firstLine + line };
}

function addressesIn(inline: Token | undefined): string[] {
  const links = (inline?.children ?? []).filter(({ type }) => type === "link_open");
  return links.map((link) => String(link.attrGet("href")));
}

/** Counts what stands between blanks and holds a letter or a digit; the text has single blanks. */
function countWords(text: string): number {
  let count = 0;
  for (let start = 0, end: number; start < text.length; start = end + 1) {
    const blank = text.indexOf(" ", start);
    end = blank < 0 ? text.length : blank;
    // most words begin with one: an archive has millions of them
    if (isLetterOrFigure(text.charCodeAt(start)) || WORD.test(text.slice(start, end))) count++;
  }
  return count;
}

/** Of those that are plain. */
function isLetterOrFigure(unit: number): boolean {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
