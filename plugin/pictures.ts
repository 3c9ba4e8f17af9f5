import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Picture } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";

/** Copies pictures to their addresses. */
export function copyPictures(pictures: readonly Picture[], output: string): void {
  for (const picture of pictures) {
    const target = join(output, fileOf(picture.address));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(picture.file, target);
  }
}
