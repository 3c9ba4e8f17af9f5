import { statSync } from "node:fs";
import { join } from "node:path";
import Parser from "rss-parser";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { built, links, newsroom } from "../make/site.ts";
import { readXml } from "../make/xml.ts";

const URL = "https://uji.example";
const WILD = String.raw`</script><script>alert(1)</script> ]]> "kutip" & 'petik' <besok> 🌋 \u200f\u05d1\u200f \u0000\u0008\ufffe akhir`;
/** The same as readers should see it: what nobody sees and XML cannot hold is left out, blanks are one. */
const SHOWN = `</script><script>alert(1)</script> ]]> "kutip" & 'petik' <besok> 🌋 \u200f\u05d1\u200f akhir`;
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

const file = (name: string, front: Record<string, string>, body?: string) =>
  `-- content/articles/f/${name}.md --\n${article(front, body)}`;

const BODY = `Lihat [arsip Surabaya](/tag/surabaya/), [catatan](#catatan), [lain](https://lain.example/a?b=1&c=2) atau kirim [surat](mailto:redaksi@uji.example).

![Pasar pagi](pasar.png "Keterangan | Kredit")

![Rekaman](banjir.mp4)

## Catatan

Selesai ]]> di sini.`;

/** Thirty stories, so that feeds leave some out; one of each kind that matters among the newest. */
const plain = Array.from({ length: 24 }, (_, at) =>
  file(`lama-${at}`, {
    title: `Berita ${at}`,
    date: `2024-01-${String(at + 1).padStart(2, "0")} 08:00`,
    tags: at < 5 ? "[Lima]" : at < 9 ? "[Empat]" : "[]",
  }),
);

const site = newsroom(
  [
    file(
      "umpan",
      {
        title: "Tautan dalam umpan",
        date: "2024-02-15 09:00",
        author: "[budi, Tamu Kita]",
        image: "{ src: pasar.png, alt: Pasar, caption: Pagi & ramai }",
        series: "Pasar",
        tags: "[Surabaya, Pasar]",
        dateline: "Surabaya",
      },
      BODY,
    ),
    file(
      "wild",
      {
        title: quoted(WILD),
        date: "2024-02-16 09:00",
        summary: quoted(WILD),
        author: quoted(WILD),
        tags: `[${quoted(WILD)}]`,
      },
      `Awal ${SHOWN} \u0008 akhir.`,
    ),
    file("iklan", { title: "Promo minyak goreng", date: "2024-02-17 09:00", format: "advertorial" }),
    file("hari", { title: "Sehari penuh", date: "2024-02-14", updated: "2024-02-20 10:30", category: "internasional" }),
    file("pindah", {
      title: "Alamat baru",
      date: "2024-02-13 08:00",
      permalink: "/baru/",
      aliases: "[/alamat/pertama/, /alamat/kedua/]",
    }),
    file("esok", { title: "Belum waktunya", date: "2030-01-01 08:00" }),
    ...plain,
    "-- content/people/budi.yaml --\nname: Budi Santoso\n",
  ].join(""),
);
site.writeBytes("content/images/pasar.png", png(900, 600));
site.writeBytes("content/articles/f/banjir.mp4", "film");
const { ok, log } = await site.build();
if (!ok) throw new Error(log);

const addresses = [...site.output().keys()].map((path) => `/${path}`);
const xmlFeeds = addresses.filter((address) => /\/(?:feed|atom)\.xml$/.test(address));
const jsonFeeds = addresses.filter((address) => address.endsWith("/feed.json"));
const text = (address: string) => site.read(address.slice(1));
const rss = (address = "/feed.xml") => readXml(text(address)).rss.channel;
const atom = (address = "/atom.xml") => readXml(text(address)).feed;
const json = (address = "/feed.json") => JSON.parse(text(address));

/** Every address in a body. */
function addressesIn(html: string): string[] {
  const values = [...html.matchAll(/\s(?:href|src|poster|srcset)="([^"]*)"/g)].map(([, value]) => value as string);
  return values.flatMap((value) => value.split(/,\s+/).map((one) => one.split(" ")[0] as string));
}

