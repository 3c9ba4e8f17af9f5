import { join, normalize } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressDefaults, contentName, fileOf, openAddresses } from "../../src/site/addresses.ts";
import { readAddress } from "../../src/site/readAddress.ts";

const addresses = openAddresses(addressDefaults);

test("every page has the address that the house is known by", () => {
  const day = { year: 2023, month: 2, day: 8 };
  expect([
    addresses.home,
    addresses.article(day, "judul"),
    addresses.category(["berita", "internasional"]),
    addresses.tags,
    addresses.tag("banjir"),
    addresses.tagLetter("a"),
    addresses.person("budi-santoso"),
    addresses.series("lawatan"),
    addresses.latest,
    addresses.year(2023),
    addresses.month(2023, 2),
    addresses.day(day),
    addresses.numbered(addresses.tag("banjir"), 7),
    addresses.notFound,
    addresses.feeds,
    addresses.feed(addresses.home),
    addresses.atomFeed(addresses.tag("banjir")),
    addresses.jsonFeed(addresses.category(["berita"])),
    addresses.sitemap,
    addresses.sitemapPart("2023-02"),
  ]).toEqual([
    "/",
    "/2023/02/08/judul/",
    "/berita/internasional/",
    "/tag/",
    "/tag/banjir/",
    "/tag/huruf/a/",
    "/penulis/budi-santoso/",
    "/seri/lawatan/",
    "/indeks/",
    "/indeks/2023/",
    "/indeks/2023/02/",
    "/indeks/2023/02/08/",
    "/tag/banjir/hal/7/",
    "/404.html",
    "/umpan/",
    "/feed.xml",
    "/tag/banjir/atom.xml",
    "/berita/feed.json",
    "/sitemap.xml",
    "/sitemap/2023-02.xml",
  ]);
});

test("a site's own patterns are filled in the same way", () => {
  const own = openAddresses({ ...addressDefaults, article: "/baca/:slug/", numbered: "halaman-:number/" });
  expect(own.article({ year: 2023, month: 2, day: 8 }, "judul")).toBe("/baca/judul/");
  expect(own.numbered("/indeks/", 12)).toBe("/indeks/halaman-12/");
});

test("a dollar sign in a slug fills in nothing else", () => {
  expect(addresses.tag("a$&b$1")).toBe("/tag/a$&b$1/");
});

test("a year before 1000 keeps four digits, so that addresses sort", () => {
  expect(addresses.day({ year: 99, month: 1, day: 2 })).toBe("/indeks/0099/01/02/");
});

test("a page's file is found by its address", () => {
  expect(fileOf("/")).toBe("index.html");
  expect(fileOf("/a/b/")).toBe("a/b/index.html");
  expect(fileOf("/404.html")).toBe("404.html");
  expect(fileOf("/berita%20lama/judul.html")).toBe("berita lama/judul.html");
});

test("a file's name changes with its content", () => {
  expect(contentName("a")).toMatch(/^[0-9a-f]{10}$/);
  expect(contentName("a")).toBe(contentName(Buffer.from("a")));
  expect(contentName("a")).not.toBe(contentName("b"));
});

describe("an address that an editor writes", () => {
  test.each([
    ["/2019/05/judul-lama/", "/2019/05/judul-lama/"],
    ["/2019/05/judul-lama", "/2019/05/judul-lama/"],
    ["/2019/05/judul.html", "/2019/05/judul.html"],
    ["  /tepi/  ", "/tepi/"],
    ["/", "/"],
    ["/judul panjang/", "/judul%20panjang/"],
    ["/judul%20panjang/", "/judul%20panjang/"],
    ["/ꦱꦸꦫꦧꦪ/", "/%EA%A6%B1%EA%A6%B8%EA%A6%AB%EA%A6%A7%EA%A6%AA/"],
    ["/cafe\u0301/", "/caf%C3%A9/"],
    ["/100%25/", "/100%25/"],
    ["/a/...b/", "/a/...b/"],
    ["/a/..b../", "/a/..b../"],
    ["/a/%252e%252e/b/", "/a/%252e%252e/b/"],
    ['/"><script>/', "/%22%3E%3Cscript%3E/"],
  ])("%j is read as %s", (text, address) => {
    expect(readAddress(text)).toEqual({ ok: true, address });
  });

  test.each([
    "/../../luar/",
    "/..",
    "..",
    "../luar/",
    "/a/../../luar/",
    "/a/%2e%2e/b/",
    "/a/%2E%2e/b/",
    "/a/.%2e/b/",
    "/a%2f..%2fb/",
    "/./a/",
    "/a/.",
    "/a\\..\\b/",
    "/a/..%5cb/",
    "\\..\\luar",
    "file:///../x",
  ])("%j leads out of the folder", (text) => {
    expect(readAddress(text)).toEqual({ ok: false, problem: "outside" });
  });

  test.each([
    ["/100%/", "percent"],
    ["/%ff/", "percent"],
    ["/%", "percent"],
    ["", "slash"],
    ["judul-lama/", "slash"],
    ["http://warta.example/a/", "slash"],
    ["javascript:alert(1)", "slash"],
    ["\\\\host\\a", "slash"],
    ["//host/a/", "empty-part"],
    ["/a//b/", "empty-part"],
    ["/a%2f%2fb/", "empty-part"],
    ["/a/?p=12", "characters"],
    ["/a/%3fp=12", "characters"],
    ["/a/#b", "characters"],
    ["/a\\b/", "characters"],
    ["/a%00b/", "characters"],
    ["/a\nb/", "characters"],
    ["/a\u007fb/", "characters"],
    ["/a\ud800b/", "characters"],
  ])("%j is refused: %s", (text, reason) => {
    expect(readAddress(text)).toEqual({ ok: false, problem: "bad", reason });
  });

  test("too long for a file system is refused", () => {
    for (const text of ["a".repeat(201), "é".repeat(101), "a/".repeat(500), "a/".repeat(1_000_000)])
      expect(readAddress(`/${text}/`.replace("//", "/"))).toEqual({ ok: false, problem: "bad", reason: "long" });
  });

  test("as long as a file system takes it is taken", () => {
    expect(readAddress(`/${"a".repeat(200)}/`).ok).toBe(true);
    expect(readAddress(`/${"a".repeat(195)}.html`).ok).toBe(true);
  });

  const part = fc.constantFrom(
    "..",
    ".",
    "%2e",
    "%2F",
    "/",
    "//",
    "\\",
    "%5c",
    "%",
    "a",
    "é",
    "\ud800",
    " ",
    "\u0000",
    "%25",
    "?",
    ":",
    "html",
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
    fc.string({ unit: "binary" }),
  );

  test("never throws, and one that is taken stays in the output folder", () => {
    fc.assert(
      fc.property(text, (one) => {
        const read = readAddress(one);
        if (!read.ok) return true;
        const file = fileOf(read.address);
        const path = join("/keluaran", file);
        return path.startsWith("/keluaran/") && path === normalize(`/keluaran/${file}`) && !file.includes("//");
      }),
      { numRuns: 3_000 },
    );
  });

  test("read again as it stands in links is the same", () => {
    fc.assert(
      fc.property(text, (one) => {
        const read = readAddress(one);
        if (read.ok) expect(readAddress(read.address)).toEqual(read);
      }),
      { numRuns: 3_000 },
    );
  });

  test("is ASCII that no browser changes", () => {
    fc.assert(
      fc.property(text, (one) => {
        const read = readAddress(one);
        return !read.ok || new URL(read.address, "https://uji.example").pathname === read.address;
      }),
      { numRuns: 3_000 },
    );
  });
});
