import { describe, expect, test } from "vitest";
import { auditSvg } from "../../src/audit/scripts.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const drawing = (body: string) => `<svg ${NS}>${body}</svg>`;
const faultsOf = (svg: string) => auditSvg(svg, "a.svg");

describe("a drawing is accepted", () => {
  test.each([
    ["plain", drawing('<rect width="1" height="1" fill="#2050a0"/>')],
    [
      "with a declaration, a comment and a public DOCTYPE",
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${drawing("")}`,
    ],
    ["with styles in CDATA", drawing("<style><![CDATA[a>b{fill:red}]]></style>")],
    [
      "with metadata of its editor",
      drawing('<?xpacket begin="a"?><metadata xmlns:a="http://a.example/"><a:b c:d="e"/></metadata>'),
    ],
    ["with a picture in it", drawing('<image xlink:href="data:image/png;base64,AA"/><use href="#a"/><a href="/b/"/>')],
    ["with references", drawing('<text>a &amp; &#x42; &lt;script&gt;</text><g id="a&quot;b"/>')],
    ["with values of four megabytes", drawing(`<path d="${"1 ".repeat(2_000_000)}"/>`)],
    ["in single quotes and many lines", "<svg\n xmlns='http://www.w3.org/2000/svg'\n viewBox = '0 0 1 1'\n/>\n"],
  ])("%s", (_what, svg) => {
    expect(faultsOf(svg)).toEqual([]);
  });
});

describe("a drawing is refused for a script, under whatever name XML gives it", () => {
  test.each([
    drawing("<script>x()</script>"),
    drawing("<script href='/a.js'/>"),
    drawing("<script type='application/ld+json'>{}</script>"),
    drawing("<script><![CDATA[x()]]></script>"),
    '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script>x()</svg:script></svg:svg>',
    drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>'),
    drawing("<foreignObject><a/></foreignObject>"),
    drawing("<handler>x()</handler>"),
    drawing("<h:iframe src='/a'/>"),
    drawing("<!-- a --><g/><!-- b --><script>x()</script>"),
    drawing("<style><![CDATA[ </style> ]]></style><script>x()</script>"),
    drawing("<title><!--</title>--><script>x()</script><!----></title>"),
    drawing("<desc>]]></desc><script>x()</script>"),
  ])("%s", (svg) => {
    expect(faultsOf(svg)).toContainEqual(expect.objectContaining({ code: "forbidden-element" }));
  });
});

describe("a drawing is refused for attributes and addresses", () => {
  test.each([
    ["forbidden-attribute", drawing("<g onclick='x()'/>")],
    ["forbidden-attribute", `<svg ${NS} onload="x()"/>`],
    ["forbidden-attribute", drawing("<animate onbegin='x()'/>")],
    ["forbidden-attribute", drawing("<g style='fill:red'/>")],
    ["forbidden-attribute", drawing('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ["forbidden-attribute", drawing('<p xmlns="http://www.w3.org/1999/&#120;html"/>')],
    ["forbidden-address", drawing("<a href='javascript:x()'/>")],
    ["forbidden-address", drawing("<a x:href='java&#115;cript:x()'/>")],
    ["forbidden-address", drawing("<a xlink:href='data:text/html,a'/>")],
    ["forbidden-address", drawing("<set attributeName='href' to='javascript:x()'/>")],
    ["forbidden-address", drawing("<use href='data:image/svg+xml,a#b'/>")],
  ])("%s: %s", (code, svg) => {
    expect(faultsOf(svg).map((one) => one.code)).toEqual([code]);
  });
});

describe("a drawing is refused for what only an XML reader understands", () => {
  test.each([
    ["doctype-subset", `<!DOCTYPE svg [<!ENTITY a "&#60;script>x()&#60;/script>">]>${drawing("&a;")}`],
    ["doctype-subset", `<!DOCTYPE svg SYSTEM "a.dtd" [ ]>${drawing("")}`],
    ["stylesheet-instruction", `<?xml-stylesheet type="text/xsl" href="/a.xsl"?>${drawing("")}`],
    ["stylesheet-instruction", `<?XML-Stylesheet href="/a.css"?>${drawing("")}`],
    ["encoding", `<?xml version="1.0" encoding="iso-2022-jp"?>${drawing("")}`],
    ["hiding-character", `\ufffd\ufffd<\0s\0v\0g\0>\0`],
    ["hiding-character", drawing("\u001b$B")],
    ["unknown-entity", drawing("<a href='java&Tab;script:x()'/>")],
    ["unknown-entity", drawing("<a href='a?b&c'/>")],
    ["unknown-entity", drawing("<a href='&#9999999;'/>")],
    ["not-xml", drawing("<a href=/b/ />")],
    ["not-xml", drawing("<g hidden/>")],
    ["not-xml", drawing("<g a='<'/>")],
    ["not-xml", drawing("<g a='1'b='2'/>")],
    ["not-xml", drawing("<gé/>")],
    ["not-xml", drawing("<!-->a-->")],
    ["not-xml", drawing("<!-- a -- b -->")],
    ["not-xml", drawing("<!-- a --->")],
    ["not-xml", drawing("<!-- a")],
    ["not-xml", drawing("<![CDATA[ a")],
    ["not-xml", drawing("<? a ?>")],
    ["not-xml", drawing("<?a ")],
    ["not-xml", ` <?xml version="1.0"?>${drawing("")}`],
    ["not-xml", "<svg"],
    ["not-xml", "<"],
    ["not-xml", drawing("<!ENTITY a 'b'>")],
  ])("%s: %s", (what, svg) => {
    expect(faultsOf(svg)).toContainEqual(expect.objectContaining({ code: "forbidden-markup", details: { what } }));
  });
});

test("what only an HTML reader would run, should the drawing be put into a page, is refused too", () => {
  expect(faultsOf(drawing("<p><![CDATA[><img src='x' onerror='x()'>]]></p>"))).toMatchObject([
    { code: "forbidden-attribute", details: { element: "img", attribute: "onerror" } },
  ]);
});

test("a fault in a drawing names line and column of the attribute", () => {
  const svg = `<?xml version="1.0"?>\n<svg ${NS}>\n  <g id="a"\n     onclick="x()"/>\n</svg>`;
  expect(faultsOf(svg)).toMatchObject([{ at: { file: "a.svg", line: 4, column: 6 }, found: "x()" }]);
});

test("scripts before the place where a drawing stops being XML are still told, since a browser runs them", () => {
  expect(faultsOf(drawing("<script>x()</script><g a=1/>")).map((one) => one.code)).toEqual([
    "forbidden-element",
    "forbidden-markup",
  ]);
});