describe("feeds", () => {
  test("stand at addresses that any host serves with the right type", () => {
    for (const address of [
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/berita/feed.xml",
      "/berita/internasional/atom.xml",
      "/penulis/budi/feed.xml",
      "/penulis/tamu-kita/feed.xml",
      "/seri/pasar/feed.xml",
      "/tag/lima/feed.xml",
    ])
      expect(addresses).toContain(address);
  });

  test("are made of tags with five stories, and of no category, author or series without one", () => {
    const none = [
      "/tag/empat/feed.xml",
      "/ekonomi/feed.xml",
      "/ekonomi/atom.xml",
      "/penulis/budi/atom.xml",
      "/tag/lima/atom.xml",
    ];
    expect(none.filter((address) => addresses.includes(address))).toEqual([]);
  });

  test.each(xmlFeeds)("%s is XML for a parser that is not ours, with twenty stories at most", (address) => {
    const document = readXml(text(address));
    const items = document.rss?.channel.item ?? document.feed.entry;
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(20);
  });

  test("are read by rss-parser, newest first, held-back stories left out", async () => {
    for (const address of ["/feed.xml", "/atom.xml"]) {
      const feed = await new Parser().parseString(text(address));
      expect(feed.title).toBe("Warta Uji");
      expect(feed.items.slice(0, 4).map(({ title }) => title)).toEqual([
        "Advertorial: Promo minyak goreng",
        SHOWN,
        "Tautan dalam umpan",
        "Sehari penuh",
      ]);
      expect(feed.items.length).toBe(20);
    }
    for (const address of [...xmlFeeds, ...jsonFeeds]) expect(text(address)).not.toContain("Belum waktunya");
  });
});

describe("RSS", () => {
  test("says what the specification asks of a channel", () => {
    const channel = rss("/berita/internasional/feed.xml");
    expect(channel).toMatchObject({
      title: "Internasional - Warta Uji",
      link: `${URL}/berita/internasional/`,
      description: "Rubrik Internasional di Warta Uji, terbaru lebih dulu.",
      language: "id",
      "atom:link": { "@href": `${URL}/berita/internasional/feed.xml`, "@rel": "self", "@type": "application/rss+xml" },
    });
  });

  test("has the time of what was changed last, not the build's", () => {
    expect(rss().lastBuildDate).toBe("Tue, 20 Feb 2024 10:30:00 +0700");
    expect(rss("/tag/lima/feed.xml").lastBuildDate).toBe("Fri, 05 Jan 2024 08:00:00 +0700");
  });

  test("says of a story what readers need, and names nobody in an element that asks for mail", () => {
    const item = rss().item[2];
    expect(item).toMatchObject({
      title: "Tautan dalam umpan",
      link: `${URL}/2024/02/15/umpan/`,
      guid: { "#text": `${URL}/2024/02/15/umpan/`, "@isPermaLink": "true" },
      pubDate: "Thu, 15 Feb 2024 09:00:00 +0700",
      "dc:creator": ["Budi Santoso", "Tamu Kita"],
      category: ["Berita", "Surabaya", "Pasar"],
    });
    expect(new Date(item.pubDate).getTime()).toBe(1_707_962_400_000);
    expect(item).not.toHaveProperty("author");
  });

  test("an enclosure has the true length and type of the file that it names", () => {
    const { enclosure } = rss().item[2];
    const path = new globalThis.URL(enclosure["@url"]).pathname;
    expect(enclosure["@type"]).toBe("image/jpeg");
    expect(Number(enclosure["@length"])).toBe(statSync(join(site.folder, "_site", path)).size);
    expect(Number(enclosure["@length"])).toBeGreaterThan(0);
    expect(atom().entry[2].link[1]).toMatchObject({
      "@rel": "enclosure",
      "@length": enclosure["@length"],
      "@href": enclosure["@url"],
    });
    expect(json().items[2].attachments).toEqual([
      { url: enclosure["@url"], mime_type: "image/jpeg", size_in_bytes: Number(enclosure["@length"]) },
    ]);
  });

  test("summaries alone stand in the feed of a tag", () => {
    const [item] = rss("/tag/lima/feed.xml").item;
    expect(item).not.toHaveProperty("content:encoded");
    expect(item.description).toBe("Warga membersihkan saluran air.");
  });
});

