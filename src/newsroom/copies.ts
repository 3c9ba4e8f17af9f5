import { cropsOf, filesOf, previewOf } from "../pictures/derivatives.ts";
import type { CopiedFile, EncodedFile, Picture } from "../pictures/picture.ts";
import type { Newsroom } from "./newsroom.ts";
import { picturesOf } from "./pictures.ts";

/** Every file of the content folder from which one of {@link copiesOf} comes; originals that are kept elsewhere are none. */
export function originalsOf(newsroom: Pick<Newsroom, "articles" | "contributors">): Set<string> {
  const files = new Set<string>();
  for (const { file, original } of picturesOf(newsroom)) if (!original.kept) files.add(file);
  for (const { media } of newsroom.articles) for (const { file } of media) files.add(file);
  return files;
}

/**
 * Every file that stands beside the pages, by its address: what pictures are shown with, the previews of stories and
 * people, recordings and their subtitles. What is served at another address is none of them.
 */
export function copiesOf(newsroom: Pick<Newsroom, "articles" | "contributors">): Map<string, CopiedFile | EncodedFile> {
  const copies = new Map<string, CopiedFile | EncodedFile>();
  const add = (file: CopiedFile | EncodedFile) => void (file.kept?.base || copies.set(file.address, file));
  const preview = (picture: Picture | undefined) => picture && add(previewOf(picture));
  for (const picture of picturesOf(newsroom)) for (const file of filesOf(picture)) add(file);
  for (const { image, media } of newsroom.articles) {
    preview(image);
    if (image) cropsOf(image).forEach(add);
    media.forEach(add);
  }
  for (const { person } of newsroom.contributors) preview(person.photo);
  return copies;
}
