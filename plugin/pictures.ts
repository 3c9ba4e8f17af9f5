import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Picture } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";

/** Copies the pictures that pages show. An address holds a digest of the content, so one that is there is right. */
export function copyPictures(pictures: Iterable<Picture>, output: string): void {
  for (const picture of pictures) {
    const target = join(output, fileOf(picture.address));
    if (existsSync(target) && statSync(target).size === statSync(picture.file).size) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(picture.file, target);
  }
}
