import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { type BuildOptions, copied, newsroom, type Site } from "../make/site.ts";

/** Seconds since 1970: long enough ago for a file's time to be trusted. */
const LONG_AGO = 1_600_000_000;

const SUNGAI = `-- content/articles/2024/sungai.md --
${article({ title: "Sungai", date: "2024-02-27 08:00", tags: "[Air]", image: "{ src: /gambar/b.png, alt: Sungai }" })}`;
const SUNGEI = SUNGAI.replace("Sungai", "Sungei");

const files = `${SUNGAI}
-- content/articles/2024/banjir.md --
${article({ title: "Banjir", date: "2024-02-28 08:00", tags: "[Air]", author: "[wati]", image: "{ src: a.png, alt: Air }" })}
-- content/articles/2024/nanti.md --
${article({ title: "Nanti", date: "2025-03-01 12:00" })}
-- content/articles/2024/gempa.md --
${article({ title: "Gempa", date: "2025-03-01 05:00", breaking: "true" })}
-- content/home.yaml --
lead: { stories: banjir, maxAge: 367d }
-- content/data/popular.json --
{ "days": 7, "articles": ["/2024/02/27/sungai/"] }
-- content/people/wati.yaml --
name: Wati Lestari
-- content/daftar.njk --
---
permalink: /daftar.txt
---
{% for one in collections.articles %}{{ one.url }} {{ one.data.title }} {{ one.content | length }};{% endfor %}
{%- for name in ["categories", "tags", "authors", "days"] %}
{{ name }}:{% for one in collections[name] %} {{ one.name }} {{ one.url }} {{ one.articles.length }};{% endfor %}
{%- endfor %}
-- content/daftar.liquid --
---
permalink: /liquid.txt
---
{% for one in collections.articles %}{{ one.url }} {{ one.data.title }}{% endfor %}{% for one in collections.tags %}{{ one.name }} {{ one.articles.size }}{% endfor %}
-- content/biasa.md --
---
layout: warta/layouts/page.njk
title: Halaman biasa
permalink: /biasa/
---
Isi.
`;

/** Gives every new file of the content a time that can be trusted. */
function age(site: Site, seconds = LONG_AGO): void {
  const folder = join(site.folder, "content");
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = statSync(join(folder, path));
    if (file.isFile() && file.mtimeMs > (LONG_AGO + 5) * 1000) utimesSync(join(folder, path), seconds, seconds);
  }
}

async function build(site: Site, how: BuildOptions = {}): Promise<{ log: string; read: boolean }> {
  const { ok, log } = await site.build({ summary: true, ...how });
  expect(ok, log).toBe(true);
  return { log, read: /^\[warta\] .*membaca \d/m.test(log) };
}

/** A site that was built, and whose files have times that can be trusted. */
async function aged(how: BuildOptions = {}): Promise<Site> {
  const site = newsroom(files);
  site.writeBytes("content/images/a.png", png(120));
  site.writeBytes("content/gambar/b.png", png(120));
  age(site);
  await build(site, how);
  return site;
}

const usual = await aged();

/** A site that was built and would not be read again: unless it is built in another way, a copy of one for all tests. */
async function settled(how?: BuildOptions): Promise<Site> {
  const site = how ? await aged(how) : copied(usual);
  expect((await build(site, how)).read).toBe(false);
  return site;
}

test("an archive in which nothing changed is not read again, and all that it has stays", async () => {
  const site = await settled();
  const before = site.output();
  const { log, read } = await build(site);
  expect(read).toBe(false);
  expect(log).toMatch(/3 berita, \d+ halaman, 0 dibuat, \d+ dipakai lagi, 0 ditulis, 0 dihapus/);
  expect(differences(site.output(), before)).toEqual([]);
});

test("a site's own pages find every article, shelf and layout in a build that reads nothing by itself", async () => {
  const site = await settled();
  const before = site.output();
  for (const path of ["daftar.txt", "liquid.txt", "biasa/index.html"]) site.remove(`_site/${path}`);
  expect((await build(site)).read).toBe(false);
  expect(differences(site.output(), before)).toEqual([]);
  expect(site.read("daftar.txt")).toContain("/2024/02/28/banjir/ Banjir");
});

