import type { MarkdownIt, Token } from "markdown-it";
import { bodyEnv, lineCounter, type ShownPicture } from "../bodyEnv.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { imageWords } from "./imageWords.ts";
import { mediaKind } from "./mediaKind.ts";

/** Pictures of a body: their size is told before they are there, and they are asked for only when they come near. */
export function image(md: MarkdownIt, labels: BodyLabels): void {
  imageLines(md);
  const { escapeHtml } = md.utils;
  md.renderer.rules.image = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const { src, alt } = imageWords(token);
    const written = String(token.attrGet("src") ?? "");
    if (mediaKind(src))
      return `<a href="${escapeHtml(bodyEnv(env).media?.(src) ?? written)}">${escapeHtml(alt || src)}</a>`;
    const shown = bodyEnv(env).picture?.(src);
    const picture = pictureHtml(shown ?? { src: written }, alt, escapeHtml);
    if (!token.meta?.linked || !shown?.large) return picture;
    const name = alt ? "" : ` aria-label="${escapeHtml(labels.largePhoto)}"`;
    return `<a href="${escapeHtml(shown.large)}"${name}>${picture}</a>`;
  };
}

/** The same markup as the theme's own pictures have. */
function pictureHtml(
  { src, srcset, sources = [], sizes, width, height }: Partial<ShownPicture>,
  alt: string,
  escapeHtml: (text: string) => string,
): string {
  const attributes = (all: Readonly<Record<string, string | number | undefined>>) =>
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
      .join("");
  const wide = srcset ? sizes : undefined;
  const others = sources.map((one) => `<source${attributes({ ...one, sizes: wide })}>`).join("");
  const img = `<img${attributes({ src, srcset, sizes: wide, alt, width, height, loading: "lazy", decoding: "async" })}>`;
  return others ? `<picture>${others}${img}</picture>` : img;
}

/** Tells every picture its line: a paragraph may hold several. */
function imageLines(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "image_lines", ({ tokens }) => {
    let line = 0;
    for (const token of tokens) {
      line = token.map?.[0] ?? line;
      if (token.type !== "inline" || !token.content.includes("![")) continue;
      const lineAt = lineCounter(token.content, line);
      let at = 0;
      for (const child of token.children ?? []) {
        if (child.type !== "image") continue;
        const found = token.content.indexOf(`![${child.content}]`, at);
        const own = found < 0 ? line : lineAt(found);
        at = Math.max(at, found + 1);
        child.map = [own, own + 1];
      }
    }
  });
}
