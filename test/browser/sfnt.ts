import { inflateSync } from "node:zlib";

/** Sizes of a WOFF file's header and of one entry of its directory, and the same of the font inside, in bytes. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/**
 * The font inside a WOFF file. Chromium takes no wrapped fonts from a machine, only from pages.
 * @see https://www.w3.org/TR/WOFF/
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  writeHeader(head, woff.readUInt32BE(4), count);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const entry = woff.subarray(WOFF.header + index * WOFF.entry);
    const table = tableOf(woff, entry);
    const to = SFNT.header + index * SFNT.entry;
    entry.copy(head, to, 0, 4); // tag
    entry.copy(head, to + 4, 16, 20); // checksum
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function writeHeader(head: Buffer, flavor: number, count: number): void {
  const exponent = Math.floor(Math.log2(count));
  const range = 16 * 2 ** exponent;
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(range, 6);
  head.writeUInt16BE(exponent, 8);
  head.writeUInt16BE(16 * count - range, 10);
}

function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const offset = entry.readUInt32BE(4);
  const packed = woff.subarray(offset, offset + entry.readUInt32BE(8));
  return packed.length < entry.readUInt32BE(12) ? inflateSync(packed) : packed;
}
