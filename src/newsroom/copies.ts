import type { CopiedFile } from "../pictures/picture.ts";
import type { Newsroom } from "./newsroom.ts";
import { picturesOf } from "./pictures.ts";

/** Every picture, recording and file of subtitles that a page shows, by its address. */
export function copiesOf(newsroom: Pick<Newsroom, "articles" | "contributors">): Map<string, CopiedFile> {
  const copies = new Map<string, CopiedFile>(picturesOf(newsroom));
  for (const { media } of newsroom.articles) for (const one of media) copies.set(one.address, one);
  return copies;
}
