import type { MarkdownIt, Token } from "markdown-it";
import { bodyEnv } from "../bodyEnv.ts";
import type { BodyLabels } from "../bodyLabels.ts";
import { imagesAlone, imageWords } from "./imageWords.ts";
import { type MediaKind, mediaKind } from "./mediaKind.ts";
import type { Standalone } from "./standalone.ts";
import { apart, closing, line, opening, single, span, textToken } from "./tokens.ts";

/** A recording as an editor named it. */
export interface MediaWords {
  readonly src: string;
  readonly kind: MediaKind;
  readonly caption: string;
  readonly credit?: string;
  /** file of subtitles (WebVTT) */
  readonly captions?: string;
}

/** `![Keterangan](rekaman.mp3)`, `![Keterangan](video.mp4 "takarir.vtt")` alone: a native player. */
export const media: Standalone = (paragraph) => {
  const images = imagesAlone(paragraph) ?? [];
  const made = images.map((image) => playerTokens(image, mediaWords(image)));
  return made.length === 0 || made.includes(undefined) ? undefined : made.flatMap((tokens) => tokens ?? []);
};

function mediaWords(image: Token): MediaWords | undefined {
  const { src, alt, caption, credit } = imageWords(image);
  const kind = mediaKind(src);
  if (!kind) return undefined;
  const subtitles = caption && /\.vtt$/i.test(caption) ? { captions: caption } : {};
  const told = "captions" in subtitles ? alt : (caption ?? alt);
  return { src, kind, caption: told, ...(credit ? { credit } : {}), ...subtitles };
}

function playerTokens(image: Token, recording: MediaWords | undefined): Token[] | undefined {
  if (!recording) return undefined;
  const player = single("media_player");
  player.meta = { recording };
  player.map = image.map;
  const { caption, credit } = recording;
  const words = [textToken(caption), ...(credit ? [textToken(" "), ...span("credit", [textToken(credit)])] : [])];
  const under = caption || credit ? apart("figcaption", "figcaption", {}, line(words)) : [];
  return [opening("figure", "figure", { class: "media" }), player, ...under, closing("figure", "figure")];
}

/** Players load nothing before a reader asks; a browser without one shows a link. */
export function mediaPlayer(md: MarkdownIt, labels: BodyLabels): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules.media_player = (tokens, index, _options, env) => {
    const recording = tokens[index]?.meta?.recording as MediaWords | undefined;
    if (!recording) return "";
    const { src, kind, captions } = recording;
    const address = (file: string) => escapeHtml(bodyEnv(env).media?.(file) ?? md.normalizeLink(file));
    const inside = `<a href="${address(src)}">${escapeHtml(labels.download)}</a>`;
    if (kind === "audio") return `<audio controls preload="none" src="${address(src)}">${inside}</audio>\n`;
    const track = captions
      ? `<track kind="captions" src="${address(captions)}" srclang="id" label="${escapeHtml(labels.captions)}" default>`
      : "";
    return `<video controls playsinline preload="none" src="${address(src)}">${track}${inside}</video>\n`;
  };
}
