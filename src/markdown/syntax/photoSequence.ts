import type { Token } from "markdown-it";
import { fill } from "../../site/labels.id.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { figureTokens } from "./figure.ts";
import { imagesAlone, imageWords } from "./imageWords.ts";
import { mediaKind } from "./mediaKind.ts";
import type { Standalone } from "./standalone.ts";
import { closing, opening } from "./tokens.ts";

/** Several pictures in one paragraph: figures in a row, numbered, each linked to its large picture. */
export function photoSequence(labels: BodyLabels): Standalone {
  return (paragraph) => {
    const images = imagesAlone(paragraph) ?? [];
    if (images.length < 2 || images.some((one) => mediaKind(imageWords(one).src))) return undefined;
    const total = images.length;
    const items = images.flatMap((one, index) => item(one, fill(labels.photoOf, { number: index + 1, total })));
    return [opening("photos", "ol", { class: "photos" }), ...items, closing("photos", "ol")];
  };
}

function item(image: Token, count: string): Token[] {
  image.meta = { ...image.meta, linked: true };
  return [opening("photo", "li"), ...figureTokens(image, count), closing("photo", "li")];
}
