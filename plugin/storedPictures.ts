import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { lookAt } from "../src/edition/manifest.ts";
import { type Fault, fault } from "../src/faults/fault.ts";
import type { CopiedFile } from "../src/pictures/picture.ts";
import { type Address, fileOf } from "../src/site/addresses.ts";
import { removeDrafts, writeWhole } from "../src/store/atomic.ts";
import type { WartaSettings } from "./options.ts";
import { openPictureCache, type PictureCache } from "./pictureCache.ts";
import { isWhole } from "./wholePicture.ts";

/** Files of pictures outside of the output, by their addresses. */
export type PictureFiles = Pick<PictureCache, "find" | "keep">;

/**
 * The files that `warta pictures` made, below the owner's folder: each at the path of its address, as an upload needs
 * it. An address holds digests of content and recipe, so that what is there is right; it was written whole, and what
 * copied it since may have broken off.
 */
export function openStoredPictures(folder: string): PictureFiles {
  const pathOf = (address: Address) => join(folder, fileOf(address));
  return {
    find(address) {
      const path = pathOf(address);
      const found = lookAt(path);
      return found && isWhole(path, found.size) ? path : undefined;
    },
    keep: (address, bytes) => writeWhole(pathOf(address), [bytes]),
  };
}

/** Removes what a killed command left half written. */
export function tidyStoredPictures(folder: string): void {
  const made = dirname(join(folder, fileOf("/gambar/x")));
  if (existsSync(made)) removeDrafts(made);
}

/** Where a site's pictures lie that were made already. */
export function pictureFilesOf({ cache, pictures }: Pick<WartaSettings, "cache" | "pictures">): PictureFiles {
  return withStored(openPictureCache(cache), pictures.store?.folder);
}

/** A build looks into the owner's folder, and keeps what it makes itself in its own cache. */
function withStored(cache: PictureFiles, folder: string | undefined): PictureFiles {
  if (!folder) return cache;
  const stored = openStoredPictures(folder);
  return {
    find: (address) => stored.find(address) ?? cache.find(address),
    keep: (address, bytes) => cache.keep(address, bytes),
  };
}

/**
 * A folder that is not there is one fault, not one a picture.
 * @param options name of the configuration file, for the report
 */
export function noStore(folder: string | undefined, copies: readonly CopiedFile[], options: string): Fault | undefined {
  if (!folder || existsSync(folder) || !copies.some(({ kept }) => kept)) return undefined;
  const option = "pictures.store";
  return fault("wrong-option", { file: options, field: option }, { option, reason: "no-folder" }, { found: folder });
}
