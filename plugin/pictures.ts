import { availableParallelism } from "node:os";
import { type Fault, fault } from "../src/faults/fault.ts";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { openEncoder } from "./encode.ts";
import type { PictureCache } from "./pictureCache.ts";

export interface Encoded {
  /** one for each original that cannot be decoded */
  readonly faults: readonly Fault[];
  /** files that were encoded */
  readonly count: number;
}

export const isEncoded = (one: CopiedFile | EncodedFile): one is EncodedFile => "encoding" in one;

/**
 * Encodes what is not in the cache yet, each original read once, as many side by side as there are processors.
 * @param step is told how many originals are done
 * @throws Error of the file system where the cache cannot be written
 */
export async function encodePictures(
  copies: readonly (CopiedFile | EncodedFile)[],
  cache: PictureCache,
  step: (done: number, total: number) => void = () => {},
): Promise<Encoded> {
  const missing = copies.filter(isEncoded).filter(({ address }) => !cache.find(address));
  if (missing.length === 0) return { faults: [], count: 0 };
  const originals = [...Map.groupBy(missing, ({ file }) => file)];
  const encoder = await openEncoder();
  const faults = new Map<string, Fault>();
  let [next, done, count] = [0, 0, 0];
  const work = async () => {
    for (let at = next++; at < originals.length; at = next++) {
      const [file, wanted] = originals[at] as [string, EncodedFile[]];
      const made = await encoder
        .encode(
          file,
          wanted.map(({ encoding }) => encoding),
        )
        .catch(() => undefined);
      if (!made) faults.set(file, undecodable(wanted[0] as EncodedFile));
      made?.forEach((bytes, index) => void cache.keep((wanted[index] as EncodedFile).address, bytes));
      count += made?.length ?? 0;
      step(++done, originals.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), originals.length) }, work));
  return { faults: originals.flatMap(([file]) => faults.get(file) ?? []), count };
}

function undecodable({ file, named }: EncodedFile): Fault {
  return fault("bad-picture", named, { reason: "damaged" }, { found: file });
}
