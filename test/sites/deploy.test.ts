import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readUploaded } from "../../src/edition/deployManifest.ts";
import { report } from "../../src/faults/report.ts";
import { article, png } from "../make/content.ts";
import { carry, deployFile, listed, missingFor } from "../make/deployed.ts";
import { differences, outputOf } from "../make/output.ts";
import { type BuildOptions, newsroom, type Site, type SiteConfig } from "../make/site.ts";

const story = (title: string, more: Record<string, string> = {}) => article({ title, ...more });

const files = `-- content/articles/a.md --
${story("Sungai", { image: "{ src: a.png, alt: Sungai }" })}
-- content/articles/b.md --
${story("Banjir")}
-- content/articles/nanti.md --
${story("Rahasia", { date: "2025-03-02 05:00" })}
-- content/tentang.md --
---
permalink: /tentang/
---
Tentang kami.
-- content/unduhan/peta.txt --
Peta
`;

const how: BuildOptions = {
  options: { related: { count: 0 } },
  configure: (config: SiteConfig) => config.addPassthroughCopy({ "content/unduhan": "unduhan" }),
};

async function build(site: Site, more: BuildOptions = {}): Promise<void> {
  const { ok, log } = await site.build({ ...how, ...more });
  expect(ok, log).toBe(true);
}

/** A site that was built once. */
async function first(): Promise<Site> {
  const site = newsroom(files);
  site.writeBytes("content/images/a.png", png());
  await build(site);
  return site;
}

interface Told {
  since: string;
  added: { file: string; address: string }[];
  changed: { file: string; address: string }[];
  removed: { file: string; address: string }[];
}

const told = (site: Site): Told => JSON.parse(deployFile(site, "changed.json"));
const lists = ["added", "changed", "removed"] as const;
const none = { added: [], changed: [], removed: [] };
const filesIn = (site: Site) =>
  Object.fromEntries(lists.map((name) => [name, told(site)[name].map((one) => one.file)]));

let site: Site;
beforeAll(async () => {
  site = await first();
});

describe("a first build", () => {
  test("lists every file of the site as added: pages, pictures, and what Eleventy wrote and copied", () => {
    expect(told(site).since).toBe("nothing");
    expect(listed(site, "files/added").toSorted()).toEqual([...site.output().keys()]);
    expect(listed(site, "files/added")).toEqual(expect.arrayContaining(["tentang/index.html", "unduhan/peta.txt"]));
    expect([listed(site, "files/changed"), listed(site, "files/removed")]).toEqual([[], []]);
  });

  test("uploads pictures before all pages, the front page after all others, feeds and sitemaps last", () => {
    const upload = [...listed(site, "files/assets"), ...listed(site, "files/pages")];
    const kinds = upload.map((file) =>
      /html$/.test(file) ? "page" : /xml$|json$|txt$/.test(file) ? "tells" : "asset",
    );
    expect(upload.toSorted()).toEqual([...site.output().keys()]);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(["asset", "page", "tells"]);
    expect(upload[kinds.lastIndexOf("page")]).toBe("index.html");
  });

  test("tells when the site changes by itself", () => {
    const { next, turns } = JSON.parse(deployFile(site, "agenda.json"));
    expect(next).toBe(Date.UTC(2025, 2, 1, 22) / 1000);
    expect(turns[0]).toMatchObject({ cause: "due", moment: "2025-03-02T05:00:00+07:00", story: "/2025/03/02/nanti/" });
  });

  test("names addresses as a host serves them", () => {
    expect(listed(site, "addresses/added")).toEqual(
      expect.arrayContaining(["/", "/2024/02/28/a/", "/404.html", "/feed.xml"]),
    );
    expect(told(site).added).toContainEqual({ file: "tentang/index.html", address: "/tentang/" });
  });

  test("tells of no story that is held back, and leaves nothing of all this in the site", () => {
    expect(deployFile(site, "changed.json") + deployFile(site, "manifest.json")).not.toMatch(/nanti|rahasia/i);
    expect([...site.output().keys()].filter((file) => /changed|added|assets|^manifest\.json/.test(file))).toEqual([]);
  });
});

