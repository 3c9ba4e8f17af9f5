import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** What became of a file beside its lines. */
export interface ReadFile {
  /** lines that no server writes, of which nothing was kept */
  readonly tooLong: number;
  /** the file ends early, or what is packed in it is damaged from somewhere on */
  readonly torn: boolean;
}

/** In bytes. */
const LONGEST = 65_536;
const NEWLINE = 10;

/**
 * Reads a text file, plain or packed by gzip, line by line; no more of it than one line is held.
 * @throws Error of the file system
 */
export async function readLines(path: string, told: (line: string) => void): Promise<ReadFile> {
  const splitter = openSplitter(told);
  const packed = await isPacked(path);
  const file = createReadStream(path);
  const unpacked = packed ? file.pipe(createGunzip()) : file;
  // a stream that is piped does not hand on its error
  if (unpacked !== file) file.on("error", (error) => unpacked.destroy(error));
  let torn = false;
  try {
    for await (const chunk of unpacked) splitter.add(chunk as Buffer);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw error;
    torn = true;
  } finally {
    file.destroy();
  }
  return { tooLong: splitter.end(), torn };
}

async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await file.close();
  }
}

function openSplitter(told: (line: string) => void) {
  let kept: Buffer[] = [];
  let length = 0;
  let tooLong = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= LONGEST) kept.push(part);
    else kept = [];
  };
  const tell = () => {
    if (length > LONGEST) tooLong++;
    else if (length > 0) told(Buffer.concat(kept).toString("utf8").trimEnd());
    kept = [];
    length = 0;
  };
  return {
    add(chunk: Buffer) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        keep(chunk.subarray(from, at));
        tell();
        from = at + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    },
    end() {
      tell();
      return tooLong;
    },
  };
}
