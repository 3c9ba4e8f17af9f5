import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Example, example } from "../make/example.ts";
import { links, texts } from "../make/site.ts";

/** What its owner added stands between these marks. */
const ADDED = /\n?[ ]*(?:\/\/ Warta: from here[\s\S]*?\/\/ to here|\{#- Warta: from here #\}[\s\S]*?\{#- to here #\})/g;
const LAYOUT = "_includes/layouts/post.njk";

/** The same elements in the pages. */
const SHOWN = /\n<p class="published">.*<\/p>|\n<aside class="related">[\s\S]*?<\/aside>/g;

let before: Example;
let blog: Example;
let printed: string;

function built(without: readonly string[]): [Example, printed: string] {
  const one = example("blog");
  for (const path of without) {
    const text = readFileSync(join(one.folder, path), "utf8");
    if (!ADDED.test(text)) throw new Error(`nothing was added to ${path}`);
    one.writeBytes(path, text.replace(ADDED, ""));
  }
  const { code, err, out } = one.eleventy();
  if (code !== 0) throw new Error(`${out}${err}`);
  return [one, `${out}${err}`];
}

const textsOf = (site: Example) =>
  new Map([...site.output()].map(([path, bytes]) => [path, bytes.toString().replace(SHOWN, "")]));

beforeAll(() => {
  [before] = built(["eleventy.config.js", LAYOUT]);
  [blog, printed] = built([]);
});

test("every page that the blog had is byte for byte what it was, but for what its owner added to a layout", () => {
  const now = textsOf(blog);
  expect([...textsOf(before)].filter(([path, text]) => now.get(path) !== text).map(([path]) => path)).toEqual([]);
});

test("the blog gains pages of topics at addresses of its choice, pages of days, and nothing else", () => {
  const had = new Set(before.addresses());
  const gained = blog
    .addresses()
    .filter((address) => !had.has(address))
    .sort();
  const topics = ["cabai/", "huruf/c/", "huruf/k/", "huruf/p/", "huruf/s/", "kompos/", "panen/", "selingan/"];
  expect(gained.filter((address) => !address.startsWith("/indeks/"))).toEqual(
    ["", ...topics, "semai/"].map((topic) => `/topik/${topic}`),
  );
  const files = [...blog.output().keys()].filter((path) => !before.output().has(path));
  expect(files.filter((path) => !path.endsWith("index.html"))).toEqual([
    expect.stringMatching(/^gambar\/preview-\w+\.jpg$/),
  ]);
  expect(links(blog.page("/topik/kompos/"), "article a")).toEqual(["/blog/pot-dan-tanah/", "/blog/kompos-dapur/"]);
});

test("its posts gain dates in Indonesian, by the clock of its author, and related posts", () => {
  expect(texts(blog.page("/blog/menyemai-cabai/"), ".published")).toEqual(["Terbit Senin, 2 September 2024 06.30 WIB"]);
  expect(texts(blog.page("/blog/kompos-dapur/"), ".published")).toEqual(["Terbit Senin, 20 Januari 2025 07.15 WIB"]);
  expect(texts(blog.page("/blog/pot-dan-tanah/"), ".published")).toEqual(["Terbit Senin, 3 Februari 2025"]);
  expect(links(blog.page("/blog/menyemai-cabai/"), ".related a")).toContain("/blog/cabai-berbuah/");
  expect(links(blog.page("/blog/kucing-tetangga/"), ".related a")).toEqual([]);
});

test("no link of the pages that it gained leads nowhere", () => {
  const files = new Set(blog.output().keys());
  const gained = blog.addresses().filter((address) => /^\/(?:topik|indeks)\//.test(address));
  const led = gained.flatMap((address) => links(blog.page(address), "a, link").filter((to) => to.startsWith("/")));
  const lost = led.filter((to) => !files.has(`${to.slice(1)}${to.endsWith("/") ? "index.html" : ""}`));
  expect([...new Set(lost)]).toEqual([]);
});

test("its build prints what Warta did, and no warning", () => {
  expect(printed).toContain("5 berita");
  expect(printed).not.toMatch(/warning|error/i);
});