describe("a later build", () => {
  test("lists what changed, came and went since the last one, whoever wrote it", async () => {
    const one = await first();
    one.write(`-- content/articles/c.md --\n${story("Gempa")}-- content/unduhan/peta.txt --\nPeta baru\n`);
    one.remove("content/articles/b.md");
    one.remove("content/tentang.md");
    one.remove("_site/tentang");
    await build(one);
    const { added, changed, removed } = filesIn(one);
    expect(told(one).since).toBe("build");
    expect(added).toEqual(["2024/02/28/c/index.html"]);
    expect(removed).toEqual(["2024/02/28/b/index.html", "tentang/index.html"]);
    expect(changed).toEqual(expect.arrayContaining(["unduhan/peta.txt", "index.html", "feed.xml"]));
    expect(changed).not.toContain("cari/index.html");
  });

  test("of one edit after the other lists each with what it changed, and a story that comes with all that it brings", async () => {
    const one = await first();
    const upload = join(one.folder, "tempat");
    carry(one, upload);
    copyFileSync(join(one.folder, ".cache/warta/deploy/manifest.json"), join(one.folder, "uploaded.json"));
    const edit = async (text: string) => {
      one.write(`-- content/articles/b.md --\n${story("Banjir").trimEnd()}\n\n${text}\n`);
      await build(one);
      const { added, changed, removed } = filesIn(one);
      expect([added, removed]).toEqual([[], []]);
      expect(changed).toContain("2024/02/28/b/index.html");
      expect(changed).not.toContain("2024/02/28/a/index.html");
      expect(changed).not.toContain("tentang/index.html");
    };
    await edit("Air surut.");
    await edit("Warga pulang.");
    one.write(`-- content/articles/c.md --\n${story("Gempa")}-- content/unduhan/baru.txt --\nBaru\n`);
    await build(one);
    expect(filesIn(one).added).toEqual(expect.arrayContaining(["2024/02/28/c/index.html", "unduhan/baru.txt"]));
    await build(one, { env: { WARTA_SINCE: "uploaded.json" } });
    const all = [...listed(one, "files/added"), ...listed(one, "files/changed")];
    expect(all).toEqual(
      expect.arrayContaining(["2024/02/28/b/index.html", "2024/02/28/c/index.html", "unduhan/baru.txt"]),
    );
    expect(all).not.toContain("tentang/index.html");
    carry(one, upload);
    expect(differences(outputOf(upload), one.output())).toEqual([]);
  });

  test("that finds nothing changed gives empty lists, also where it made every page anew", async () => {
    const one = await first();
    for (const env of [{}, { WARTA_FRESH: "1" }, {}]) {
      await build(one, { env });
      expect(filesIn(one)).toEqual(none);
      expect(listed(one, "files/assets")).toEqual([]);
    }
  });

  test("does not list a page that was made of other parts and came out with the same bytes", async () => {
    const one = await first();
    // a comment of the template's own reaches no page
    one.write("-- content/_includes/warta/pages/notFound.njk --\n{# satu #}{% extends 'warta/layouts/base.njk' %}");
    await build(one);
    expect(filesIn(one).changed).toEqual(["404.html"]);
    one.write("-- content/_includes/warta/pages/notFound.njk --\n{# dua #}{% extends 'warta/layouts/base.njk' %}");
    await build(one);
    expect(filesIn(one)).toEqual(none);
  });

  test("that fails leaves the lists of the last one that did not, and the next tells of all since then", async () => {
    const one = await first();
    one.write(`-- content/articles/c.md --\n${story("Gempa")}`);
    await build(one);
    const before = deployFile(one, "changed.json");
    one.write("-- content/articles/a.md --\n---\ntitle: Sungai\n---\n");
    expect((await one.build(how)).ok).toBe(false);
    expect(deployFile(one, "changed.json")).toBe(before);
    // some pages of this one are written, the faulty one is not
    one.write(`-- content/articles/a.md --\n${story("Sungai baru")}`);
    one.write("-- content/_includes/warta/pages/notFound.njk --\n<script>alert(1)</script>\n");
    expect((await one.build(how)).ok).toBe(false);
    expect(deployFile(one, "changed.json")).toBe(before);
    one.remove("content/_includes");
    await build(one);
    expect(filesIn(one).changed).toContain("2024/02/28/a/index.html");
  });

  test("sees files that neither Warta nor Eleventy wrote, in folders where no page stands", async () => {
    const one = await first();
    one.writeBytes("_site/img/dari-plugin/foto.avif", "foto");
    await build(one);
    expect(filesIn(one)).toEqual({ ...none, added: ["img/dari-plugin/foto.avif"] });
    one.remove("_site/img");
    await build(one);
    expect(filesIn(one)).toEqual({ ...none, removed: ["img/dari-plugin/foto.avif"] });
  });

  test("that changes nothing of ours tells what others added, changed and took away, and then nothing", async () => {
    const one = await first();
    const toldAfter = async (change: () => void) => {
      change();
      await build(one);
      return filesIn(one);
    };
    const file = "unduhan/peta-baru.txt";
    const put = (text: string) => () => one.write(`-- content/${file} --\n${text}\n`);
    expect(await toldAfter(() => {})).toEqual(none);
    expect(await toldAfter(put("Peta"))).toEqual({ ...none, added: [file] });
    expect(await toldAfter(() => {})).toEqual(none);
    expect(await toldAfter(put("Peta lain"))).toEqual({ ...none, changed: [file] });
    expect(await toldAfter(() => one.remove(`_site/${file}`))).toEqual(none);
    one.remove(`content/${file}`);
    expect(await toldAfter(() => one.remove(`_site/${file}`))).toEqual({ ...none, removed: [file] });
    expect(await toldAfter(() => {})).toEqual(none);
  });

  test("of a memory that lost its lists, or of another folder, tells of everything as added", async () => {
    const one = await first();
    one.remove(".cache/warta/deploy");
    await build(one);
    expect([told(one).since, listed(one, "files/added").toSorted()]).toEqual(["nothing", [...one.output().keys()]]);
  });
});

