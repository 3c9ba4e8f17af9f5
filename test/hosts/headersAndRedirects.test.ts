import { describe, expect, test } from "vitest";
import { cloudflare } from "../../src/hosts/cloudflare.ts";
import { headerRulesOf } from "../../src/hosts/headers.ts";
import { netlify } from "../../src/hosts/netlify.ts";
import { cloudflareHost, netlifyHost } from "./hosts.ts";
import { filesFor, lostOn, rules } from "./input.ts";

const IMMUTABLE = "public, max-age=31536000, immutable";
const PICTURE = "/gambar/a-0123456789.avif";

describe.each([
  {
    host: cloudflare,
    serve: cloudflareHost(filesFor(cloudflare)),
    page: "public, max-age=0, stale-while-revalidate=600",
  },
  // its own: nothing could take it off pictures again
  { host: netlify, serve: netlifyHost(filesFor(netlify)), page: "public, max-age=0, must-revalidate" },
])("on $host.title", ({ serve, page }) => {
  test("a page is asked for again each time, and bears every header of safety once", () => {
    const { status, headers } = serve("/berita/");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe(page);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; script-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect([...headers.keys()]).toEqual(expect.arrayContaining(["referrer-policy", "permissions-policy"]));
  });

  test("a file whose name changes with its content stays for a year", () => {
    expect(serve(PICTURE).headers.get("cache-control")).toBe(IMMUTABLE);
    expect(serve("/gaya/0123456789.css").headers.get("cache-control")).toBe(IMMUTABLE);
    expect(serve("/media/pidato-0123456789.mp3").headers.get("cache-control")).toBe(IMMUTABLE);
    expect(serve(PICTURE).headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("an old address leads on, with its last slash or without, and the site's own pages stay", () => {
    for (const from of ["/2019/05/banjir/", "/2019/05/banjir"]) {
      const { status, headers } = serve(from);
      expect([status, headers.get("location")]).toEqual([301, "/2019/05/02/banjir-jakarta/"]);
    }
    expect(serve("/feed.php").headers.get("location")).toBe("/feed.xml");
    expect(serve("/topik/caf%C3%A9/").headers.get("location")).toBe("https://arsip.example/kafe?x=1");
    expect(serve("/").status).toBe(200);
    expect(serve("/tiada/")).toMatchObject({ status: 404, file: "404.html" });
  });
});

test("two rules that name one header would be joined there: without detaching, no picture could stay", () => {
  const files = filesFor(cloudflare);
  const careless = new Map([...files, ["_headers", (files.get("_headers") ?? "").replaceAll(/^ {2}! .*\n/gm, "")]]);
  expect(cloudflareHost(careless)(PICTURE).headers.get("cache-control")).toMatch(
    /max-age=0.*, public, max-age=31536000/,
  );
});

test("Netlify says that something is gone for good, and knows queries; Cloudflare can do neither", () => {
  const serve = netlifyHost(filesFor(netlify));
  expect(serve("/iklan/")).toMatchObject({ status: 410, file: "404.html" });
  expect(serve("/?p=123").headers.get("location")).toBe("/2019/05/02/banjir-jakarta/");
  expect(serve("/?p=124").status).toBe(200);
  expect(lostOn(netlify)).toEqual(["/berita/harga:beras/"]);
  expect(lostOn(cloudflare)).toEqual(["/iklan/", "/?p=123", "/berita/harga:beras/"]);
});

test("an old address that would be read as a pattern is left out, since it would swallow others", () => {
  for (const [host, serve] of [
    [cloudflare, cloudflareHost],
    [netlify, netlifyHost],
  ] as const) {
    expect(serve(filesFor(host))("/berita/harganya/").status).toBe(404);
  }
});

test("where many addresses are old, those as they were written come first, and the others fill what room is left", () => {
  const redirects = Array.from({ length: 1200 }, (_, at) => ({ from: `/lama/${at}/`, to: "/", status: 301 as const }));
  const { load, files } = cloudflare.write({ rules, redirects, notFound: "/404.html", copies: [] });
  expect(load.redirects).toBe(1500);
  const lines =
    files
      .find(({ address }) => address === "/_redirects")
      ?.text.trim()
      .split("\n") ?? [];
  expect(lines.slice(0, 1200)).toEqual(redirects.map(({ from }) => `${from} / 301`));
  expect(lines[1200]).toBe("/lama/0 / 301");
});

test("the load of rules is counted as the host counts it", () => {
  const { load } = cloudflare.write({ rules, redirects: [], notFound: "/404.html", copies: [] });
  expect(load.headerRules).toBe(4);
  const policy = "x".repeat(1990);
  const long = cloudflare.write({
    rules: headerRulesOf({ policy, prefetch: undefined }),
    redirects: [],
    notFound: "/404.html",
    copies: [],
  });
  expect(long.load.headerCharacters).toBe("  Content-Security-Policy: ".length + 1990);
});

test("rules for prefetching are named in a header and have a type of their own, without a second header for pages", () => {
  const prefetch = "/prefetch.json";
  const serve = cloudflareHost(
    filesFor(cloudflare, { rules: headerRulesOf({ policy: "default-src 'none'", prefetch }) }),
  );
  expect(serve("/berita/").headers.get("speculation-rules")).toBe('"/prefetch.json"');
  expect(serve(prefetch).headers.get("content-type")).toBe("application/speculationrules+json");
  expect(serve("/berita/").headers.has("content-type")).toBe(false);
});
