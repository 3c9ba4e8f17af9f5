import { copyFileSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";
import type { PictureCache } from "./pictureCache.ts";
import { isEncoded } from "./pictures.ts";
import { draftIn } from "./writePage.ts";

/** Puts recordings and encoded pictures at their addresses, each whole or not at all. */
export function copyFiles(copies: readonly (CopiedFile | EncodedFile)[], output: string, cache: PictureCache): void {
  const draft = draftIn(output);
  for (const one of copies) {
    const target = join(output, fileOf(one.address));
    const source = isEncoded(one) ? cache.find(one.address) : one.file;
    if (!source) throw new Error(`${one.address} was not encoded`);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, draft);
    renameSync(draft, target);
  }
}
