import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type Fault, fault } from "../src/faults/fault.ts";
import type { CopiedFile, EncodedFile } from "../src/pictures/picture.ts";
import { contentName } from "../src/site/addresses.ts";
import { type Encoder, openEncoder } from "./encode.ts";
import type { PictureFiles } from "./storedPictures.ts";

export interface Encoded {
  /** one for each original that cannot be decoded, or is not there */
  readonly faults: readonly Fault[];
  /** originals that these are about */
  readonly failed: ReadonlySet<string>;
  /** files that were encoded */
  readonly count: number;
}

export const isEncoded = (one: CopiedFile | EncodedFile): one is EncodedFile => "encoding" in one;

/**
 * Encodes what was not made yet, each original read once, as many side by side as there are processors.
 * @param step is told how many originals are done
 * @throws Error of the file system where what was made cannot be written
 */
export async function encodePictures(
  copies: readonly (CopiedFile | EncodedFile)[],
  files: PictureFiles,
  step: (done: number, total: number) => void = () => {},
): Promise<Encoded> {
  const missing = copies.filter((one) => (isEncoded(one) || one.kept) && !files.find(one.address));
  if (missing.length === 0) return { faults: [], failed: new Set(), count: 0 };
  const originals = [...Map.groupBy(missing, ({ file }) => file)];
  const encoder = await openEncoder();
  const faults = new Map<string, Fault>();
  let [next, done, count] = [0, 0, 0];
  const work = async () => {
    for (let at = next++; at < originals.length; at = next++) {
      const [file, wanted] = originals[at] as [string, CopiedFile[]];
      const made = await encodeOne(file, wanted, encoder, files);
      if (typeof made === "number") count += made;
      else faults.set(file, made);
      step(++done, originals.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), originals.length) }, work));
  return { faults: originals.flatMap(([file]) => faults.get(file) ?? []), failed: new Set(faults.keys()), count };
}

/** Makes all files of one original. @returns how many, or why it made none */
async function encodeOne(
  file: string,
  wanted: readonly (CopiedFile | EncodedFile)[],
  encoder: Encoder,
  files: PictureFiles,
): Promise<number | Fault> {
  const unmade = wanted[0] && unmadeFault(wanted[0]);
  if (unmade) return unmade;
  const encoded = wanted.filter(isEncoded);
  const made = await encoder
    .encode(
      file,
      encoded.map(({ encoding }) => encoding),
    )
    .catch(() => undefined);
  if (!made) return fault("bad-picture", encoded[0]?.named ?? { file }, { reason: "damaged" }, { found: file });
  made.forEach((bytes, index) => void files.keep((encoded[index] as EncodedFile).address, bytes));
  return made.length;
}

/** An original that the ledger knows may be missing, or another by now: its address would name the wrong picture for ever. */
function unmadeFault({ file, kept, named }: CopiedFile): Fault | undefined {
  if (!kept) return undefined;
  const hash = hashOf(file);
  if (hash === kept.hash) return undefined;
  return fault(
    "unmade-picture",
    named ?? { file },
    { reason: hash ? "changed" : "missing", original: file },
    { found: kept.key },
  );
}

function hashOf(file: string): string | undefined {
  try {
    return contentName(readFileSync(file));
  } catch {
    return undefined;
  }
}
