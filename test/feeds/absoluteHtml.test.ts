import { expect, test } from "vitest";
import { absoluteHtml } from "../../src/feeds/absoluteHtml.ts";

const PAGE = "https://uji.example/2024/02/15/umpan/";
const full = (html: string) => absoluteHtml(html, PAGE);

test.each([
  ['<a href="/tag/kota/">', '<a href="https://uji.example/tag/kota/">'],
  ['<a href="#catatan">', `<a href="${PAGE}#catatan">`],
  ['<a href="?a=1&amp;b=2">', `<a href="${PAGE}?a=1&amp;b=2">`],
  ['<a href="foto.jpg">', `<a href="${PAGE}foto.jpg">`],
  ['<a href="//lain.example/a">', '<a href="https://lain.example/a">'],
  ['<img alt="" src="/a.jpg">', '<img alt="" src="https://uji.example/a.jpg">'],
  ["<img src='/a.jpg'/>", "<img src='https://uji.example/a.jpg'/>"],
  ["<img src=/a.jpg>", "<img src=https://uji.example/a.jpg>"],
  ['<video poster="/a.jpg" controls>', '<video poster="https://uji.example/a.jpg" controls>'],
  ['<IMG SRC = "/a.jpg">', '<IMG SRC = "https://uji.example/a.jpg">'],
  ['<a title="1 > 0" href="/a">', '<a title="1 > 0" href="https://uji.example/a">'],
])("%s is as good elsewhere", (html, expected) => {
  expect(full(html)).toBe(expected);
});

test("every candidate of a srcset is told apart by what describes it, not by the commas of its address", () => {
  expect(full('<source srcset="/a,1.avif 240w, /b.avif 360w,/c.avif 1x">')).toBe(
    '<source srcset="https://uji.example/a,1.avif 240w, https://uji.example/b.avif 360w,https://uji.example/c.avif 1x">',
  );
});

test.each([
  '<a href="https://lain.example/?a=/b">',
  '<a href="mailto:redaksi@uji.example">',
  '<a href="tel:+6231">',
  'Tulis href="/a" di sini.',
  "<img alt=\"href='/a' src=/b\">",
  '<p data-href="/a" class="src">',
  '1 < 2 dan href="/a" > 3',
])("%s stays as it is", (html) => {
  expect(full(html)).toBe(html);
});
