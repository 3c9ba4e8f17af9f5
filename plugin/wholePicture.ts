import { closeSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";

/** Whether the bytes of a file, so many, end where its form says that they do. */
type Test = (read: (at: number, length: number) => Buffer, size: number) => boolean;

const JPEG_END = "ffd9";
const PNG_END = "49454e44ae426082";

const TESTS: Readonly<Record<string, Test>> = {
  ".jpg": (read, size) => read(size - 2, 2).toString("hex") === JPEG_END,
  ".png": (read, size) => read(size - 8, 8).toString("hex") === PNG_END,
  // RIFF tells the length behind its first eight bytes
  ".webp": (read, size) => read(4, 4).readUInt32LE() + 8 === size,
  ".avif": (read, size) => {
    let at = 0;
    // boxes one behind the other, each with its length (ISO/IEC 14496-12, 4.2)
    while (at + 8 <= size) {
      const length = read(at, 4).readUInt32BE();
      if (length < 8) return false;
      at += length;
    }
    return at === size;
  },
};

/** Whether a file that Warta encoded is there to its end: a copy that broke off is not. */
export function isWhole(path: string, size: number): boolean {
  const test = TESTS[extname(path)];
  if (!test || size < 16) return size > 0 && !test;
  const file = openSync(path, "r");
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    return test(read, size);
  } finally {
    closeSync(file);
  }
}
