import { expect, test } from "vitest";
import { all, faults, html } from "../bodies.ts";

test("a block that is not closed is a fault in its opening line", () => {
  expect(faults("Satu.\n\n::: fakta Judul\nisi\n\nSisa berita.")).toEqual(["12 unclosed-block"]);
});

test("of two blocks with one closing line the outer is the one not closed", () => {
  expect(faults("::: fakta Judul\nisi\n\n::: kutipan Sari\nKami pindah.\n:::\n\nTeks.")).toEqual(["10 unclosed-block"]);
});

test("a block within a block has more colons outside", () => {
  const source = ":::: fakta Judul\n::: kutipan Sari\nKami pindah.\n:::\n::::\n\nTeks.";
  expect(faults(source)).toEqual([]);
  expect(all(html(source), "blockquote")[0]?.inside).toEqual(["aside", "figure"]);
});

test("a misspelt block is one fault with the nearest name, its closing line none", () => {
  expect(faults("::: fkta Judul\n\nisi\n\n:::\n\nTeks.")).toEqual(["10 unknown-block"]);
});

test("a closing line too many is a fault", () => {
  expect(faults("::: fakta\nisi\n:::\n\nTeks.\n:::")).toEqual(["15 unopened-block"]);
});

test("a block in a quote closes there", () => {
  expect(faults("> ::: fakta\n> isi\n> :::\n\nTeks.")).toEqual([]);
});

test("colons in code are code", () => {
  expect(faults("Teks.\n\n```\n::: apa\n```\n\nTulis `::: apa` begitu.")).toEqual([]);
});

test("marks left over in a title are reported with the title's line", () => {
  expect(faults("Teks.\n\n::: kutipan **Sari\nKami\npindah.\n:::")).toEqual(["12 stray-marks"]);
});
