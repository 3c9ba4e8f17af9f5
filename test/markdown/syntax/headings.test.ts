import { expect, test } from "vitest";
import { all, elements, facts, html } from "../bodies.ts";

test("a body has no h1, since its page has one", () => {
  const page = html("# Satu\n\nTeks.\n\nDua\n===\n\nTeks.");
  expect(all(page, "h1")).toEqual([]);
  expect(all(page, "h2").map(({ text }) => text)).toEqual(["Satu", "Dua"]);
});

test("headings go down by one step at most", () => {
  const levels = elements(html("#### A\n\n###### B\n\n###### C\n\n## D")).map(({ tag }) => tag);
  expect(levels).toEqual(["h2", "h3", "h4", "h2"]);
});

test("sections are told with their ids, each different", () => {
  const { headings } = facts(
    '## Kronologi\n\na\n\n## Kronologi\n\n### Rinci\n\n## Kronologi 2\n\n## "Siap" [kami](/a/)',
  );
  expect(headings).toEqual([
    { id: "bagian-kronologi", text: "Kronologi" },
    { id: "bagian-kronologi-2", text: "Kronologi" },
    { id: "bagian-kronologi-2-2", text: "Kronologi 2" },
    { id: "bagian-siap-kami", text: "“Siap” kami" },
  ]);
});

test("the ids told are those on the page", () => {
  const source = "## Satu\n\n## ꦱꦸꦫꦧꦪ\n\n## ꦱꦸꦫ";
  const ids = all(html(source), "h2").map(({ attributes }) => attributes.id);
  expect(ids).toEqual(facts(source).headings.map(({ id }) => id));
  expect(new Set(ids).size).toBe(3);
});

test("an empty heading is dropped", () => {
  expect(html("##\n\nTeks.\n\n#").trim()).toBe("<p>Teks.</p>");
});
