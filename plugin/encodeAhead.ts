import { readFileSync } from "node:fs";
import type { EncodedAhead } from "../src/cli/command.ts";
import type { Progress } from "../src/edition/stopwatch.ts";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { openPictureCache } from "./pictureCache.ts";
import { encodePictures, isEncoded } from "./pictures.ts";
import { openStoredPictures, type PictureFiles, tidyStoredPictures } from "./storedPictures.ts";
import { unwritten } from "./writePage.ts";

/**
 * Makes the files of pictures before a build asks for them. Each is written whole, so that a command that was killed
 * goes on where it stood.
 * @param folder in which each lies at its address; the build's cache when left out
 * @param memory the build's
 */
export async function encodeAhead(
  files: readonly (CopiedFile | EncodedFile)[],
  folder: string | undefined,
  memory: string,
  step: Progress["step"],
): Promise<EncodedAhead> {
  if (folder) tidyStoredPictures(folder);
  const made = folder ? openStoredPictures(folder) : openPictureCache(memory);
  try {
    const encoded = await encodePictures(files, made, step);
    const copied = folder ? copyMissing(files, encoded.failed, made) : 0;
    return { ...encoded, count: encoded.count + copied, stopped: false };
  } catch (error) {
    const path = (error as NodeJS.ErrnoException).path ?? folder ?? memory;
    return { faults: [unwritten(error, path, folder ?? memory)], failed: new Set(), count: 0, stopped: true };
  }
}

/** What is shown as it is lies beside what was made of the others. */
function copyMissing(files: readonly (CopiedFile | EncodedFile)[], failed: ReadonlySet<string>, made: PictureFiles) {
  const wanted = files.filter((one) => !isEncoded(one) && !failed.has(one.file) && !made.find(one.address));
  for (const { address, file } of wanted) made.keep(address, readFileSync(file));
  return wanted.length;
}
