import { expect, test } from "vitest";
import { vercel } from "../../src/hosts/vercel.ts";
import { filesFor, lostOn } from "./input.ts";

interface VercelFile {
  trailingSlash: boolean;
  headers: { source: string; headers: { key: string; value: string }[] }[];
  redirects: { source: string; destination: string; statusCode: number; has?: object[] }[];
}

const file = JSON.parse(filesFor(vercel).get("vercel.json") ?? "") as VercelFile;

/** Values that the host would send: every source that matches from end to end counts. */
function valuesOf(path: string, name: string): string[] {
  const matching = file.headers.filter(({ source }) => new RegExp(`^${source}$`).test(path));
  return matching.flatMap(({ headers }) => headers.filter(({ key }) => key === name).map(({ value }) => value));
}

test("no address gets one header from two sources, whichever way the host would join them", () => {
  for (const path of ["/", "/berita/", "/gambar/a-0123456789.avif", "/gaya/a.css", "/media/a.mp3", "/gambarku/"]) {
    expect(valuesOf(path, "Cache-Control")).toHaveLength(1);
    expect(valuesOf(path, "Content-Security-Policy")).toHaveLength(1);
  }
  expect(valuesOf("/gambar/a-0123456789.avif", "Cache-Control")).toEqual(["public, max-age=31536000, immutable"]);
  expect(valuesOf("/gambarku/", "Cache-Control")).toEqual(["public, max-age=0, stale-while-revalidate=600"]);
});

test("old addresses are escaped, queries stand apart, and what is gone cannot be said there", () => {
  expect(file.redirects).toContainEqual({
    source: "/berita/harga\\:beras{/}?",
    destination: "/2020/01/01/beras/",
    statusCode: 301,
  });
  expect(file.redirects).toContainEqual({
    source: "/",
    destination: "/2019/05/02/banjir-jakarta/",
    statusCode: 301,
    has: [{ type: "query", key: "p", value: "123" }],
  });
  expect(file.trailingSlash).toBe(true);
  expect(lostOn(vercel)).toEqual(["/iklan/"]);
});