describe("is seen where all else stands", () => {
  test.each<[string, (site: Site) => void, BuildOptions?]>([
    ["a story with one letter changed", (site) => site.write(SUNGEI)],
    ["a new story", (site) => site.write(`-- content/articles/baru.md --\n${article({ date: "2024-02-26" })}`)],
    ["a story that is gone", (site) => site.remove("content/articles/2024/sungai.md")],
    ["a person's other name", (site) => site.write("-- content/people/wati.yaml --\nname: Wati L. Lestari\n")],
    ["a picture with other bytes", (site) => site.writeBytes("content/images/a.png", png(121))],
    ["a picture in a folder of its own", (site) => site.writeBytes("content/gambar/b.png", png(121))],
    ["a picture beside the story", (site) => site.writeBytes("content/articles/2024/a.png", png(130))],
    ["a part of the theme", (site) => site.write("-- content/_includes/warta/parts/frame/footer.njk --\nKaki\n")],
    ["another label", () => {}, { options: { labels: { alsoRead: "Lihat juga" } } }],
    ["another order of the front page", (site) => site.write("-- content/home.yaml --\nlead: sungai\n")],
    ["a front page that editors compose no longer", (site) => site.remove("content/home.yaml")],
    ["what is read most", (site) => site.write('-- content/data/popular.json --\n{ "days": 9, "articles": [] }')],
    ["an old address", (site) => site.write("-- content/redirects.yaml --\n/lama/: /2024/02/27/sungai/\n")],
    ["a published address", (site) => site.write("-- content/addresses/2024.txt --\n/2024/02/27/sungai/\n")],
    ["breaking news whose hours are over", () => {}, { epoch: "1740801600" }],
    ["a story that is too old for its place", () => {}, { epoch: "1740790800" }],
    ["a story that falls due", () => {}, { epoch: "1740805200" }],
    ["a clock that was put back", () => {}, { epoch: "1709000000" }],
    ["an output file that is gone", (site) => site.remove("_site/2024/02/28/banjir/index.html")],
    ["an output file with other bytes", (site) => site.writeBytes("_site/2024/02/28/banjir/index.html", "diubah")],
    ["a picture that is gone from the output", (site) => site.remove("_site/gambar")],
  ])("%s", async (_what, change, how = {}) => {
    const site = await settled();
    change(site);
    age(site, LONG_AGO + 5);
    const other = newsroom("");
    for (const [path, bytes] of contentOf(site)) other.writeBytes(path, bytes);
    await build(other, how);
    for (let round = 0; round < 2; round++) {
      const { read } = await build(site, how);
      if (round === 0) expect(read).toBe(true);
      expect(differences(site.output(), other.output())).toEqual([]);
    }
  });
});

function contentOf(site: Site): Map<string, Buffer> {
  const folder = join(site.folder, "content");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [`content/${path}`, readFileSync(join(folder, path))]),
  );
}

test("a story saved while the last build ran is read by the next, whatever its time and size say", async () => {
  const site = newsroom(files);
  site.writeBytes("content/images/a.png", png(120));
  site.writeBytes("content/gambar/b.png", png(120));
  await build(site);
  expect((await build(site)).read).toBe(true);
});

test("where a folder of stories is a link, each build looks for itself", async () => {
  const site = await settled();
  site.write(`-- arsip/lama.md --\n${article({ title: "Dari arsip", date: "2023-01-01" })}`);
  symlinkSync(join(site.folder, "arsip"), join(site.folder, "content/articles/arsip"));
  await build(site);
  expect(site.has("/2023/01/01/lama/")).toBe(true);
  expect((await build(site)).read).toBe(true);
});

test("a build that failed leaves nothing on which the next one relies", async () => {
  const site = await settled();
  const broken = "-- content/_includes/warta/parts/story/byline.njk --\n<script>alert(1)</script>\n";
  site.write(broken);
  expect(await site.build()).toMatchObject({ ok: false });
  site.remove("content/_includes");
  age(site);
  expect((await build(site)).read).toBe(true);
});

test("an ordinary page at the address of one of ours is refused, also where nothing else changed", async () => {
  const site = await settled();
  site.write("-- content/air.md --\n---\npermalink: /tag/air/\n---\nMilik sendiri.\n");
  const { ok, told } = await site.build();
  expect([ok, told]).toEqual([false, ["content/air.md address-twice"]]);
});

test("who asks why, or wants all made anew, has the archive read", async () => {
  const site = await settled();
  const before = site.output();
  expect((await build(site, { env: { WARTA_WHY: "/" } })).read).toBe(true);
  expect((await build(site)).read).toBe(false);
  expect((await build(site, { env: { WARTA_FRESH: "1" } })).read).toBe(true);
  expect(differences(site.output(), before)).toEqual([]);
});

test("news run out: the story that was news at the last build is none two days later", async () => {
  const at = (hours: number) => ({ epoch: String(1_740_787_200 + hours * 3_600) });
  // the breaking story is of 05.00 WIB, two hours before the first of these hours
  const site = await settled(at(40));
  expect(site.read("sitemap/news.xml")).toContain("/2025/03/01/gempa/");
  expect((await build(site, at(45.9))).read).toBe(false);
  expect((await build(site, at(46))).read).toBe(true);
  expect(site.read("sitemap/news.xml")).not.toContain("/2025/03/01/gempa/");
});
