import { describe, expect, test } from "vitest";
import { auditHtml } from "../../src/audit/scripts.ts";

const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Uji</title>${body}`;
const codesOf = (html: string) => [...new Set(auditHtml(html, "a.html").map((one) => one.code))];

describe("a page is refused for an element", () => {
  test.each([
    "<script>x()</script>",
    "<script src=/a.js></script>",
    "<SCRIPT>x()</SCRIPT>",
    "<script type=module>x()</script>",
    "<script type=importmap>{}</script>",
    "<script type=speculationrules>{}</script>",
    "<script type='Application/LD+JSON'>{}</script>",
    "<script type='application/ld+json '>{}</script>",
    "<script type='application/ld+json' src=/a.js></script>",
    "<svg><script type='application/ld+json' xlink:href=/a.js></script></svg>",
    "<svg><script href=/a.js></script></svg>",
    "<svg:script>x()</svg:script>",
    "<iframe src=/a></iframe>",
    "<frameset><frame src=/a></frameset>",
    "<p><frame src=/a>",
    "<object data=/a.swf></object>",
    "<embed src=/a.swf>",
    "<applet code=a></applet>",
    "<portal src=/a></portal>",
    "<fencedframe></fencedframe>",
    "<base href=https://jahat.example/>",
    "<noscript>a</noscript>",
    "<noembed>a</noembed>",
    "<noframes>a</noframes>",
    "<xmp>a</xmp>",
    "<plaintext>",
    "<template><iframe></iframe></template>",
    "<div><template shadowrootmode=open><script>x()</script></template></div>",
    "<table><tr><td><object></object></table>",
  ])("%s", (body) => {
    expect(codesOf(page(body))).toContain("forbidden-element");
  });
});

describe("a page is refused for an attribute", () => {
  test.each([
    "<p onclick=x()>",
    "<p OnClick=x()>",
    "<p onclick>",
    '<p/onmouseover="x()">',
    "<img src=/a.jpg\nonerror=x()>",
    "<img src=/a.jpg\fonerror=x()>",
    "<img src='/a.jpg'onerror=x()>",
    "<p on-apa=1>",
    '<p style="color:red">',
    "<svg><g onload=x()></g></svg>",
    "<math><mi onclick=x()>",
    "<template><p onclick=x()></template>",
    "<link rel=modulepreload href=/a.js>",
    "<link rel='preload ModulePreload' href=/a.js>",
    "<link rel=import href=/a.html>",
    "<link rel=preload as=script href=/a.js>",
    "<link rel=preload as=Worker href=/a.js>",
    "<p srcdoc=a>",
  ])("%s", (body) => {
    expect(codesOf(page(body))).toEqual(["forbidden-attribute"]);
  });

  test.each([
    ["a second body tag adds its handler to the first", "<body><p>a<body onload=x()>"],
    ["a second html tag adds its handler to the first", "<p>a<html onclick=x()>"],
    ["an unclosed paragraph makes no difference", "<p><table><p onclick=x()>"],
  ])("%s", (_why, body) => {
    expect(codesOf(page(body))).toEqual(["forbidden-attribute"]);
  });
});

describe("a page is refused for an address", () => {
  test.each([
    ["javascript:", "<a href=javascript:x()>"],
    ["javascript:", "<a href='JaVaScRiPt:x()'>"],
    ["javascript:", "<a href='java&#x73;cript:x()'>"],
    ["javascript:", "<a href='&#106;avascript&colon;x()'>"],
    ["javascript:", "<a href='java\tscript:x()'>"],
    ["javascript:", "<a href='java&Tab;script:x()'>"],
    ["javascript:", "<a href='java&NewLine;script:x()'>"],
    ["javascript:", "<a href='&#1;&#32; javascript:x()'>"],
    ["javascript:", "<a href='\u00a0javascript:x()'>"],
    ["javascript:", "<a href='java\u00adscript:x()'>"],
    ["vbscript:", "<a href=vbscript:x()>"],
    ["data:text/html", "<a href='data:text/html;base64,AA'>"],
    ["data:image/svg+xml", "<a href='data:image/svg+xml,a'>"],
    ["data:image/svg+xml", "<svg><use href='data:image/svg+xml,a#b'/></svg>"],
    ["data:", "<a href='data:,a'>"],
    ["data:text/html", "<img src='data:text/html,a'>"],
    ["javascript:", "<img src=/a.jpg srcset='/b.jpg 1x, javascript:x() 2x'>"],
    ["javascript:", "<link rel=preload as=image imagesrcset='javascript:x() 1x'>"],
    ["javascript:", "<form action=javascript:x()>"],
    ["javascript:", "<button formaction=javascript:x()>"],
    ["javascript:", "<video poster=javascript:x()>"],
    ["javascript:", "<a ping='/a javascript:x()'>"],
    ["javascript:", "<blockquote cite=javascript:x()>"],
    ["javascript:", "<td background=javascript:x()>"],
    ["javascript:", "<html manifest=javascript:x()>"],
    ["javascript:", "<svg><a xlink:href=javascript:x()>a</a></svg>"],
    ["javascript:", "<math href=javascript:x()>a</math>"],
    ["javascript:", "<svg><a><set attributeName=href to=javascript:x() /></a></svg>"],
    ["javascript:", "<svg><animate attributeName=xlink:href values='/a;java\nscript:x()' /></svg>"],
    ["javascript:", "<svg><animate attributeName=href from=javascript:x() by=1 /></svg>"],
    ["javascript:", "<p xml:base=javascript:x()>"],
    ["javascript:", "<template><a href=javascript:x()></template>"],
  ])("%s in %s", (scheme, body) => {
    expect(auditHtml(page(body), "a.html")).toMatchObject([{ code: "forbidden-address", details: { scheme } }]);
  });
});

describe("a page is refused for what readers may take in two ways", () => {
  test.each([
    ["refresh", "<meta http-equiv=refresh content='0; url=https://jahat.example/'>"],
    ["refresh", "<meta http-equiv=Refresh content='0; url=//jahat.example/'>"],
    ["refresh", "<meta http-equiv=refresh content='0; url=/\\jahat.example/'>"],
    ["refresh", "<meta http-equiv=refresh content='0; url=/\t/jahat.example/'>"],
    ["refresh", "<meta http-equiv=refresh content='0; url=javascript:x()'>"],
    ["refresh", "<meta http-equiv=refresh content='0;javascript:x()'>"],
    ["refresh", "<meta http-equiv=refresh>"],
    ["encoding", "<meta charset=iso-2022-jp>"],
    ["encoding", "<meta http-equiv=content-type content='text/html; charset=utf-7'>"],
    ["hiding-character", "<p>a\u001b$B</p>"],
    ["hiding-character", "<\u0000s\u0000c\u0000r\u0000i\u0000p\u0000t\u0000>"],
    ["unfinished", "<a href='/a"],
    ["unfinished", "<a href"],
    ["unfinished", "<img src=x onerror=x()"],
    ["unfinished", "<!-- a"],
    ["unfinished", "<svg><![CDATA[ a"],
    ["unfinished", "a<"],
    ["broken-data", "<script type=application/ld+json>{"],
    ["broken-data", "<script type=application/ld+json>{'a':'</script> dan'}</script>"],
    ["broken-data", "<script type=application/ld+json>{'a':'<!-- '}</script>"],
    ["broken-data", "<script type=application/ld+json>{'a':'<!--<script>'}</script><p>a</p></script>"],
    ["broken-data", "<script type=application/ld+json>{'a':'<SCRIPT'}</script>"],
    ["broken-data", "</script>"],
    ["in-select", "<select><img src=/a.jpg></select>"],
    ["in-select", "<select><option><svg><style><!--</style>a--></svg></select>"],
    ["in-select", "<select><option>a<p>b"],
  ])("%s: %s", (what, body) => {
    expect(auditHtml(page(body), "a.html")).toContainEqual(
      expect.objectContaining({ code: "forbidden-markup", details: { what } }),
    );
  });
});

describe("markup that hides a handler from other parsers is refused", () => {
  test.each([
    '<noscript><p title="</noscript><img src=x onerror=x()>">',
    "<!--><img src=x onerror=x()>-->",
    "<!---><img src=x onerror=x()>-->",
    "<!-- a --!><img src=x onerror=x()>-->",
    "<!-- <!-- --><img src=x onerror=x()>-->",
    "<!a><img src=x onerror=x()>",
    "<?a><img src=x onerror=x()>?>",
    "</><img src=x onerror=x()>",
    "</ a><img src=x onerror=x()>",
    "<svg><style><img src=x onerror=x()></style></svg>",
    "<svg><title><img src=x onerror=x()></title></svg>",
    "<svg></p><style><a title='</style><img src=x onerror=x()>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x()&gt;'>",
    "<math><annotation-xml encoding=text/html><style><img src=x onerror=x()></style></annotation-xml></math>",
    "<textarea></textarea><img src=x onerror=x()>",
    "<textarea><!--</textarea><img src=x onerror=x()>-->",
    "<title><a title='</title><img src=x onerror=x()>'></title>",
    "<style><!--</style><img src=x onerror=x()>--></style>",
    "<xmp><p title='</xmp><img src=x onerror=x()>'>",
    "<iframe><p title='</iframe><img src=x onerror=x()>'></iframe>",
    "<![CDATA[><img src=x onerror=x()>]]>",
    "<svg><desc><![CDATA[><img src=x onerror=x()>]]></desc></svg>",
    "<svg><p><![CDATA[><img src=x onerror=x()>]]>",
    "<select><img src=x onerror=x()></select>",
    "<select><xmp><!--</xmp><img src=x onerror=x()>--></select>",
    "<template><table><style><!--</style><img src=x onerror=x()>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=x()>",
    "<p a='1'a=2 onclick=x()>",
    "<p '\"=x onclick=x()>",
    "<p =onclick=x() onclick=x()>",
    "<a href='x' =' onclick=x() '>a",
    "<scr\u0000ipt>x()</scr\u0000ipt>",
  ])("%s", (body) => {
    expect(codesOf(page(body))).not.toEqual([]);
  });
});

describe("a page is accepted", () => {
  test.each([
    ["a data block", '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'],
    ["a data block with markup in its text", '<script type="application/ld+json">{"a":"<b>"}</script>'],
    ["a data block with an id", '<script id=a type="application/ld+json">{}</script>'],
    ["a picture as data", "<img src='data:image/png;base64,AA' srcset='data:image/webp;base64,AA 2x'>"],
    ["an icon as data", "<link rel=icon href='data:image/svg+xml,a'>"],
    ["a relative address that begins with %6A", "<a href='%6Aavascript:x()'>"],
    ["share links", "<a href='https://wa.me/?text=a%20b&amp;c'><a href='mailto:?body=javascript:x'>"],
    ["words about scripts", "<p title='javascript: pengantar'>javascript:alert(1) onclick=x() &lt;script&gt;"],
    ["a description about scripts", "<meta name=description content='JavaScript: bahasa onclick=x()'>"],
    ["styles in their element", "<style>a>b{color:red}</style>"],
    ["a redirect on this site", "<meta http-equiv=refresh content='0; url=/2023/02/28/a/'>"],
    ["a page that loads itself again", "<meta http-equiv=refresh content=300>"],
    ["the encoding told in the old way", "<meta http-equiv=content-type content='text/html; charset=utf-8'>"],
    ["an ordinary choice", "<select><optgroup label=a><option>a<option>b<hr></optgroup></select><p>b"],
    ["a whole comment with markup in it", "<!-- <img src=x onerror=x()> -->"],
    ["markup that is text in a title", "<title><img src=x onerror=x()></title>"],
    ["markup that is text in a text field", "<textarea><img src=x onerror=x()></textarea>"],
    ["markup that is text in an attribute", "<p title='<img src=x onerror=x()>'>"],
    ["the second of two attributes of one name, which no browser reads", "<a href=/a href=javascript:x()>"],
    ["a drawing", "<svg viewBox='0 0 1 1'><title>a</title><path d='M0 0'/><use href='#a'/></svg>"],
    ["CDATA in a drawing", "<svg><style><![CDATA[a>b{}]]></style></svg>"],
  ])("with %s", (_what, body) => {
    expect(auditHtml(page(body), "a.html")).toEqual([]);
  });
});

describe("a fault names the place", () => {
  test("of the attribute, by line and column", () => {
    const html = "<!doctype html>\r\n<title>a</title>\r\n<p>“\n  <a class=b\n    onclick=x()>";
    expect(auditHtml(html, "_site/a.html")).toMatchObject([
      { code: "forbidden-attribute", at: { file: "_site/a.html", line: 5, column: 5 }, found: "x()" },
    ]);
  });

  test("of the tag, for an element", () => {
    expect(auditHtml("<p>\n<p><iframe>", "a.html")[0]).toMatchObject({ at: { line: 2, column: 4 } });
  });

  test("and every fault of a page is told", () => {
    const faults = auditHtml(page("<a href=javascript:x() onclick=x() style=a><script>x()</script>"), "a.html");
    expect(faults.map((one) => one.code).sort()).toEqual([
      "forbidden-address",
      "forbidden-attribute",
      "forbidden-attribute",
      "forbidden-element",
    ]);
  });
});

test("an empty page has no faults", () => {
  expect(auditHtml("", "a.html")).toEqual([]);
});
