import { expect, test } from "vitest";
import { faults, html } from "./bodies.ts";

const notes = (count: number) =>
  `${Array.from({ length: count }, (_, n) => `satu[^${n}]`).join(" ")}\n\n${Array.from({ length: count }, (_, n) => `[^${n}]: x`).join("\n")}`;

test.each([
  ["20,000 notes", notes(20_000)],
  ["5,000 quotes in each other", `${">".repeat(5_000)}a`],
  ["5,000 lists in each other", `${"- ".repeat(5_000)}a`],
  ["bold in bold, 15,000 deep", `${"*".repeat(30_000)}a${"*".repeat(30_000)}`],
  ["more letters than any story", "kata ".repeat(250_000)],
])("%s are refused, since something would be lost or the build stand still", (_what, source) => {
  expect(faults(source).map((one) => one.split(" ")[1])).toEqual(["body-too-complex"]);
  expect(html(source)).toBe("");
});

test("blocks that never end are told one by one, as far as they were read", () => {
  expect(new Set(faults("::: fakta\n".repeat(500)).map((one) => one.split(" ")[1]))).toEqual(
    new Set(["unclosed-block"]),
  );
});

test("some hundred notes are no trouble", () => {
  expect(faults(notes(400))).toEqual([]);
});

test.each([
  ["brackets", "[](".repeat(40_000)],
  ["mixed marks", "**_* ".repeat(20_000)],
  ["stars", `${"*".repeat(60_000)}a`],
  ["open brackets", "[".repeat(50_000)],
  ["a table of 20,000 columns", `${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|`],
  ["bold next to quotation marks", "**“a”**b ".repeat(5_000)],
  ["quotation marks", '"a'.repeat(50_000)],
  ["pictures", "![a](b.jpg)\n".repeat(4_000)],
  ["torn pictures", '![a](b "c"d") '.repeat(4_000)],
  ["lines that lead elsewhere", "Baca juga:\n\n".repeat(4_000)],
  ["a list of terms", `::: fakta\n${"- **a** b\n".repeat(4_000)}:::`],
  ["braces", "{{ ".repeat(30_000)],
  ["page breaks", "a\n\n+++\n\n".repeat(2_000)],
  ["headings of one name", "## a\n\n".repeat(4_000)],
])("a body of nothing but %s ends", (_what, source) => {
  faults(source);
  expect(html(source)).not.toBe("");
});