describe("the whole text of a story", () => {
  const bodies = () =>
    [
      rss().item[2]["content:encoded"],
      atom().entry[2].content["#text"],
      json().items[2].content_html.trim(),
    ] as string[];

  test("is the same in every format, with its picture, dateline and caption", () => {
    const [one, two, three] = bodies();
    expect([two, three]).toEqual([one, one]);
    expect(one).toContain("<figcaption>Pagi &amp; ramai</figcaption>");
    expect(one).toContain('<span class="dateline">Surabaya, Warta Uji</span> – Lihat');
    expect(one).toContain("Selesai ]]&gt; di sini.");
  });

  test("holds addresses in full alone", () => {
    for (const body of bodies()) {
      const found = addressesIn(body);
      expect(found.filter((one) => !/^(?:https?:\/\/|mailto:)/.test(one))).toEqual([]);
      expect(found).toEqual(
        expect.arrayContaining([
          `${URL}/tag/surabaya/`,
          `${URL}/2024/02/15/umpan/#catatan`,
          "mailto:redaksi@uji.example",
          "https://lain.example/a?b=1&amp;c=2",
        ]),
      );
      expect(found.filter((one) => /\.avif$/.test(one)).length).toBeGreaterThan(1);
      expect(body).toMatch(/<video[^>]* src="https:\/\/uji\.example\//);
    }
  });
});

describe("a hostile story", () => {
  test("reads as written in every format, without what XML cannot hold", () => {
    expect(rss().item[1]).toMatchObject({ title: SHOWN, "dc:creator": [SHOWN] });
    expect(atom().entry[1]).toMatchObject({ title: SHOWN, summary: SHOWN, author: [{ name: SHOWN }] });
    expect(json().items[1]).toMatchObject({ title: SHOWN, summary: SHOWN, authors: [{ name: SHOWN }] });
    expect(json().items[1].tags).toContain(SHOWN);
  });

  test("is plain words where a feed expects HTML", () => {
    const { description, "content:encoded": body } = rss().item[1];
    expect(description).toContain("&lt;/script&gt;&lt;script&gt;alert(1)");
    expect(description).not.toContain("<");
    expect(body).not.toContain("<script");
  });

  test("leaves no forbidden character in any file", () => {
    for (const address of addresses.filter((one) => /\.(?:xml|json)$/.test(one)))
      expect(text(address)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });
});

describe("Atom", () => {
  test("has all that RFC 4287 requires of a feed and of each entry", () => {
    const feed = atom("/berita/atom.xml");
    expect(feed).toMatchObject({
      "@xml:lang": "id",
      id: `${URL}/berita/atom.xml`,
      updated: "2024-02-20T10:30:00+07:00",
    });
    expect(feed.link.map((one: Record<string, string>) => [one["@rel"], one["@href"]])).toEqual([
      ["self", `${URL}/berita/atom.xml`],
      ["alternate", `${URL}/berita/`],
    ]);
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^https:/);
      expect(entry.title).not.toBe("");
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length);
  });
});

describe("JSON Feed", () => {
  test("has all that version 1.1 requires", () => {
    const feed = json();
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Warta Uji",
      home_page_url: `${URL}/`,
      feed_url: `${URL}/feed.json`,
      language: "id",
    });
    for (const item of feed.items) {
      expect(typeof item.id).toBe("string");
      expect(typeof item.content_html).toBe("string");
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false);
    }
    expect(feed.items[3]).toMatchObject({
      date_published: "2024-02-14T00:00:00+07:00",
      date_modified: "2024-02-20T10:30:00+07:00",
    });
  });
});

