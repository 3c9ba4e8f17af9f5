import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { lookAt } from "../src/edition/manifest.ts";
import { onceEach } from "../src/once.ts";
import type { LengthOf } from "../src/pages/page.ts";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { type Address, fileOf } from "../src/site/addresses.ts";
import { sourceOf } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { encodePictures } from "./pictures.ts";
import { editionOf, type Run } from "./run.ts";
import { type PictureFiles, pictureFilesOf } from "./storedPictures.ts";

/**
 * Writes something that tells how long pictures and recordings are. They are in their places before the first page is made;
 * where this build makes a share of the files, those of others are not, and are made outside of the output to be measured.
 * @returns nothing where one of them cannot be made, which is among the run's faults then
 */
export async function withLengths(
  run: Run,
  desk: Desk,
  write: (lengthOf: LengthOf) => string,
): Promise<string | undefined> {
  const { work } = run;
  if (!work) return write(() => undefined);
  const here = (address: Address) => lookAt(join(work.output, fileOf(address)))?.size;
  const elsewhere = new Map<Address, CopiedFile | EncodedFile>();
  const text = write((address) => {
    const length = here(address);
    const copy = length === undefined ? editionOf(run).copies().get(address) : undefined;
    if (copy) elsewhere.set(address, copy);
    return length;
  });
  if (elsewhere.size === 0) return text;
  const files = picturesOf(desk);
  const { faults } = await encodePictures([...elsewhere.values()], files);
  // several feeds name the same picture
  run.faults.push(...faults.filter((one) => !run.faults.some((told) => isDeepStrictEqual(told, one))));
  if (faults.length > 0) return undefined;
  return write((address) => here(address) ?? lengthOf(elsewhere.get(address), files));
}

function lengthOf(one: CopiedFile | EncodedFile | undefined, files: PictureFiles): number | undefined {
  const source = one && sourceOf(one, files);
  return source === undefined ? undefined : lookAt(source)?.size;
}

/** Feeds name the same pictures: what was found for one is known to the next. */
const picturesOf = onceEach(({ settings }: Desk) => pictureFilesOf(settings));
