import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { cloudflareHeaders } from "../hosts/hosts.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".webp": "image/webp",
};

/** What a host presses before it sends it. */
const PRESSED = /^text\/|\+xml/;

/** Files whose address bears a digest never change; a page is asked for again, and answered with 304. */
const forHowLong = (path: string) =>
  /-[0-9a-f]{8,}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";

/** Brotli's: that of a host that presses once and keeps, and one that takes less time than the page. */
export const EFFORTS = { kept: constants.BROTLI_MAX_QUALITY, quick: 4 };

/**
 * Serves a folder as a static host does: `/a/` is `a/index.html`, what is missing is 404.html, text is compressed,
 * headers are as `_headers` says where there is one.
 */
export async function serve(folder: string, effort = EFFORTS.quick): Promise<{ url: string; close(): void }> {
  const rules = join(folder, "_headers");
  const headers = existsSync(rules) ? readFileSync(rules, "utf8") : undefined;
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURI(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    const type = TYPES[found ? extname(file) : ".html"] ?? "application/octet-stream";
    const bytes = readFileSync(found ? file : join(folder, "404.html"));
    const { encoding, body } = PRESSED.test(type) ? pressed(bytes, request, effort) : { body: bytes };
    response.writeHead(found ? 200 : 404, {
      "content-type": type,
      "content-length": body.length,
      "cache-control": forHowLong(path),
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
      ...(headers ? Object.fromEntries(cloudflareHeaders(path, headers)) : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

/** In the smaller of the two forms that the browser reads. */
function pressed(bytes: Buffer, request: IncomingMessage, effort: number): { encoding?: string; body: Buffer } {
  const read = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(read))
    return {
      encoding: "br",
      body: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
    };
  return /\bgzip\b/.test(read) ? { encoding: "gzip", body: gzipSync(bytes) } : { body: bytes };
}
