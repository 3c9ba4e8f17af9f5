import { expect, test } from "vitest";
import { all, facts, html } from "../bodies.ts";

const three = '![Satu](a.jpg "Pagi | A")\n![Dua](b.jpg "Siang")\n![-](c.jpg)';

test("several pictures in one paragraph become numbered figures in a list", () => {
  const page = html(three);
  expect(all(page, "ol.photos")).toHaveLength(1);
  expect(all(page, "figcaption").map((one) => one.text)).toEqual(["1/3 Pagi A", "2/3 Siang", "3/3"]);
});

test("each picture leads to its large one, by a link that has a name", () => {
  const links = all(html(three), "a");
  expect(links.map(({ attributes }) => attributes.href)).toEqual(["/besar/a.jpg", "/besar/b.jpg", "/besar/c.jpg"]);
  expect(links[2]?.attributes["aria-label"]).toBe("Foto ukuran besar");
});

test("without a large picture there is no link", () => {
  expect(all(html(three, { picture: (src) => ({ src, width: 3, height: 2 }) }), "a")).toEqual([]);
});

test("every picture of a sequence is known with its own line", () => {
  expect(facts(`Teks.\n\n${three}`).pictures.map(({ line }) => line)).toEqual([3, 4, 5]);
});