describe("with the manifest of an upload", () => {
  test("a build tells of everything since then, however many builds there were", async () => {
    const one = await first();
    const second = join(one.folder, "tempat");
    carry(one, second);
    copyFileSync(join(one.folder, ".cache/warta/deploy/manifest.json"), join(one.folder, "uploaded.json"));
    one.write(`-- content/articles/c.md --\n${story("Gempa", { image: "{ src: b.png, alt: Gempa }" })}`);
    one.writeBytes("content/images/b.png", png(90));
    await build(one);
    one.remove("content/articles/b.md");
    await build(one, { env: { WARTA_SINCE: "uploaded.json" } });
    expect(told(one).since).toBe("upload");
    const page = "2024/02/28/c/index.html";
    carry(one, second, undefined, (file) => {
      if (file === page) expect(missingFor(page, second)).toEqual([]);
    });
    expect(existsSync(join(second, page))).toBe(true);
    expect(differences(outputOf(second), one.output())).toEqual([]);
  });

  test("a build also takes away what a failed upload carried and nobody wants any more, and brings back what it changed", async () => {
    const one = await first();
    const second = join(one.folder, "tempat");
    const since = { env: { WARTA_SINCE: "uploaded.json" } };
    carry(one, second);
    copyFileSync(join(one.folder, ".cache/warta/deploy/manifest.json"), join(one.folder, "uploaded.json"));
    const sungai = `-- content/articles/a.md --\n${story("Sungai", { image: "{ src: a.png, alt: Sungai }" })}`;
    one.write(`-- content/articles/c.md --\n${story("Gempa")}${sungai.replace("Sungai", "Kali")}`);
    await build(one, since);
    // it ends before the last files, and its manifest is not kept
    carry(one, second, listed(one, "files/assets").length + listed(one, "files/pages").length - 1);
    one.remove("content/articles/c.md");
    one.write(sungai);
    await build(one, since);
    expect(listed(one, "files/removed")).toContain("2024/02/28/c/index.html");
    carry(one, second);
    expect(differences(outputOf(second), one.output())).toEqual([]);
  });

  test("that is empty, nothing was uploaded yet", async () => {
    site.writeBytes("kosong.json", "");
    await build(site, { env: { WARTA_SINCE: "kosong.json" } });
    expect([told(site).since, listed(site, "files/added").length]).toEqual(["upload", site.output().size]);
  });

  test.each([
    ["is not there", undefined],
    ["is torn", '{"form":"warta-deploy-1","output":"_site","files":["a"'],
    ["is something else", '{"since":"build"}'],
  ])("that %s, no build begins", async (_what, text) => {
    if (text) site.writeBytes("salah.json", text);
    else site.remove("salah.json");
    site.write("-- content/articles/d.md --\n---\ntitle: Tanpa tanggal\n---\n");
    const { ok, told: faults } = await site.build({ ...how, env: { WARTA_SINCE: "salah.json" } });
    site.remove("content/articles/d.md");
    expect([ok, faults]).toEqual([false, ["salah.json bad-manifest"]]);
  });

  test.each([
    [".", "ini folder"],
    ["eleventy.config.mjs/manifest.json", "periksa jalur"],
  ])("that is no file, as %s, the reason is told", (path, words) => {
    site.writeBytes("eleventy.config.mjs", "");
    const { value, faults } = readUploaded(join(site.folder, path), "--since");
    expect([value.files, report(faults, { language: "id", form: "table" })]).toEqual([
      [],
      expect.stringContaining(words),
    ]);
  });
});
