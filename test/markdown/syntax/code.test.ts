import { expect, test } from "vitest";
import { all, facts, faults, html } from "../bodies.ts";

test("code keeps its straight quotes and scrolls by keyboard", () => {
  const page = html('```js onload="x"\nconst a = "b" <c>;\n```\n\nTulis `"a"`.');
  expect(all(page, "pre")[0]).toMatchObject({ text: 'const a = "b" <c>;', attributes: { tabindex: "0" } });
  expect(all(page, "code").map(({ attributes }) => attributes.class)).toEqual(["language-js", undefined]);
  expect(all(page, "code")[1]?.text).toBe('"a"');
});

test("a paragraph that an editor indented is a paragraph", () => {
  expect(html("    Air naik sejak subuh.\n\n\tWarga mengungsi.").trim()).toBe(
    "<p>Air naik sejak subuh.</p>\n<p>Warga mengungsi.</p>",
  );
});

test("blocks of code are no words of the story, but no empty body either", () => {
  expect(facts("Teks.\n\n```\nkode\n```").text).toBe("Teks.");
  expect(faults("```\nkode\n```")).toEqual([]);
});
