import { constants, copyFileSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";
import { isEncoded } from "./pictures.ts";
import type { PictureFiles } from "./storedPictures.ts";
import { draftIn, unlessThere } from "./writePage.ts";

/** Puts recordings and encoded pictures at their addresses, each whole or not at all. */
export function copyFiles(copies: readonly (CopiedFile | EncodedFile)[], output: string, files: PictureFiles): void {
  const draft = draftIn(output);
  for (const one of copies) {
    const target = join(output, fileOf(one.address));
    const source = sourceOf(one, files);
    if (!source) throw new Error(`${one.address} was not encoded`);
    mkdirSync(dirname(target), { recursive: true });
    // what is new has no earlier form, and the journal knows of it: see `writePage`
    if (unlessThere(() => copyFileSync(source, target, constants.COPYFILE_EXCL))) continue;
    copyFileSync(source, draft);
    renameSync(draft, target);
  }
}

/** Where the bytes of a file lie outside of the output; nothing where it was not encoded. */
export function sourceOf(one: CopiedFile | EncodedFile, files: PictureFiles): string | undefined {
  return (isEncoded(one) || one.kept ? files.find(one.address) : undefined) ?? originalOf(one);
}

function originalOf(one: CopiedFile | EncodedFile): string | undefined {
  return isEncoded(one) ? undefined : one.file;
}
