import fc from "fast-check";
import { expect, test } from "vitest";
import { plainOf, readYaml } from "../../src/content/yaml.ts";

const plain = (source: string) => {
  const { value } = readYaml(source, "a.md", 2);
  return value && plainOf(value);
};
const codes = (source: string) => readYaml(source, "a.md", 2).faults.map(({ code, at }) => [code, at.line, at.column]);

test("everything is text, in lists and maps", () => {
  const source =
    "title: Air # catatan\nnumber: 0012\nempty:\nquoted: ''\nlist: [a, 'b, c']\nmap:\n  kunci: nilai\nblok: |\n  satu\n  dua\n";
  expect(plain(source)).toEqual({
    title: "Air",
    number: "0012",
    empty: "",
    quoted: "",
    list: ["a", "b, c"],
    map: { kunci: "nilai" },
    blok: "satu\ndua\n",
  });
});

test("every key and value has the line and column at which an editor finds it", () => {
  const { value } = readYaml("title: Air\n\nimage:\n  src: a.jpg\ntags:\n  - banjir\n", "a.md", 2);
  const image = value?.entries.get("image");
  const src = image?.value.kind === "map" ? image.value.entries.get("src") : undefined;
  const tags = value?.entries.get("tags")?.value;
  expect([value?.entries.get("title")?.line, value?.entries.get("title")?.column]).toEqual([2, 1]);
  expect([image?.line, src?.line, src?.column]).toEqual([4, 5, 3]);
  expect(tags?.kind === "list" && [tags.items[0]?.line, tags.items[0]?.column]).toEqual([7, 5]);
});

test("the first of two equal keys counts, the second is a fault that names its line", () => {
  const { value, faults } = readYaml("a: 1\nb: 2\na: 3\n", "a.md", 2);
  expect(value && plainOf(value)).toEqual({ a: "1", b: "2" });
  expect(faults).toMatchObject([{ code: "key-twice", at: { line: 4, column: 1 }, details: { key: "a", first: 2 } }]);
});

test.each<[string, unknown[][]]>([
  ["title: Rob: air", [["title-needs-quotes", 2, 11]]],
  ["a: 1\n\ttitle: x", [["bad-yaml", 3, 1]]],
  ["a: &nama x", [["alias-refused", 2, 4]]],
  ["a: *nama", [["alias-refused", 2, 4]]],
  ["a: !!binary aGFsbw==", [["alias-refused", 2, 4]]],
  ["- a", [["bad-yaml", 2, undefined]]],
  ["a: 1\n...\nb: 2", [["bad-yaml", 2, undefined]]],
  ["a: Tagar #Rob", [["title-needs-quotes", 2, 4]]],
  ["", []],
  ["# catatan", []],
])("%j tells %j", (source, faults) => {
  expect(codes(source)).toEqual(faults);
});

test("the words that want quotes are shown whole", () => {
  expect(readYaml("title: Rob: air naik # hari ini", "a.md").faults[0]).toMatchObject({
    found: "Rob: air naik # hari ini",
    details: { key: "title" },
  });
  expect(readYaml("tags:\n  - Rob #hariini ramai", "a.md").faults[0]).toMatchObject({
    found: "Rob #hariini ramai",
    details: { key: "tags" },
  });
});

test("no map has a prototype, so that no key is ever inherited", () => {
  const read = plain("__proto__:\n  polluted: ya\nconstructor: x\n") as Record<string, unknown>;
  expect(Object.getPrototypeOf(read)).toBeNull();
  expect(Object.keys(read)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("escapes bring no control character and no half of a letter in", () => {
  expect(plain('a: "A\\0\\x08\\x1b[31m\\uffff B"')).toEqual({ a: "A[31m B" });
  expect(plain('a: "\\ud800"')).toEqual({ a: "\ufffd" });
});

test("nothing that anyone types makes it throw", () => {
  const sign = fc.constantFrom(
    "a",
    ": ",
    ":",
    "\n",
    "  ",
    "- ",
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #a",
    "&",
    "*",
    "!",
    "|",
    ">",
    "?",
    "%",
    "@",
    "`",
    "---",
    "...",
    "\\",
    "<<",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign, { maxLength: 20 }).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (source) => {
        const { value, faults } = readYaml(source, "a.md", 2);
        return value !== undefined || faults.length > 0;
      },
    ),
    { numRuns: 300 },
  );
});

test("a line of a hundred thousand blanks is read at once", () => {
  expect(codes(`title: ${" ".repeat(100_000)}[a\nb`).length).toBe(1);
  expect(codes(`title: "${"a: ".repeat(100_000)}\nb`).length).toBe(1);
});
