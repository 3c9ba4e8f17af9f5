import { expect, test } from "vitest";
import { all, facts, html } from "../bodies.ts";

test("a pull quote stands with its source", () => {
  const page = html('::: kutipan Sari, pedagang "Pabean"\nKami **sudah** pindah.\n:::');
  expect(all(page, "figure.pull")).toHaveLength(1);
  expect(all(page, "blockquote")[0]).toMatchObject({ text: "Kami sudah pindah.", inside: ["figure"] });
  expect(all(page, "figcaption")[0]?.text).toBe("Sari, pedagang “Pabean”");
});

test("a pull quote without a source has no empty line under it", () => {
  expect(all(html("::: kutipan\nKami sudah pindah.\n:::"), "figcaption")).toEqual([]);
});

test("capitals and blanks in the opening line do not matter", () => {
  expect(all(html(":::  Kutipan   Sari\nKami pindah.\n:::"), "figcaption")[0]?.text).toBe("Sari");
});

test("no summary begins with a pull quote, and its source is none of the story's words", () => {
  const { summarySource, text } = facts("::: kutipan Sari\nKami pindah.\n:::\n\nPasar pindah kemarin.");
  expect(summarySource).toBe("Pasar pindah kemarin.");
  expect(text).toBe("Kami pindah.\nPasar pindah kemarin.");
});
