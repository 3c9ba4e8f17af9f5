import { expect, test } from "vitest";
import { all, facts, faults, html } from "../bodies.ts";

test("a link to another site, alone in a paragraph, becomes a card that names the site", () => {
  const page = html("[Rapat warga](https://www.youtube.com/watch?v=abc)");
  const [card] = all(page, "p.link-card");
  expect(card?.text).toBe("YouTube Rapat warga youtube.com/watch");
  expect(all(page, "a")).toHaveLength(1);
  expect(all(page, "a")[0]?.attributes.href).toBe("https://www.youtube.com/watch?v=abc");
});

test.each([
  ["https://youtu.be/a_b_c", "YouTube", "Tonton di YouTube"],
  ["https://x.com/a_b/status/1_2", "X", "Lihat kiriman di X"],
  ["<https://www.instagram.com/p/abc/>", "Instagram", "Lihat kiriman di Instagram"],
  ["https://vt.tiktok.com/abc", "TikTok", "Tonton di TikTok"],
  ["https://bps.example/data", "bps.example", "Buka di bps.example"],
])("a bare address alone becomes one too: %s", (address, site, title) => {
  const page = html(address);
  expect(all(page, "span.link-card-site")[0]?.text).toBe(site);
  expect(all(page, "span.link-card-title")[0]?.text).toBe(title);
  expect(all(page, "a")[0]?.attributes.href).toBe(address.replace(/[<>]/g, ""));
});

test("a host that only ends like a known one is not taken for it", () => {
  expect(all(html("https://bukanx.com/a"), "span.link-card-site")[0]?.text).toBe("bukanx.com");
  expect(all(html("https://constructor/a"), "span.link-card-site")[0]?.text).toBe("constructor");
});

test("bold around the link does not matter", () => {
  expect(all(html("**[Rapat](https://youtu.be/abc)**"), "p.link-card")).toHaveLength(1);
});

test.each([
  ["within a sentence", "Lihat [rapat](https://youtu.be/abc) itu."],
  ["to a page of the site", "[Rapat](/2024/rapat/)"],
  ["by mail", "[Surel](mailto:redaksi@warta.example)"],
  ["in a list", "- [Rapat](https://youtu.be/abc)"],
  ["in a note", "Data[^1].\n\n[^1]: [Rapat](https://youtu.be/abc)"],
  ["in a quote", "> [Rapat](https://youtu.be/abc)"],
])("a link %s is a plain link", (_where, source) => {
  const page = html(source);
  expect(all(page, "p.link-card")).toEqual([]);
  expect(all(page, "a").length).toBeGreaterThan(0);
});

test("a card is no part of the story's words, and enough for a story of its own", () => {
  expect(facts("Teks.\n\n[Rapat warga](https://youtu.be/abc)").text).toBe("Teks.");
  expect(faults("https://youtu.be/abc")).toEqual([]);
});

test("nothing is embedded", () => {
  expect(html("https://youtu.be/abc")).not.toMatch(/iframe|embed|object/);
});
