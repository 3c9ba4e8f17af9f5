import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nginx } from "../../src/hosts/nginx.ts";
import { eleventy, root, run } from "../make/command.ts";
import { outputOf } from "../make/output.ts";
import { REDIRECTS, rules } from "./input.ts";
import { hasBrotli, hasNginx, serveByNginx } from "./nginxServer.ts";

if (!hasNginx) console.warn("nginx is not installed, so nothing is served by it here: apt-get install nginx-light");

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

describe.skipIf(!hasNginx)(
  "the demo newsroom, served by Debian's nginx with the files that were written for it",
  () => {
    const site = mkdtempSync(join(tmpdir(), "warta-nginx-"));
    let server: Awaited<ReturnType<typeof serveByNginx>>;
    let files: Map<string, Buffer>;

    beforeAll(async () => {
      const words = ["--config=test/hosts/demo.nginx.ts", `--output=${site}`, "--quiet"];
      const { code, out, err } = run(root, [eleventy, ...words], { WARTA_FRESH: "1" });
      if (code !== 0) throw new Error(`the demo does not build:\n${out}${err}`);
      // the demo has no old addresses; these are written as its build would
      const written = nginx.write({ rules, redirects: REDIRECTS, notFound: "/404.html", copies: [] });
      const http = written.files.find(({ address }) => address === "/_nginx/http.conf")?.text ?? "";
      const own = outputOf(site).get("_nginx/http.conf")?.toString() ?? "";
      const maps = (text: string) => text.split(/(?=^map )/m);
      const moved = maps(http).filter((map) => /\$warta_(?:moved|gone|asked|asked_gone) \{/.test(map));
      const rest = maps(own).filter((map) => !/\$warta_(?:moved|gone|asked|asked_gone) \{/.test(map));
      writeFileSync(join(site, "_nginx", "http.conf"), [...rest, ...moved].join(""));
      files = outputOf(site);
      server = await serveByNginx(site);
    });

    afterAll(() => {
      server?.close();
      rmSync(site, { recursive: true, force: true });
    });

    /** As a browser that keeps nothing, unless it says so. */
    async function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        get(server.url + path, { headers }, resolve).on("error", reject);
      });
      return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
    }

    const fileWith = (ending: string) => [...files.keys()].find((path) => path.endsWith(ending)) ?? "";

    test("pages are asked for again each time, and an unchanged one is answered with 304 alone", async () => {
      const page = await ask("/berita/");
      expect(page.status).toBe(200);
      expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(page.headers["cache-control"]).toBe("public, max-age=0, stale-while-revalidate=600");
      const again = await ask("/berita/", { "if-none-match": String(page.headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      const since = await ask("/berita/", { "if-modified-since": String(page.headers["last-modified"]) });
      expect(since.status).toBe(304);
    });

    test("pictures stay for a year, also where a part is asked for, and what is missing there does not", async () => {
      const path = `/${fileWith(".avif")}`;
      for (const headers of [{}, { range: "bytes=0-9" }]) {
        const { status, headers: told } = await ask(path, headers);
        expect([200, 206]).toContain(status);
        expect(told["cache-control"]).toBe("public, max-age=31536000, immutable");
      }
      const missing = await ask("/gambar/tiada-0123456789.avif");
      expect([missing.status, missing.headers["cache-control"]]).toEqual([
        404,
        "public, max-age=0, stale-while-revalidate=600",
      ]);
    });

    test("every answer bears the headers of safety once, error pages too", async () => {
      for (const path of ["/", "/tiada/", "/robots.txt", `/${fileWith(".avif")}`]) {
        const { headers } = await ask(path);
        expect(headers["content-security-policy"]).toMatch(
          /^default-src 'none'; script-src 'none'; style-src 'sha256-/,
        );
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["strict-transport-security"]).toBe("max-age=31536000");
        expect(headers["permissions-policy"]).toContain("camera=()");
        expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      }
    });

    test("browsers get the compressed copy that they understand, and others the page itself", async () => {
      const plain = files.get("berita/index.html") as Buffer;
      const gzip = await ask("/berita/", { "accept-encoding": "gzip" });
      expect([gzip.headers["content-encoding"], gzip.headers.vary]).toEqual(["gzip", "Accept-Encoding"]);
      expect(gzip.body.equals(files.get("berita/index.html.gz") as Buffer)).toBe(true);
      expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
      expect((await ask("/berita/")).body.equals(plain)).toBe(true);
      expect(hasBrotli, "apt-get install libnginx-mod-http-brotli-static").toBe(true);
      const brotli = await ask("/berita/", { "accept-encoding": "gzip, br" });
      expect(brotli.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      const unchanged = await ask("/berita/", {
        "accept-encoding": "br",
        "if-none-match": String(brotli.headers.etag),
      });
      expect(unchanged.status).toBe(304);
    });

    test("old addresses lead on, with their last slash or without, by their query too, and gone ones say so", async () => {
      const moved = [
        ["/2019/05/banjir/", "/2019/05/02/banjir-jakarta/"],
        ["/2019/05/banjir", "/2019/05/02/banjir-jakarta/"],
        ["/feed.php", "/feed.xml"],
        ["/topik/caf%C3%A9/", "https://arsip.example/kafe?x=1"],
        ["/berita/harga:beras/", "/2020/01/01/beras/"],
        ["/?p=123", "/2019/05/02/banjir-jakarta/"],
      ] as const;
      for (const [from, to] of moved) {
        const { status, headers } = await ask(from);
        expect([from, status, headers.location]).toEqual([from, 301, to]);
      }
      expect((await ask("/?p=124")).status).toBe(200);
      expect((await ask("/berita/?utm_source=wa")).status).toBe(200);
      const gone = await ask("/iklan/");
      expect([gone.status, gone.body.equals(files.get("404.html") as Buffer)]).toEqual([410, true]);
    });

    test("an address that is none shows the site's own page, and its files for the server are nobody's business", async () => {
      const missing = await ask("/tiada/");
      expect([missing.status, missing.body.equals(files.get("404.html") as Buffer)]).toEqual([404, true]);
      expect((await ask("/_nginx/http.conf")).status).toBe(404);
      expect((await ask("/berita")).headers.location).toBe("/berita/");
    });

    test("rules for prefetching have the type that browsers ask for", async () => {
      const { headers } = await ask("/");
      expect(headers["speculation-rules"]).toBe('"/prefetch.json"');
      const { status, headers: told } = await ask("/prefetch.json");
      expect([status, told["content-type"]]).toEqual([200, "application/speculationrules+json"]);
      expect(told["x-content-type-options"]).toBe("nosniff");
    });
  },
);
