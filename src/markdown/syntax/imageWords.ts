import type { Token } from "markdown-it";
import type { Paragraph } from "./standalone.ts";
import { wordsIn } from "./tokens.ts";

/** What an editor wrote of a picture. */
export interface ImageWords {
  /** as written, without percent signs for blanks */
  readonly src: string;
  /** empty where the picture is mere decoration: `![-](garis.png)` */
  readonly alt: string;
  readonly decoration: boolean;
  readonly caption?: string;
  readonly credit?: string;
}

/** Reads `![alt](src "Caption | Credit")`; the credit stands behind the last bar. */
export function imageWords(image: Token): ImageWords {
  const words = wordsIn(image.children ?? []);
  const decoration = words === "-";
  const title = String(image.attrGet("title") ?? "");
  const bar = title.lastIndexOf("|");
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? "" : title.slice(bar + 1).trim();
  return {
    src: decoded(String(image.attrGet("src") ?? "")),
    alt: decoration ? "" : words,
    decoration,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  };
}

/** The images of a paragraph that holds nothing else. */
export function imagesAlone({ children }: Paragraph): Token[] | undefined {
  const images = children.filter(({ type }) => type === "image");
  if (images.length === 0) return undefined;
  const others = children.some(
    ({ type, content }) => !/^image$|break$/.test(type) && !(type === "text" && !content.trim()),
  );
  return others ? undefined : images;
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
