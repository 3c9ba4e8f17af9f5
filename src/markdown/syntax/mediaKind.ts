export type MediaKind = "audio" | "video";

const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;

/** What plays behind an address, by the ending of its file name. */
export function mediaKind(src: string): MediaKind | undefined {
  const path = src.replace(/[?#].*$/s, "");
  if (AUDIO.test(path)) return "audio";
  return VIDEO.test(path) ? "video" : undefined;
}
