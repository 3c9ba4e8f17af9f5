import { randomFillSync } from "node:crypto";
import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { type BuildOptions, links, newsroom, type Site, type SiteConfig } from "../make/site.ts";

/** Enough stories for listings, related stories and neighbours. */
const others = [1, 2, 3, 4]
  .map(
    (n) =>
      `-- content/articles/2024/cerita-${n}.md --\n${article(
        { title: `Banjir ke-${n}`, date: `2024-02-0${n} 08:00`, tags: "[Banjir]", author: "Ani Sari" },
        `Banjir merendam kampung ${n} sejak subuh, dan warga mengungsi ke balai desa di seberang sungai.`,
      )}`,
  )
  .join("");

async function build(site: Site, how: BuildOptions = {}): Promise<string> {
  const { ok, log } = await site.build(how);
  expect(ok, log).toBe(true);
  return log;
}

/** Builds with what was remembered; the output must be what the same content gives without a past, byte for byte. */
async function remembered(site: Site, how: BuildOptions = {}): Promise<Map<string, Buffer>> {
  await build(site, how);
  const output = site.output();
  site.remove("_site");
  await build(site, { ...how, env: { WARTA_FRESH: "1" } });
  expect(differences(output, site.output())).toEqual([]);
  return output;
}

/** Files whose name or content holds a word. */
function holding(site: Site, word: string): string[] {
  return [...site.output()].filter(([path, bytes]) => `${path}\n${bytes}`.includes(word)).map(([path]) => path);
}

