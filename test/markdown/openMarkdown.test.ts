import { expect, test } from "vitest";
import { readBody, renderBody } from "../../src/markdown/body.ts";
import { openMarkdown } from "../../src/markdown/openMarkdown.ts";
import { all, html, text } from "./bodies.ts";

test("a site adds syntax of its own, which then counts as known", () => {
  const own = openMarkdown({
    extend(md) {
      md.inline.ruler.before("text", "heart", (state, silent) => {
        if (!state.src.startsWith("<3", state.pos)) return false;
        if (!silent) state.push("text", "", 0).content = "♥";
        state.pos += 2;
        return true;
      });
    },
  });
  expect(renderBody(own, "Kami <3 Surabaya.", { file: "a.md" })).toContain("Kami ♥ Surabaya.");
  expect(html("Kami <3 Surabaya.")).toContain("&lt;3");
});

test("a site says things in its own words, and Indonesian stands where it says nothing", () => {
  const own = openMarkdown({ labels: { alsoRead: "Read also" } });
  const page = renderBody(own, "Baca juga: [A](/a/)\n\nSatu.\n\n+++\n\nDua.", { file: "a.md" });
  expect(text(page)).toContain("Read also: A");
  expect(text(page)).toContain("Halaman 2");
});

test("markup that editors type is shown letter for letter", () => {
  const typed = "<img src=x onerror=alert(1)> & <b>tebal</b> <!-- rahasia --> <br>";
  expect(text(html(`Tulis ${typed} begitu.`))).toBe(`Tulis ${typed} begitu.`);
  expect(all(html(typed), "img")).toEqual([]);
});

test("quotation marks are curled as Indonesian wants them, and apostrophes too", () => {
  expect(text(html(`"Jum'at itu 'ramai'," kata Ma'ruf. ("Ya.")`))).toBe("“Jum’at itu ‘ramai’,” kata Ma’ruf. (“Ya.”)");
});

test("letters of a law and rows of dots are no signs of their own", () => {
  expect(text(html("Pasal 28 huruf (c) dan (r)... sampai 5 -- 6"))).toBe("Pasal 28 huruf (c) dan (r)... sampai 5 -- 6");
});

test("lines end softly within a paragraph, and hard where the editor says so", () => {
  expect(html("satu\ndua  \ntiga\\\nempat")).toBe("<p>satu\ndua<br>\ntiga<br>\nempat</p>\n");
});

test("one reader serves many bodies, none of which knows the others", () => {
  const own = openMarkdown();
  const body = "Satu[^1].\n\n[^1]: a\n\n## Bagian";
  const first = renderBody(own, body, { file: "a.md" });
  readBody(own, "Lain[^2].\n\n[^2]: b\n\n## Bagian", { file: "b.md", firstLine: 1 });
  expect(renderBody(own, body, { file: "a.md" })).toBe(first);
});
