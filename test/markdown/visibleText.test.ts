import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleText } from "../../src/markdown/visibleText.ts";
import { facts, html } from "./bodies.ts";

test.each([
  ["zero-width space", "kata\u200bkata"],
  ["soft hyphen", "kata\u00adkata"],
  ["byte order mark", "\ufeffkata\ufeffkata"],
  ["word joiner", "kata\u2060kata"],
  ["right-to-left override", "kata\u202ekata\u202c"],
  ["joiner and non-joiner", "kata\u200dkata\u200c"],
  ["backspace", "kata\u0008kata"],
  ["next-line quotation mark of old code pages", "kata\u0093kata"],
])("a %s is not shown", (_name, source) => {
  expect(visibleText(source)).toBe("katakata");
  expect(html(source)).toBe("<p>katakata</p>\n");
  expect(facts(source).text).toBe("katakata");
});

test("the same characters written as entities are not shown either", () => {
  expect(html("kata&shy;kata&#8203;kata&ZeroWidthSpace;kata &zwj;kata")).toBe("<p>katakatakatakata kata</p>\n");
});

test("line ends of word processors are blanks, so that lines stay true", () => {
  expect(visibleText("a\u000bb\u2028c\u2029d\u0085e\nf")).toBe("a b c d e\nf");
});

test.each([
  ["Persian", "می\u200cخواهم"],
  ["Javanese", "ꦏ꧀\u200cꦏ"],
  ["Malayalam", "ന്\u200d"],
  ["an emoji of several", "👩\u200d👧 dan 👩🏽\u200d🚒 dan ❤️\u200d🔥"],
  ["marks of direction", "\u200eab\u200f"],
  ["no-break blanks", "3,36\u00a0juta\u202f%"],
])("%s keeps what it needs", (_script, source) => {
  expect(visibleText(source)).toBe(source);
});

test("a torn half of a character does not reach the page", () => {
  expect(html("a\ud800b").isWellFormed()).toBe(true);
});

test("plain text is left alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (source) => {
      expect(visibleText(source)).toBe(source);
    }),
  );
});

test("no line is ever won or lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (source) => {
      const shown = visibleText(source);
      expect(shown.split("\n").length).toBe(source.split("\n").length);
      expect(visibleText(shown)).toBe(shown);
    }),
  );
});