/** Links within the site that lead nowhere. */
function deadLinks(site: Site): string[] {
  const inside = site.addresses().flatMap((address) => links(site.page(address)).filter((to) => /^\/(?!\/)/.test(to)));
  return [...new Set(inside)].filter((to) => !site.has(to.replace(/[?#].*$/, "")));
}

test("a deleted story leaves nothing: no page, picture, tag, author or series of its own, and no link to them", async () => {
  const site = newsroom(
    `${others}-- content/articles/hapus.md --\n${article({
      title: "Cerita yang akan dihapus",
      date: "2024-02-03 09:00",
      tags: "[Banjir, Sekali pakai]",
      author: "Penulis Tunggal",
      series: "Seri tunggal",
      image: "{ src: tunggal.png, alt: Foto }",
    })}`,
  );
  site.writeBytes("content/images/tunggal.png", png());
  await build(site);
  const before = site.output();
  const own = [...before.keys()].filter((path) =>
    /hapus|sekali-pakai|penulis-tunggal|seri-tunggal|tunggal-/.test(path),
  );
  expect(own.length).toBeGreaterThanOrEqual(5);
  site.remove("content/articles/hapus.md");
  const after = await remembered(site);
  expect(own.filter((path) => after.has(path))).toEqual([]);
  expect(holding(site, "akan dihapus")).toEqual([]);
  expect(deadLinks(site)).toEqual([]);
  // the one picture that every site has
  expect(readdirSync(join(site.folder, "_site/gambar"))).toEqual([expect.stringMatching(/^preview-/)]);
});

test("a part of the theme that is replaced, edited and given back reaches every page each time", async () => {
  const site = newsroom(others);
  await build(site);
  const first = site.output();
  const footer = "content/_includes/warta/parts/frame/footer.njk";
  const pages = site.addresses().map((address) => `${address.slice(1)}index.html`);
  for (const word of ["KAKI-SATU", "KAKI-DUA"]) {
    site.write(`-- ${footer} --\n<footer><p>${word}</p></footer>\n`);
    await remembered(site);
    expect(holding(site, word)).toEqual(expect.arrayContaining(pages));
  }
  expect(holding(site, "KAKI-SATU")).toEqual([]);
  site.remove(footer);
  expect(differences(await remembered(site), first)).toEqual([]);
});

/** How many of our pages a build rendered, told by a transform that sees each of them. */
function counting(): { how: BuildOptions; count(): number } {
  let rendered = 0;
  const configure = (config: SiteConfig) =>
    config.addTransform("menghitung", function (this: { outputPath: string | false }, content) {
      if (this.outputPath) rendered++;
      return content;
    });
  return { how: { configure }, count: () => rendered };
}

function touchBelow(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 1_700_000_000, 1_700_000_000);
  }
}

describe("a fresh checkout", () => {
  test.each([["content"], ["_site"], ["content", "_site", ".cache"]])(
    "whose files have new times and the same bytes renders nothing (%#)",
    async (...folders) => {
      const site = newsroom(others);
      site.writeBytes("content/images/a.png", png());
      await build(site);
      const before = site.output();
      for (const folder of folders) touchBelow(join(site.folder, folder));
      for (let round = 0; round < 2; round++) {
        const { how, count } = counting();
        await build(site, how);
        expect([count(), differences(site.output(), before)]).toEqual([0, []]);
      }
    },
  );
});

describe("a memory whose files are all", () => {
  test.each([
    ["cut to half", (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ["cut to nothing", (path: string) => truncateSync(path)],
    ["random bytes", (path: string) => writeFileSync(path, randomFillSync(Buffer.alloc(statSync(path).size)))],
    ["of another program", (path: string) => writeFileSync(path, '{"version":3}\n{"a":1}\n')],
  ])("%s is told in one line and never trusted, and the next build is quiet again", async (_how, spoil) => {
    const site = newsroom(others);
    await build(site);
    const before = site.output();
    const cache = join(site.folder, ".cache/warta");
    const files = readdirSync(cache, { recursive: true, encoding: "utf8" }).map((name) => join(cache, name));
    for (const path of files) if (statSync(path).isFile()) spoil(path);
    const log = await build(site);
    expect(differences(site.output(), before)).toEqual([]);
    expect(log.match(/^\[warta\] .*ingatan/gm)).toHaveLength(1);
    expect(log).not.toMatch(/^\s+at /m);
    expect(await build(site)).not.toMatch(/ingatan/);
    expect(readFileSync(join(cache, "memory.table"), "latin1")).toMatch(/^warta-memory /);
  });
});

test("where the manifest alone is damaged, it is told that pages which are no more stay", async () => {
  const site = newsroom(others);
  await build(site);
  const cache = join(site.folder, ".cache/warta");
  for (const name of readdirSync(cache)) if (name.startsWith("manifest-")) truncateSync(join(cache, name), 20);
  const notices = (await build(site)).match(/^\[warta\] .*ingatan.*/gm);
  expect(notices).toEqual([expect.stringMatching(/keluaran rusak.* sampai folder itu dikosongkan/)]);
});

test("a story is nowhere until its minute, and with the memory of the minute before it is everywhere", async () => {
  const site = newsroom(
    `${others}-- content/articles/jadwal.md --\n${article(
      {
        title: "Pengumuman terjadwal",
        date: "2025-03-01 12:00",
        tags: "[Terjadwal]",
        image: "{ src: terjadwal.png, alt: Foto }",
      },
      "KALIMAT-TERJADWAL tentang banjir yang merendam kampung sejak subuh.",
    )}`,
  );
  site.writeBytes("content/images/terjadwal.png", png());
  const due = 1_740_805_200;
  await build(site, { epoch: String(due - 60) });
  for (const word of ["Pengumuman terjadwal", "KALIMAT-TERJADWAL", "terjadwal"])
    expect(holding(site, word)).toEqual([]);
  await remembered(site, { epoch: String(due) });
  const address = "/2025/03/01/jadwal/";
  for (const page of ["/", "/berita/", "/tag/terjadwal/", "/indeks/", "/indeks/2025/03/01/"]) {
    expect(links(site.page(page)), page).toContain(address);
  }
  await remembered(site, { epoch: String(due - 60) });
  expect(holding(site, "terjadwal")).toEqual([]);
});
