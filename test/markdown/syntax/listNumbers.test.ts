import { expect, test } from "vitest";
import { all, html, text } from "../bodies.ts";

test.each(["1945. Tahun itu Indonesia merdeka.", "2024) Tahun pemilu.", "> 1945. Tahun itu."])(
  "a year begins a sentence: %j",
  (source) => {
    expect(all(html(source), "li")).toEqual([]);
    expect(text(html(source))).toBe(source.replace("> ", ""));
  },
);

test("a year behind a list is no item of it", () => {
  const page = html("1. satu\n2. dua\n\n1945. Tahun itu.\n\n- a\n\n1998. Tahun lain.");
  expect(all(page, "li").map((one) => one.text)).toEqual(["satu", "dua", "a"]);
  expect(all(page, "p").map((one) => one.text)).toEqual(["1945. Tahun itu.", "1998. Tahun lain."]);
});

test("lists are lists, whatever number they start from", () => {
  const page = html("7. satu\n8. dua\n\nTeks\n- a\n- b\n\n999. akhir");
  expect(all(page, "ol").map((one) => one.attributes.start)).toEqual(["7", "999"]);
  expect(all(page, "li")).toHaveLength(5);
});
