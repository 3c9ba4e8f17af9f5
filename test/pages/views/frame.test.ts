import { expect, test } from "vitest";
import { frameOf, siteView } from "../../../src/pages/views/frame.ts";
import { editionOptions } from "../../make/content.ts";
import { siteFrom } from "../../make/edition.ts";

const head = { title: "Banjir", description: "", address: "/tag/banjir/" } as const;

test("a page's trail begins at home and ends at the page, and machines read the same", () => {
  const site = siteFrom();
  const path = [
    { name: "Topik", address: "/tag/" },
    { name: "Banjir </script>", address: "/tag/banjir/" },
  ];
  const frame = frameOf(head, path, site);
  expect(frame.trail.map(({ name, address }) => `${name} ${address}`)).toEqual([
    "Beranda /",
    "Topik /tag/",
    "Banjir </script> /tag/banjir/",
  ]);
  expect(JSON.parse(frame.head.data[0] ?? "")).toEqual({
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Beranda", item: "https://uji.example/" },
      { "@type": "ListItem", position: 2, name: "Topik", item: "https://uji.example/tag/" },
      { "@type": "ListItem", position: 3, name: "Banjir </script>", item: "https://uji.example/tag/banjir/" },
    ],
  });
  expect(frame.head.data[0]).not.toContain("<");
});

test("a page outside the trail has none", () => {
  const frame = frameOf(head, [], siteFrom());
  expect(frame.trail).toEqual([]);
  expect(frame.head.data).toEqual([]);
});

test("what every page shows of its newspaper is the same everywhere", () => {
  const site = siteFrom({
    site: {
      name: "Kabar Timur",
      url: "https://kabar.example:8080",
      timeZone: "Asia/Jayapura",
      description: "Dari Papua.",
    },
    masthead: {
      ...editionOptions.masthead,
      email: "redaksi@kabar.example",
      links: [{ name: "Redaksi", address: "/redaksi/" }],
    },
    follow: [{ name: "WhatsApp", address: "https://whatsapp.example/kabar" }],
  });
  expect(siteView(site)).toBe(siteView(site));
  expect(siteView(site)).toMatchObject({
    name: "Kabar Timur",
    description: "Dari Papua.",
    zone: "WIT",
    timesIn: "Waktu dalam WIT.",
    home: "/",
    latest: "/indeks/",
    tags: "/tag/",
    sections: [
      { name: "Berita", address: "/berita/", children: [{ name: "Internasional", address: "/berita/internasional/" }] },
      { name: "Ekonomi", address: "/ekonomi/", children: [] },
      { name: "Opini", address: "/opini/", children: [] },
    ],
    masthead: {
      legalName: "PT Warta Uji",
      email: "redaksi@kabar.example",
      links: [{ name: "Redaksi", address: "/redaksi/" }],
    },
    search: { label: "Cari di Kabar Timur (lewat Google)", within: { name: "as_sitesearch", value: "kabar.example" } },
    followIntro: "Dapatkan berita terbaru dari Kabar Timur di:",
    publishedBy: "Diterbitkan oleh PT Warta Uji",
    responsible: "Penanggung jawab: Nama Uji",
  });
  expect(siteView(site).masthead).not.toHaveProperty("phone");
});
