import { constants, copyFileSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";
import { isEncoded } from "./pictures.ts";
import type { PictureFiles } from "./storedPictures.ts";
import { draftIn } from "./writePage.ts";

/** Puts recordings and encoded pictures at their addresses, each whole or not at all. */
export function copyFiles(copies: readonly (CopiedFile | EncodedFile)[], output: string, files: PictureFiles): void {
  const draft = draftIn(output);
  for (const one of copies) {
    const target = join(output, fileOf(one.address));
    const source = (isEncoded(one) || one.kept ? files.find(one.address) : undefined) ?? originalOf(one);
    if (!source) throw new Error(`${one.address} was not encoded`);
    mkdirSync(dirname(target), { recursive: true });
    if (copyNew(source, target)) continue;
    copyFileSync(source, draft);
    renameSync(draft, target);
  }
}

/** What is new has no earlier form, and the journal knows of it: see `writePage`. @returns false where there is a file */
function copyNew(source: string, target: string): boolean {
  try {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function originalOf(one: CopiedFile | EncodedFile): string | undefined {
  return isEncoded(one) ? undefined : one.file;
}
