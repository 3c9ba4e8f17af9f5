import { expect, test } from "vitest";
import { headOf } from "../../src/metadata/head.ts";
import { siteFrom } from "../make/edition.ts";

const site = siteFrom();

test("every page has title, description, its one address, and a title for previews", () => {
  expect(headOf({ title: "Banjir", description: "Air naik.", address: "/tag/banjir/" }, site)).toEqual({
    title: "Banjir - Warta Uji",
    ogTitle: "Banjir",
    description: "Air naik.",
    canonical: "https://uji.example/tag/banjir/",
    type: "website",
    robots: "max-image-preview:large",
    manifest: "/manifest.webmanifest",
    feeds: [{ title: "Warta Uji", address: "/feed.xml" }],
    data: [],
  });
});

test("the front page is called like the newspaper", () => {
  const { title, ogTitle, canonical } = headOf({ description: "", address: "/" }, site);
  expect([title, ogTitle, canonical]).toEqual(["Warta Uji", "Warta Uji", "https://uji.example/"]);
});

test("a picture and neighbouring pages are named in full", () => {
  const head = headOf(
    {
      description: "",
      address: "/indeks/hal/2/",
      image: "/gambar/a.jpg",
      newer: "/indeks/hal/3/",
      older: "/indeks/hal/1/",
    },
    site,
  );
  expect(head).toMatchObject({
    image: "https://uji.example/gambar/a.jpg",
    previous: "https://uji.example/indeks/hal/3/",
    next: "https://uji.example/indeks/hal/1/",
  });
});

test("search engines are turned away only where a page says so", () => {
  expect(headOf({ description: "", address: "/404.html", indexed: false }, site).robots).toBe("noindex");
  expect(headOf({ description: "", address: "/a/", indexed: true }, site).robots).toBe("max-image-preview:large");
});

test("networks are told of a story what its readers see", () => {
  const story = {
    published: "2024-02-28T14:05:00+07:00",
    modified: "2024-02-29T09:00:00+07:00",
    section: "Berita",
    tags: ["Rob"],
    authors: ["/penulis/budi/"],
  } as const;
  expect(headOf({ description: "", address: "/a/", story, imageAlt: "Muara" }, site)).toMatchObject({
    story: { ...story, authors: ["https://uji.example/penulis/budi/"] },
  });
  // a description of no picture is none
  expect(headOf({ description: "", address: "/a/", imageAlt: "Muara" }, site)).not.toHaveProperty("imageAlt");
});

test("words stay as written, since the template escapes them", () => {
  const title = 'A & B "<script>"';
  expect(headOf({ title, description: title, address: "/a/" }, site)).toMatchObject({
    ogTitle: title,
    description: title,
  });
});

test("data blocks are text that may stand in a page", () => {
  const { data } = headOf({ description: "", address: "/a/", data: [{ "@type": "Person", name: "</script>" }] }, site);
  expect(data).toEqual(['{"@context":"https://schema.org","@type":"Person","name":"\\u003c/script\\u003e"}']);
});

test("a page's own feeds stand behind the site's", () => {
  const own = { title: "Banjir - Warta Uji", address: "/tag/banjir/feed.xml" } as const;
  const head = headOf({ title: "Banjir", description: "", address: "/tag/banjir/", feeds: [own] }, siteFrom());
  expect(head.feeds).toEqual([{ title: "Warta Uji", address: "/feed.xml" }, own]);
});
