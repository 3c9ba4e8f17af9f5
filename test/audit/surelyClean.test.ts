import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditHtml } from "../../src/audit/scripts.ts";
import { surelyClean } from "../../src/audit/surelyClean.ts";

const story = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Rob di Semarang Utara &amp; sekitarnya</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="“Kami siap”, kata wali kota">
<link rel="canonical" href="https://warta.example/2023/02/28/rob/">
<link rel="stylesheet" href="/warta.css">
<link rel="preload" as="image" imagesrcset="/a-320.avif 320w, https://b.example/a.avif?b&amp;c 640w">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u003c/script>"}</script>
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<details><summary>Menu</summary><nav aria-label="Rubrik"><ul><li><a href="/berita/">Berita</a></ul></nav></details>
<main id="isi"><article>
<h1>Rob</h1>
<p>Oleh <a rel="author" href="/penulis/budi/">Budi</a> <time datetime="2023-02-28T14:05+07:00">14.05 WIB</time>
<figure><picture><source type="image/avif" srcset="/a.avif 320w"><img src="/a.jpg" alt="Rob > banjir" width="4" height="3"
  loading="lazy"></picture><figcaption>Rob</figcaption></figure>
<p>a > b</p><br/>
<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M1 2"/></svg>
<a href="https://wa.me/?text=a&amp;b" rel="nofollow noopener">WhatsApp</a><a href="mailto:?body=a">Surel</a><a href="../b/">b</a>
</article></main></body></html>
`;

test("a page of the theme passes without being parsed", () => {
  expect(surelyClean(story)).toBe(true);
  expect(auditHtml(story, "a.html")).toEqual([]);
});

describe("whatever is not known to be harmless has to be parsed", () => {
  test.each([
    "<script>x()</script>",
    '<script type="application/ld+json" src="/a.js"></script>',
    '<script type="application/ld+json">{',
    '<script type="application/ld+json">{"a":"<b>"}</script>',
    '<script type="application/ld+json">{}</script> dan"}</script>',
    "</script>",
    '<p onclick="x()">',
    '<p style="a">',
    '<a href="javascript:x()">',
    '<a href="java&Tab;script&colon;x()">',
    '<img src="/a" srcset="/b 1x, data:text/html,a 2x">',
    '<link rel="modulepreload" href="/a.js">',
    '<link rel="preload" as="script" href="/a.js">',
    '<meta http-equiv="refresh" content="0">',
    '<meta charset="utf-7">',
    '<p title="<b>">',
    "<p title='a'>",
    "<p title=a>",
    '<p title="a"class="b">',
    '<p title="a',
    "<!-- a -->",
    "<?a?>",
    "<![CDATA[a]]>",
    "<p\u00a0class>",
    "</p a>",
    "<P>",
    "<bukan-html>",
    "<iframe>",
    "<select>",
    "<math>",
    "<template>",
    "<noscript>",
    "a < b",
    "a<",
    "\u0000",
    "\u001b",
  ])("%s", (body) => {
    expect(surelyClean(body)).toBe(false);
  });
});

/** Pieces from which both harmless and hostile markup is put together; the hostile ones differ from harmless ones by little. */
const names = [
  "p",
  "a",
  "img",
  "svg",
  "style",
  "title",
  "textarea",
  "table",
  "td",
  "body",
  "use",
  "path",
  "link",
  "meta",
];
const hostileNames = ["script", "iframe", "select", "noscript", "math", "template", "P", "svg:a", "base"];
const values = [
  "",
  "/a/",
  "#a",
  "https://a.example/",
  "a.jpg 1x, b.jpg 2x",
  "&amp;",
  "icon next",
  "utf-8",
  "image",
  "javascript",
  "a:b",
];
const hostileValues = [
  "javascript:x()",
  " data:text/html,a",
  "java&Tab;script:x",
  "&#106;avascript:x()",
  "javascript&colon;x()",
  "data&#58;text/html,a",
  "a>b",
  "a<b",
  "https:,javascript:x",
  "0;url=//a",
  "modulepreload",
  "script",
  "iso-2022-jp",
  "a' onclick='b",
];
const attributes = [
  "class",
  "id",
  "href",
  "src",
  "srcset",
  "poster",
  "cite",
  "action",
  "rel",
  "as",
  "charset",
  "content",
  "alt",
  "data-a",
  "aria-label",
  "type",
  "name",
  "title",
  "hidden",
  "xmlns",
  "d",
];
const hostileAttributes = [
  "onclick",
  "style",
  "http-equiv",
  "ping",
  "to",
  "values",
  "xlink:href",
  "ONLOAD",
  "srcdoc",
  "data",
  "formaction",
];
const loose = [
  "a > b",
  "&lt;script&gt;",
  '"',
  "'",
  "\n",
  "=",
  "onclick=x()",
  "–",
  "\ufeff",
  "<br/>",
  "<!doctype html>",
  '<script type="application/ld+json">{"a":1}</script>',
  "</svg>",
  "</title>",
  "</style>",
  "</textarea>",
  "</p>",
  "</a>",
];
const hostileLoose = [
  "<!--",
  "-->",
  "<",
  "</",
  "<?",
  "<![CDATA[",
  "]]>",
  "</script>",
  '<script type="application/ld+json">',
  "</noscript>",
  "\u0000",
  "\u001b",
  "<p title='",
  '<p title="',
  "<img src=x onerror=x()>",
];

/** Mostly harmless, so that a good part passes the scan. */
const mostly = (good: readonly string[], bad: readonly string[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: fc.constantFrom(...bad) });

const attribute = fc
  .tuple(
    fc.constantFrom(" ", " ", " ", "\n", "  ", ""),
    mostly(attributes, hostileAttributes),
    fc.constantFrom('"', '"', '"', '"', '"', '"', "'", ""),
    mostly(values, hostileValues),
  )
  .map(([blank, name, quote, value]) => `${blank || (name.length % 2 ? " " : "")}${name}=${quote}${value}${quote}`);

const tag = fc
  .tuple(
    mostly(names, hostileNames),
    fc.array(attribute, { maxLength: 2 }),
    mostly([">", "/>", " >"], ["", "/ >", "//>"]),
  )
  .map(([name, list, end]) => `<${name}${list.join("")}${end}`);

const fragment = fc
  .array(fc.oneof(tag, mostly(loose, hostileLoose)), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""));

test("what the scan passes, the parser passes", () => {
  let passed = 0;
  fc.assert(
    fc.property(fragment, (html) => {
      if (!surelyClean(html)) return;
      passed++;
      expect(auditHtml(html, "a.html")).toEqual([]);
    }),
    { numRuns: 6000 },
  );
  // a law that nothing reaches proves nothing
  expect(passed).toBeGreaterThan(600);
});

const hostileWords = [...hostileNames, ...hostileAttributes, ...hostileValues, ...hostileLoose];

test("a clean page with something hostile put into it anywhere is passed only where the parser passes it", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...hostileWords), fragment),
      fc.nat(story.length),
      fc.nat(3),
      (piece, at, drop) => {
        const html = story.slice(0, at) + piece + story.slice(at + drop);
        if (surelyClean(html)) expect(auditHtml(html, "a.html")).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

test("no word, mark or value of a clean page can be exchanged for a hostile one that the scan alone would pass", () => {
  for (const parts of [story.split(/([\s"=<>/]+)/), story.split(/("[^"]*")/)]) {
    for (const [index, part] of parts.entries()) {
      const quote = /^"[^"]+"$/.test(part) ? '"' : "";
      for (const word of hostileWords) {
        const html = parts.with(index, quote + word + quote).join("");
        if (surelyClean(html) && auditHtml(html, "a.html").length > 0) expect.fail(`${part} became ${word}`);
      }
    }
  }
});

test("what surrounds a style sheet, or stands in it, is looked at as everywhere else", () => {
  const sheet = "<style>a{b:c}</style>";
  const [script, handler] = ["<script>x()</script>", '<p onclick="x()">'];
  for (const bad of [script, handler]) {
    for (const html of [bad + sheet, sheet + bad, `<style>a{${bad}}</style>`, `${sheet}<p>a</p>${sheet}${bad}`]) {
      expect(surelyClean(html), html).toBe(false);
    }
  }
  expect(surelyClean(`<p>a</p>${sheet}<p>b</p>${sheet}`)).toBe(true);
  expect(surelyClean("<style>a{b:\0}</style>")).toBe(false);
  expect(surelyClean('<a title="<style>a</style>">')).toBe(false);
});

test("a page of ten megabytes, in one attribute or in a million tags, does not overrun the scan", () => {
  expect(surelyClean(`<a href="${"x".repeat(10_000_000)}">`)).toBe(true);
  expect(surelyClean(`<a href="${"https:".repeat(1_000_000)}">`)).toBe(true);
  expect(surelyClean('<p class="a">'.repeat(700_000))).toBe(true);
  expect(surelyClean(`<a${" ".repeat(10_000_000)}!`)).toBe(false);
});
