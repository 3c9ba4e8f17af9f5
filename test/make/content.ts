import { crc32, deflateSync } from "node:zlib";
import type { SiteOptions } from "../../src/site/options.ts";

/** Options of a newsroom under test: enough for a whole site, and no more. */
export const editionOptions: SiteOptions = {
  site: { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" },
  categories: [
    { slug: "berita", name: "Berita", children: [{ slug: "internasional", name: "Internasional" }] },
    { slug: "ekonomi", name: "Ekonomi" },
    { slug: "opini", name: "Opini" },
  ],
  masthead: { legalName: "PT Warta Uji", address: "Jalan Uji 1, Surabaya", responsible: "Nama Uji" },
};

/** The text of an article's file: title, date and category on lines 2 to 4, then what is given, in its order. */
export function article(
  front: Record<string, string | undefined> = {},
  body = "Warga membersihkan saluran air.",
): string {
  const all = { title: "Kerja bakti di kampung", date: "2024-02-28 14:05", category: "berita", ...front };
  const keys = Object.entries(all).filter(([, value]) => value !== undefined);
  return `---\n${keys.map(([key, value]) => `${key}: ${value}\n`).join("")}---\n\n${body}\n`;
}

const pngs = new Map<string, Uint8Array>();

/** What files name as a picture: a black PNG. */
export function png(width = 120, height = 80): Uint8Array {
  const size = `${width} ${height}`;
  const made = pngs.get(size) ?? newPng(width, height);
  pngs.set(size, made);
  return made;
}

function newPng(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.writeUInt8(1, 8);
  const lines = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const chunks = [chunk("IHDR", size), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), ...chunks]);
}

/** A part of a PNG: length, name, content, checksum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
