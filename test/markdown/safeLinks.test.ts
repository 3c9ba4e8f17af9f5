import fc from "fast-check";
import { expect, test } from "vitest";
import { all, html, text } from "./bodies.ts";

const targets = (source: string) => all(html(source), "a").map(({ attributes }) => attributes.href);

test.each([
  "https://warta.example/a?b=c&d#e",
  "http://warta.example/",
  "HTTPS://warta.example/",
  "mailto:redaksi@warta.example",
  "tel:+62315000000",
  "/2024/01/judul/",
  "../judul/",
  "judul/",
  "#bagian-satu",
  "?hal=2",
  "//cdn.example/a",
  "/waktu/14:05/",
])("an address that readers can follow becomes a link: %s", (address) => {
  expect(targets(`Lihat [ini](${address}) ya.`)).toHaveLength(1);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&#x73;cript:alert(1)",
  "&#106;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "javascript\\:alert(1)",
  "<java\tscript:alert(1)>",
  "< javascript:alert(1)>",
  "%6Aavascript:alert(1)",
  "java%0ascript:alert(1)",
  "ja\u200bvascript:alert(1)",
  "ja&ZeroWidthSpace;vascript:alert(1)",
  "vbscript:x",
  "data:text/html;base64,PHNjcmlwdD4=",
  "data:image/svg+xml,<svg>",
  "data:image/png;base64,AAAA",
  "file:///etc/passwd",
  "blob:https://a/b",
  "intent://a",
  "view-source:https://a",
])("an address that runs or reads the reader's own machine stays words: %s", (address) => {
  for (const source of [
    `[satu](${address}) dua`,
    `![satu](${address}) dua`,
    `[satu][r] dua\n\n[r]: ${address}`,
    `<${address}> dua`,
  ]) {
    const page = html(source);
    expect(all(page, "a")).toEqual([]);
    expect(all(page, "img")).toEqual([]);
    expect(text(page)).toContain("dua");
  }
});

test("a title cannot become an attribute", () => {
  const [link] = all(html('[a](/b/ "c\\" onclick=\\"x")'), "a");
  expect(link?.attributes).toEqual({ href: "/b/", title: 'c" onclick="x' });
});

test("whatever scheme is written, only four are followed", () => {
  const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9+.-]{0,12}$/);
  fc.assert(
    fc.property(scheme, (name) => {
      const kept = ["http", "https", "mailto", "tel"].includes(name.toLowerCase());
      expect(targets(`[a](${name}:b)`)).toHaveLength(kept ? 1 : 0);
    }),
  );
});