test("paid content is labelled in the title of every feed that carries it", () => {
  const paid = [
    rss().item[0].title,
    atom().entry[0].title,
    json().items[0].title,
    rss("/berita/feed.xml").item[0].title,
  ];
  expect(paid).toEqual(Array(4).fill("Advertorial: Promo minyak goreng"));
});

test("a story that was moved is known by its first address, and leads to its present one", () => {
  const item = rss().item.find(({ title }: { title: string }) => title === "Alamat baru");
  expect(item.guid).toEqual({ "#text": `${URL}/alamat/pertama/`, "@isPermaLink": "false" });
  expect(item.link).toBe(`${URL}/baru/`);
});

test("every page names the site's feed in its head, and its own where it has one", () => {
  const named = (address: string) => links(site.page(address), 'link[rel="alternate"][type="application/rss+xml"]');
  expect(named("/")).toEqual(["/feed.xml"]);
  expect(named("/2024/02/15/umpan/")).toEqual(["/feed.xml"]);
  for (const address of ["/berita/", "/penulis/budi/", "/seri/pasar/", "/tag/lima/"])
    expect(named(address)).toEqual(["/feed.xml", `${address}feed.xml`]);
  for (const address of ["/ekonomi/", "/tag/empat/", "/indeks/"]) expect(named(address)).toEqual(["/feed.xml"]);
  const all = site.addresses().flatMap(named);
  expect(all.filter((address) => !addresses.includes(address))).toEqual([]);
});

test("the page of feeds leads to feeds alone that are there, and every page leads to it", () => {
  const page = site.page("/umpan/");
  const found = links(page, "main a");
  expect(found).toEqual(
    expect.arrayContaining(["/feed.xml", "/atom.xml", "/feed.json", "/berita/feed.json", "/penulis/budi/feed.xml"]),
  );
  expect(found.filter((address) => !addresses.includes(address))).toEqual([]);
  expect(page.querySelector("main")?.textContent).toContain("https://uji.example/tag/nama-topik/feed.xml");
  expect(links(site.page("/2024/02/15/umpan/"), ".follow a")).toContain("/umpan/");
  expect(links(site.page("/"), ".foot a")).toContain("/umpan/");
});

test("an update leaves the guid as it is, and a site's own options count", async () => {
  const other = newsroom(
    file("a", { title: "Judul", tags: "[Air]" }) + file("b", { title: "Lain", date: "2024-02-27" }),
  );
  const options = { feeds: { size: 1, tagsFrom: 1 }, addresses: { feed: "rss.xml", feeds: "/langganan/" } };
  const items = async () => {
    expect((await other.build({ options })).ok).toBe(true);
    return readXml(other.read("rss.xml")).rss.channel.item;
  };
  const [before, ...none] = await items();
  expect(none).toEqual([]);
  expect(other.has("/tag/air/rss.xml")).toBe(true);
  other.write(file("a", { title: "Judul yang lebih baik", tags: "[Air]", updated: "2024-03-01 08:00" }));
  const [after] = await items();
  expect([after.title, after.guid]).toEqual(["Judul yang lebih baik", before.guid]);
  const without = { ...options, feeds: { tagsFrom: false as const } };
  expect((await other.build({ options: without })).ok).toBe(true);
  expect(other.has("/tag/air/rss.xml")).toBe(false);
  expect(other.page("/langganan/").querySelector("main")?.textContent).not.toContain("nama-topik");
});

test("a newsroom without a story has a feed that says so", async () => {
  const empty = await built("-- content/people/budi.yaml --\nname: Budi\n");
  expect(readXml(empty.read("feed.xml")).rss.channel).not.toHaveProperty("item");
  expect(empty.has("/atom.xml") || empty.has("/feed.json")).toBe(false);
  expect(links(empty.page("/umpan/"), "main a")).toEqual(["/feed.xml"]);
});
