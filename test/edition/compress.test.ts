import { statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { WartaOptions } from "../../plugin/index.ts";
import { article, png } from "../make/content.ts";
import { newsroom, type Site } from "../make/site.ts";

const options: Partial<WartaOptions> = { related: { count: 0 }, hosting: { host: "nginx", copies: ["br", "gz"] } };
const a = `-- content/articles/a.md --\n${article({ title: "Satu", tags: "[Banjir]" })}`;
const b = `-- content/articles/b.md --\n${article({ title: "Dua", date: "2024-02-29 08:00", tags: "[Pasar]" })}`;

let site: Site;
const made = async (more: Partial<WartaOptions> = {}) => {
  const { ok, log } = await site.build({ options: { ...options, ...more }, summary: true });
  expect(ok, log).toBe(true);
  return Number(/ (\d+) dibuat,/.exec(log)?.[1]);
};
const copies = () => [...site.output().keys()].filter((path) => /\.(?:br|gz)$/.test(path));
const text = /\.(?:html|css|xml|json|txt|svg|webmanifest)$/;

/** Every file that is text has both copies, each the same text; nothing else has any. */
function expectWhole(): void {
  const output = site.output();
  const originals = [...output.keys()].filter((path) => text.test(path));
  expect(copies()).toEqual(originals.flatMap((path) => [`${path}.br`, `${path}.gz`]).sort());
  for (const path of originals) {
    const bytes = output.get(path) as Buffer;
    expect(brotliDecompressSync(output.get(`${path}.br`) as Buffer).equals(bytes), path).toBe(true);
    expect(gunzipSync(output.get(`${path}.gz`) as Buffer).equals(bytes), path).toBe(true);
  }
}

describe("compressed copies", () => {
  beforeAll(async () => {
    site = newsroom(a + b);
    site.writeBytes("content/images/a.png", png());
    await made();
  });

  test("stand beside every text of the site, and beside nothing else", () => {
    expect(copies().length).toBeGreaterThan(20);
    expectWhole();
  });

  test("cost an unchanged site nothing, and keep their times", async () => {
    const when = () => copies().map((path) => statSync(join(site.folder, "_site", path)).mtimeMs);
    const before = when();
    expect(await made()).toBe(0);
    expect(when()).toEqual(before);
  });

  test("follow an edited story, and go with one that is no more", async () => {
    site.write(`-- content/articles/a.md --\n${article({ title: "Satu", tags: "[Banjir]" }, "Teks yang disunting.")}`);
    await made();
    expectWhole();
    site.remove("content/articles/b.md");
    await made();
    expect(site.output().has("2024/02/29/b/index.html.br")).toBe(false);
    expectWhole();
  });

  test("are made again when one is missing or was altered, without a page made for it", async () => {
    site.remove("_site/index.html.gz");
    site.writeBytes("_site/tag/banjir/index.html.br", "rusak");
    expect(await made()).toBe(0);
    expectWhole();
  });

  test("go when the option goes, and the pages stay", async () => {
    await made({ hosting: { host: "nginx" } });
    expect(copies()).toEqual([]);
    expect(site.has("/")).toBe(true);
  });
});
