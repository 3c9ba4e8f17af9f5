import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../../src/markdown/body.ts";
import { elements, facts, faults, html, markdown } from "./bodies.ts";

test("the story's plain words leave out what is not the story", () => {
  const source = [
    'Baca juga: [Pasar lama](/a/)\n\nHarga *beras* naik[^1], kata `BPS` dan "dinas".',
    '![Beras di gudang](b.jpg "Gudang Bulog | Rina")\n\n## Sebab\n\n- hujan\n- banjir',
    "```\nkode\n```\n\n> Kami siap.\n\n[Rapat](https://youtu.be/a)\n\n+++\n\nAkhir.\n\n[^1]: Data BPS.",
  ].join("\n\n");
  expect(facts(source).text.split("\n")).toEqual([
    "Harga beras naik, kata BPS dan “dinas”.",
    "Sebab",
    "hujan",
    "banjir",
    "Kami siap.",
    "Akhir.",
  ]);
});

test("words are counted as readers count them", () => {
  expect(facts("Undang-undang itu – kata dia – berlaku 1.250 hari.").words).toBe(7);
});

test("a summary begins with the story's first own paragraph", () => {
  const source =
    '## Kabar\n\n![a](b.jpg "c")\n\n> Kami siap.\n\n- satu\n\n1. dua\n\nAir naik sejak\nsubuh\u00a0tadi.\n\nKedua.';
  expect(facts(source).summarySource).toBe("Air naik sejak subuh tadi.");
});

test("a body without a paragraph lends its first words to the summary", () => {
  expect(facts("- satu dua\n- tiga").summarySource).toBe("satu dua");
});

test.each([
  "",
  "  \n\n\t\n",
  "\u200b\u00ad\ufeff",
  "&nbsp; &shy;",
  "***",
  "…",
  "+++",
  "Baca juga: [Judul](/a/)",
  "```\n\n```",
  "[a]: /b/",
])("a body in which nobody could read a story is empty: %j", (source) => {
  expect(faults(source)).toEqual(["10 empty-body"]);
});

test.each(["a", "1", "ꦱꦸ", "![a](b.jpg)", "![a](b.mp3)", "- a", "> a", "| a |\n|---|", "https://youtu.be/a", "## a"])(
  "a body of little is not empty: %j",
  (source) => {
    expect(faults(source)).toEqual([]);
  },
);

test("faults stand in the order of their lines and name the file", () => {
  const source = "**a\n\n::: fakta\nb\n\n![](c.jpg)";
  const read = readBody(markdown, source, { file: "content/articles/x.md", firstLine: 7 });
  expect(read.faults.map(({ at }) => at.line)).toEqual([7, 9, 12]);
  expect(new Set(read.faults.map(({ at }) => at.file))).toEqual(new Set(["content/articles/x.md"]));
});

test("a fault names the line of the file in which it stands, wherever in the body that is", () => {
  const sound = fc.constantFrom(
    "Kalimat.",
    "Dua\nbaris.",
    "- a\n- b",
    "> a\n> b",
    "| a |\n|---|\n| b |",
    "```\n** a\n```",
    "![a](b.jpg)\n![c](d.jpg)",
    "::: fakta A\nb\n:::",
    "+++",
    "## A",
    "Baca juga: [A](/a/)",
    "[^1]: catatan\n\n    lagi\n\nAda[^1].",
    "",
  );
  const wrong = fc.constantFrom(
    ["a **b", "stray-marks"],
    ["- a\n- ** b", "stray-marks"],
    ["a ![](b.jpg)", "missing-alt"],
    ["> ![](b.jpg)", "missing-alt"],
    ["satu[^x]", "unknown-footnote"],
    ["::: fkta", "unknown-block"],
  );
  const parts = fc.tuple(
    fc.array(sound, { maxLength: 6 }),
    wrong,
    fc.array(sound, { maxLength: 3 }),
    fc.integer({ min: 1, max: 40 }),
  );
  fc.assert(
    fc.property(parts, ([before, [piece = "", code = ""], after, firstLine]) => {
      const head = before
        .filter((one, index) => !one.startsWith("[^1]") || before.indexOf(one) === index)
        .map((one) => `${one}\n\n`)
        .join("");
      const tail = after
        .filter((one) => !one.startsWith("[^1]"))
        .map((one) => `\n\n${one}`)
        .join("");
      const read = readBody(markdown, head + piece + tail, { file: "a.md", firstLine });
      const line = firstLine + head.split("\n").length - 1 + (piece.startsWith("- a\n") ? 1 : 0);
      expect(read.faults.map(({ at, code: found }) => `${at.line} ${found}`)).toEqual([`${line} ${code}`]);
    }),
    { numRuns: 500 },
  );
});

const PIECES = [
  ..."*_~`[]()<>!\"'{}%|:+-#^\\&;=/.\n\t ",
  "![a](b.jpg)",
  "](javascript:alert(1))",
  "](java\tscript:x)",
  "[^1]",
  "[^1]: ",
  "::: fakta ",
  "::: kutipan ",
  "\n:::\n",
  "\n\n",
  "+++\n",
  "Baca juga: ",
  "https://x.com/a_b",
  "<script>alert(1)</script>",
  '" onerror="alert(1)',
  "&#106;avascript:",
  "&lt;img onload=x&gt;",
  "data:text/html,x",
  "**Istilah** ",
  "- ",
  "> ",
  "1945. ",
  "| a |\n|---|\n",
  "Tabel: a\n\n",
  "\u200b",
  "\u00a0",
  "😀",
  "\ud800",
  "rob.mp4",
];
const typed = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })), {
  maxLength: 40,
});

test("whatever is typed, reading and rendering never fail, and nothing in the page runs", () => {
  fc.assert(
    fc.property(typed, (pieces) => {
      const source = pieces.join("");
      facts(source);
      for (const { tag, attributes } of elements(html(source, { picture: () => undefined }))) {
        expect(["script", "iframe", "object", "embed", "form", "style", "base", "svg", "meta", "link"]).not.toContain(
          tag,
        );
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).not.toMatch(/^on|^style$|^srcdoc$/i);
          if (/^(?:href|src)$/.test(name))
            expect(value.replace(/[\p{Cc}\s]/gu, "")).not.toMatch(/^(?:javascript|vbscript|data|file|blob):/i);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test("whatever is typed, no id stands twice on the page and reading twice gives the same", () => {
  fc.assert(
    fc.property(typed, (pieces) => {
      const source = pieces.join("");
      const ids = elements(html(source)).flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(html(source)).toBe(html(source));
      expect(facts(source)).toEqual(facts(source));
    }),
    { numRuns: 500 },
  );
});
