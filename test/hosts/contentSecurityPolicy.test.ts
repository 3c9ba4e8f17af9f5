import { expect, test } from "vitest";
import { contentSecurityPolicy, styleHash } from "../../src/hosts/contentSecurityPolicy.ts";

const input = { styles: [styleHash("a{}")], images: [], forms: ["https://www.google.com"], allow: {} };

test("the policy lets no script in, and nothing but what the site's own pages need", () => {
  expect(contentSecurityPolicy(input, "header").split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action https://www.google.com",
    "frame-ancestors 'none'",
  ]);
});

test("a page cannot say by itself who may frame it", () => {
  expect(contentSecurityPolicy(input, "meta")).not.toContain("frame-ancestors");
});

test("pictures that are kept elsewhere come from there, and nothing else does", () => {
  const [plain, kept] = [[], ["https://foto.example"]].map((images) =>
    contentSecurityPolicy({ ...input, images }, "header").split("; "),
  ) as [string[], string[]];
  expect(kept.filter((one) => !plain.includes(one))).toEqual(["img-src 'self' https://foto.example"]);
});

test("a site adds sources, each once, in place of 'none'", () => {
  const allow = { "img-src": ["https://gambar.example", "'self'"], "frame-ancestors": ["https://mitra.example"] };
  const policy = contentSecurityPolicy({ ...input, allow }, "header");
  expect(policy).toContain("img-src 'self' https://gambar.example;");
  expect(policy).toMatch(/frame-ancestors https:\/\/mitra\.example$/);
});
