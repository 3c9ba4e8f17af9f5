import type { Token } from "markdown-it";
import { imagesAlone, imageWords } from "./imageWords.ts";
import { mediaKind } from "./mediaKind.ts";
import type { Standalone } from "./standalone.ts";
import { apart, closing, line, opening, span, textToken } from "./tokens.ts";

/** `![alt](foto.jpg "Keterangan | Kredit")` alone: a figure with caption and credit. */
export const figure: Standalone = (paragraph) => {
  const [image, ...more] = imagesAlone(paragraph) ?? [];
  if (!image || more.length > 0 || mediaKind(imageWords(image).src)) return undefined;
  return figureTokens(image);
};

/**
 * A picture with what stands under it.
 * @param count such as "2/7", in front of the caption
 */
export function figureTokens(image: Token, count?: string): Token[] {
  return [
    opening("figure", "figure", { class: "figure" }),
    image,
    ...captionTokens(image, count),
    closing("figure", "figure"),
  ];
}

function captionTokens(image: Token, count: string | undefined): Token[] {
  const { caption, credit } = imageWords(image);
  const parts = [
    ...(count ? [span("figure-count", [textToken(count)])] : []),
    ...(caption ? [[textToken(caption)]] : []),
    ...(credit ? [span("credit", [textToken(credit)])] : []),
  ];
  if (parts.length === 0) return [];
  const children = parts.flatMap((part, index) => (index === 0 ? part : [textToken(" "), ...part]));
  return apart("figcaption", "figcaption", {}, line(children));
}
