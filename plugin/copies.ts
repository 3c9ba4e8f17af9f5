import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile } from "../src/pictures/picture.ts";
import { fileOf } from "../src/site/addresses.ts";

/** Copies pictures and recordings to their addresses. */
export function copyFiles(copies: readonly CopiedFile[], output: string): void {
  for (const { file, address } of copies) {
    const target = join(output, fileOf(address));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}
