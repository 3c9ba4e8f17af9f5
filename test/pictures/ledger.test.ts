import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fault } from "../../src/faults/fault.ts";
import { keyOf, type LedgerEntry, ledgerText, parseLedger, staleFaults } from "../../src/pictures/ledger.ts";
import { recipesMark } from "../../src/pictures/recipes.ts";

const FILE = "content/data/pictures.tsv";
const parse = (text: string) => parseLedger(text, FILE);
const told = (text: string) =>
  parse(text).faults.map(({ code, at, details }) =>
    [
      at.line,
      code,
      (details as { reason?: string; other?: string }).reason ?? (details as { other?: string }).other,
    ].join(" "),
  );

const GOOD = "2023/astana.jpg\t3f9a0c11de\t1600\t1067\tjpg\t5d1c0e";

const key = fc
  .array(
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((part) => part.replace(/[\\/\p{Cc}]/gu, "x"))
      .filter((part) => part !== "." && part !== ".."),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => keyOf(parts.join("/")))
  .filter((one): one is string => one !== undefined);

const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  key,
  hash: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 10, maxLength: 10 }),
  width: fc.integer({ min: 1, max: 100_000 }),
  height: fc.integer({ min: 1, max: 100_000 }),
  ending: fc.constantFrom("jpg", "png", "gif", "webp", "avif", "svg"),
  recipes: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 6, maxLength: 6 }),
  asIs: fc.boolean(),
});

test("what the ledger says is read again as it was written, sorted by key, in whatever order it came", () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (one) => one.key, maxLength: 20 }), (entries) => {
      const text = ledgerText(entries);
      const { value, faults } = parse(text);
      expect(faults).toEqual([]);
      expect(new Map(value)).toEqual(new Map(entries.map((one) => [one.key, one])));
      expect(ledgerText([...value.values()].reverse())).toBe(text);
      expect([...value.keys()]).toEqual([...value.keys()].sort());
    }),
  );
});

test("whatever stands in it, no line is thrown at, and each is an entry, a fault or blank", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\t", "1", "/", ".", "\\", "\n", "jpg", "<", "é") }), (text) => {
      const { value, faults } = parse(`${text}\n${GOOD}\n`);
      expect(value.has("2023/astana.jpg")).toBe(true);
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      expect(value.size - 1 + faults.length).toBe(lines.length);
    }),
  );
});

describe("a line that tells of no picture is a fault with its place", () => {
  test.each([
    ["a part too few", "a.jpg\t3f9a0c11de\t1600\t1067", "2 bad-picture-line form"],
    ["a part too many", `${GOOD}\tas-is\tx`, "2 bad-picture-line form"],
    ["blanks for tabs", "a.jpg 3f9a0c11de 1600 1067 jpg", "2 bad-picture-line form"],
    ["a short hash", "a.jpg\t3f9a0c\t1600\t1067\tjpg\t5d1c0e", "2 bad-picture-line form"],
    ["no recipes", "a.jpg\t3f9a0c11de\t1600\t1067\tjpg", "2 bad-picture-line form"],
    ["no width", "a.jpg\t3f9a0c11de\t0\t1067\tjpg\t5d1c0e", "2 bad-picture-line form"],
    ["another kind", "a.jpg\t3f9a0c11de\t1\t1\theic\t5d1c0e", "2 bad-picture-line form"],
    ["what git leaves", "<<<<<<< HEAD", "2 bad-picture-line merge"],
    ["what git leaves", "=======", "2 bad-picture-line merge"],
    ["what git leaves", ">>>>>>> cabang", "2 bad-picture-line merge"],
    ["a way out", "../a.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["a way out further in", "a/../../b.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["an absolute path", "/etc/a.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["a path of Windows", "2023\\a.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["an empty part", "2023//a.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["a folder", "2023/\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["a NUL", "a\u0000.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e", "2 bad-picture-line key"],
    ["an endless key", `${"a".repeat(1001)}\t3f9a0c11de\t1\t1\tjpg\t5d1c0e`, "2 bad-picture-line key"],
    ["the same once more", GOOD, `2 picture-twice ${FILE}:1`],
    [
      "the same in another Unicode form",
      "e\u0301.jpg\t3f9a0c11de\t1\t1\tjpg\t5d1c0e\n\u00e9.jpg\t3f9a0c11de\t2\t2\tjpg\t5d1c0e",
      `3 picture-twice ${FILE}:2`,
    ],
  ])("%s", (_what, line, expected) => {
    expect(told(`${GOOD}\n${line}\n`)).toEqual([expected]);
  });
});

test("a fault shows the line and how one looks", () => {
  const [one] = parse("a.jpg\t12\n").faults;
  expect(one?.found).toBe("a.jpg ⇥ 12");
  expect(one?.expected).toContain("3f9a0c11de");
});

test("where files are served elsewhere, those made by other recipes are told, once for all", () => {
  const text = ["a", "b", "c"].map(
    (name, at) => `${name}.jpg\t3f9a0c11de\t1\t1\tjpg\t${at ? "000000" : recipesMark}\n`,
  );
  const { value } = parse(text.join(""));
  expect(staleFaults(value, FILE)).toEqual([fault("stale-pictures", { file: FILE }, { count: 2 })]);
  expect(staleFaults(parse(text[0] ?? "").value, FILE)).toEqual([]);
});
