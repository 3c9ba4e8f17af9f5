import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { photograph } from "../../bench/photographs.ts";
import type { WartaOptions } from "../../plugin/index.ts";
import { recipesMark } from "../../src/pictures/recipes.ts";
import {
  keptNewsroom,
  ledger,
  madeAhead,
  originals,
  pictures,
  plain,
  story,
  withoutOriginals,
  withStore,
  writeLedger,
} from "../make/kept.ts";
import { differences, outputOf } from "../make/output.ts";
import { type BuildOptions, newsroom, type Site } from "../make/site.ts";

const KEPT = withStore("foto");
const BASE = withStore("https://foto.example");

async function build(site: Site, options: Partial<WartaOptions>, how: BuildOptions = {}): Promise<string> {
  const { ok, log } = await site.build({ options, ...how });
  expect(ok, log).toBe(true);
  return log;
}

/** Files that the build's own cache holds. */
function cached(site: Site): string[] {
  const names = readdirSync(join(site.folder, ".cache/warta"), { recursive: true, encoding: "utf8" });
  return names.filter((path) => /^pictures.*\.\w+$/.test(path));
}

const stored = (site: Site) => outputOf(join(site.folder, "foto"));

let before: Map<string, Buffer>;
beforeAll(async () => {
  const site = keptNewsroom("content/images", plain);
  await build(site, plain);
  before = site.output();
});

describe("pictures that moved into a folder outside of the repository", () => {
  test("leave the site as it was, byte for byte, with no original on disk", async () => {
    const site = await madeAhead();
    withoutOriginals(site, "foto");
    const made = stored(site);
    await build(site, KEPT);
    expect([...before.keys()].filter((path) => path.startsWith("gambar/")).length).toBeGreaterThan(20);
    expect(differences(before, site.output())).toEqual([]);
    expect(cached(site)).toEqual([]);
    expect(differences(made, stored(site))).toEqual([]);
  });

  test("make no page anew when they move", async () => {
    const site = keptNewsroom("content/images", KEPT);
    await build(site, plain);
    for (const [key, bytes] of originals) {
      site.remove(`content/images/${key}`);
      site.writeBytes(`foto/${key}`, bytes);
    }
    await pictures(site, "--quiet");
    expect(await build(site, KEPT, { summary: true })).toMatch(/ 0 dibuat/);
    expect(differences(before, site.output())).toEqual([]);
  });

  test("are made by the build where only their originals are there; it keeps them to itself", async () => {
    const site = await madeAhead();
    site.remove("foto/gambar");
    const left = stored(site);
    await build(site, KEPT);
    expect(differences(before, site.output())).toEqual([]);
    expect(cached(site).length).toBeGreaterThan(20);
    expect(differences(left, stored(site))).toEqual([]);
  });

  test("stop the build before anything is written where neither is there", async () => {
    const site = await madeAhead();
    withoutOriginals(site, "foto");
    const rob = [...stored(site).keys()].filter((path) => /rob-.*-240\.avif$/.test(path));
    expect(rob).toHaveLength(1);
    site.remove(`foto/${rob[0]}`);
    const { ok, log, told } = await site.build({ options: KEPT });
    expect([ok, told]).toEqual([false, ["content/articles/2024/rob.md:5 unmade-picture"]]);
    expect(log).toMatch(/"2023\/rob\.jpg".*warta pictures/);
    expect(site.output().size).toBe(0);
  });

  test("are one fault where the whole folder is missing", async () => {
    const site = await madeAhead();
    site.remove("foto");
    const { told } = await site.build({ options: KEPT });
    expect(told).toEqual(["eleventy.config wrong-option"]);
    expect(site.output().size).toBe(0);
  });

  test("are not made from an original that is another by now: its address would name the wrong picture for ever", async () => {
    const site = await madeAhead();
    site.remove("foto/gambar");
    site.writeBytes("foto/muara.jpg", await photograph(9, 260, 180));
    site.writeBytes("foto/peta.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='60'/>");
    const { ok, log } = await site.build({ options: KEPT });
    expect(ok).toBe(false);
    expect(log).toMatch(/unmade-picture .*"muara\.jpg".*aslinya, foto\/muara\.jpg, sudah berubah/);
    expect(log).toMatch(/unmade-picture .*"peta\.svg".*aslinya, foto\/peta\.svg, sudah berubah/);
  });

  test("make the same pages stale when they change as if they lay with the content", async () => {
    const [site, other] = [await madeAhead(), keptNewsroom("content/images", plain)];
    await build(site, KEPT);
    await build(other, plain);
    const first = site.output();
    expect(await build(site, KEPT, { summary: true })).toMatch(/ 0 dibuat/);
    const rob = await photograph(7, 300, 200);
    site.writeBytes("foto/2023/rob.jpg", rob);
    other.writeBytes("content/images/2023/rob.jpg", rob);
    expect(await pictures(site, "--quiet")).toEqual({ code: 0 });
    const made = (log: string) => Number(/ (\d+) dibuat/.exec(log)?.[1]);
    expect(made(await build(site, KEPT, { summary: true }))).toBe(made(await build(other, plain, { summary: true })));
    const changed = differences(first, site.output()).filter((path) => /\.(?:html|xml|json)$/.test(path));
    expect(changed).toContain("2024/02/28/rob/index.html");
    expect(changed).toContain("2024/02/28/peta/index.html");
    for (const path of changed) expect(first.get(path)?.toString(), path).toMatch(/gambar\/rob-/);
    expect(differences(site.output(), other.output())).toEqual([]);
  });

  test("are a fault of every story that names them once their line is gone; it names the ledger and the nearest key", async () => {
    const site = await madeAhead();
    writeLedger(site, ledger(site).replace(/^2023\/rob/m, "2023/rib"));
    const { ok, log, told } = await site.build({ options: KEPT });
    expect(ok).toBe(false);
    expect(told).toEqual([
      "content/articles/2024/peta.md:10 missing-picture",
      "content/articles/2024/rob.md:5 missing-picture",
    ]);
    expect(log).toMatch(/"warta pictures".*content\/data\/pictures\.tsv; maksudnya "2023\/rib\.jpg"\?/);
  });

  test.each(["rob.jpg", "/rob.jpg", "2024/rob.jpg", "../foto/rob.jpg", "ROB.JPG"])(
    "are suggested to whoever writes %s",
    async (src) => {
      const site = await madeAhead();
      site.write(story("rob", { image: `{ src: ${src}, alt: Air }` }));
      const { log } = await site.build({ options: KEPT });
      expect(log).toMatch(/missing-picture .*"warta pictures".*maksudnya "2023\/rob\.jpg"\?/);
    },
  );

  test("come after one of the same name in the images folder", async () => {
    const site = await madeAhead();
    site.writeBytes("content/images/2023/rob.jpg", await photograph(5, 200, 100));
    await build(site, KEPT);
    expect(site.page("/2024/02/28/rob/").querySelector(".lead-figure img")?.getAttribute("width")).toBe("200");
  });
});

describe("pictures that are served from another address", async () => {
  const site = keptNewsroom("asli", BASE);
  await pictures(site, "--from", "asli", "--to", "unggah", "--quiet");
  const upload = outputOf(join(site.folder, "unggah"));
  site.remove("asli");
  site.remove("unggah");
  await build(site, BASE);
  const output = site.output();
  const files = [...output].filter(([path]) => /\.(?:html|xml|json|webmanifest|txt)$|^_headers$/.test(path));

  test("are none of the site's files", () => {
    expect([...output.keys()].filter((path) => path.startsWith("gambar/"))).toEqual([]);
  });

  test("are linked in full wherever pages, feeds, sitemaps and data name them, and all of them are in the upload", () => {
    const named = new Set<string>();
    for (const [path, bytes] of files) {
      for (const [whole, before, file] of bytes.toString().matchAll(/([^\s"'=>,;]*)\/(gambar\/[\w./-]+)/g)) {
        if (path === "_headers") continue;
        expect(before, `${path}: ${whole}`).toBe("https://foto.example");
        named.add(file as string);
      }
    }
    expect([...named].filter((file) => !upload.has(file))).toEqual([]);
    const kinds = ["rob-", "muara-", "budi-", "peta-", "-pratinjau.jpg", "-16x9.jpg", "-180.png", "-512.png"];
    for (const one of kinds)
      expect(
        [...named].some((file) => file.includes(one)),
        one,
      ).toBe(true);
  });

  test.each([
    [
      "2024/02/28/rob/index.html",
      /<meta property="og:image" content="https:\/\/foto\.example\/gambar\/rob-\w+-pratinjau\.jpg"/,
    ],
    [
      "2024/02/28/rob/index.html",
      /"image":\[\{"@type":"ImageObject","url":"https:\/\/foto\.example\/gambar\/rob-\w+-16x9\.jpg"/,
    ],
    [
      "2024/02/28/rob/index.html",
      /srcset="https:\/\/foto\.example\/gambar\/rob-\w+-240\.avif 240w, https:\/\/foto\.example/,
    ],
    ["feed.xml", /<enclosure url="https:\/\/foto\.example\/gambar\/rob-\w+-300\.jpg" type="image\/jpeg" length="0"/],
    ["feed.json", /"image": ?"https:\/\/foto\.example\/gambar\/rob-/],
    ["sitemap/2024-02.xml", /<image:loc>https:\/\/foto\.example\/gambar\/rob-/],
    ["manifest.webmanifest", /"src": ?"https:\/\/foto\.example\/gambar\/peta-/],
  ])("%s names them: %s", (path, form) => {
    expect(output.get(path)?.toString()).toMatch(form);
  });

  test("are let in by the policy as pictures, and nothing else is", () => {
    const policy = (from: Map<string, Buffer>) =>
      /Content-Security-Policy: (.*)/.exec(from.get("_headers")?.toString() ?? "")?.[1]?.split("; ") ?? [];
    const added = policy(output).filter((one) => !policy(before).includes(one));
    expect(added).toEqual(["img-src 'self' https://foto.example"]);
    const [meta] = site.page("/2024/02/28/rob/").querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
    expect(meta?.getAttribute("content")).toContain("; img-src 'self' https://foto.example; media-src 'self';");
  });

  test("have no sub-folder before them", async () => {
    await build(site, { ...BASE, hosting: {} }, { pathPrefix: "/koran/" });
    const page = site.read("2024/02/28/rob/index.html");
    expect(page).toContain('href="/koran/');
    expect(page).not.toMatch(/koran\/+(?:https:|gambar)/);
    expect(page).toContain("https://foto.example/gambar/rob-");
  });

  test("stop the build once they were made by other recipes: nothing is at the addresses that pages would name", async () => {
    const text = ledger(site);
    writeLedger(site, text.replaceAll(recipesMark, "000000"));
    const { ok, told } = await site.build({ options: BASE });
    expect([ok, told]).toEqual([false, ["content/data/pictures.tsv stale-pictures"]]);
    writeLedger(site, text);
  });

  test("are made for whatever they may be shown as: a portrait of today may be a story's picture tomorrow", async () => {
    site.write(story("potret", { image: "{ src: orang/budi.jpg, alt: Budi }", date: "2020-01-01" }));
    site.write("-- content/people/rina.yaml --\nname: Rina\nphoto: 2023/rob.jpg\n");
    site.write(story("rina", { author: "rina" }));
    await build(site, { ...BASE, pictures: { ...BASE.pictures, since: "2024-01-01" } });
    const pages = ["2020/01/01/potret", "penulis/rina", "2024/02/28/rina"].map((page) =>
      site.read(`${page}/index.html`),
    );
    const named = pages.flatMap((page) => [...page.matchAll(/https:\/\/foto\.example\/(gambar\/[\w.-]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, file]) => file as string).filter((file) => !upload.has(file))).toEqual([]);
  });

  test("stand beside those that lie with the content, which the site itself serves", async () => {
    site.writeBytes("content/images/baru.jpg", originals.get("muara.jpg") as Uint8Array);
    site.write(story("baru", { image: "{ src: baru.jpg, alt: Baru }" }));
    await build(site, BASE);
    expect(site.read("2024/02/28/baru/index.html")).toMatch(/srcset="\/gambar\/baru-/);
    expect([...site.output().keys()].filter((path) => /^gambar\/(?!baru-)/.test(path))).toEqual([]);
  });
});

describe("names that lead out of the folder of pictures, or are none", () => {
  const LINE = `2023/é rob.jpg\t3f9a0c11de\t1600\t1067\tjpg\t${recipesMark}\n`;
  const named = async (src: string) => {
    const site = newsroom(story("rob", { image: `{ src: ${JSON.stringify(src)}, alt: Air }` }));
    writeLedger(site, LINE);
    const { told, log } = await site.build({ options: { pictures: { store: "https://foto.example/dalam" } } });
    return told.length
      ? told.map((one) => one.split(" ")[1])
      : (/undefined/.exec(log) ?? site.read("2024/02/28/rob/index.html"));
  };

  test.each([
    "2023/é rob.jpg",
    "2023/e\u0301 rob.jpg",
    "2023/%C3%A9%20rob.jpg",
    "./2023/x/../é rob.jpg",
    "/images/2023/é rob.jpg",
    "../images/2023/é rob.jpg",
  ])("%s is the picture of the ledger", async (src) => {
    expect(await named(src)).toMatch(/https:\/\/foto\.example\/dalam\/gambar\/e-rob-\w{10}-1200\.jpg/);
  });

  test.each([
    ["above the folder", "../2023/é rob.jpg", "missing-picture"],
    ["further above it", "../../2023/é rob.jpg", "missing-picture"],
    ["outside of the content", "../../../../etc/passwd", "bad-picture"],
    ["from the content's root", "/2023/é rob.jpg", "missing-picture"],
    ["as Windows writes it", "2023\\é rob.jpg", "missing-picture"],
    ["with a NUL", "2023/é rob.jpg\u0000.png", "missing-picture"],
    ["without end", `${"a".repeat(300)}/`.repeat(20), "missing-picture"],
    ["on another site, be it the store", "https://foto.example/gambar/rob.jpg", "bad-picture"],
    ["as JavaScript has names", "constructor", "missing-picture"],
  ])("a name %s leads nowhere", async (_what, src, code) => {
    expect(await named(src)).toEqual([code]);
  });
});

test("a damaged ledger stops the build, with every line that is wrong", async () => {
  const site = newsroom(story("rob"));
  const good = "a.jpg\t3f9a0c11de\t1600\t1067\tjpg\t5d1c0e";
  writeLedger(site, `${good}\n<<<<<<< HEAD\nb.jpg\tx\n=======\n${good}\n>>>>>>> cabang\n`);
  const { told } = await site.build({ options: { pictures: { store: "foto" } } });
  const file = "content/data/pictures.tsv";
  expect(told).toEqual([
    `${file}:2 bad-picture-line`,
    `${file}:3 bad-picture-line`,
    `${file}:4 bad-picture-line`,
    `${file}:5 picture-twice`,
    `${file}:6 bad-picture-line`,
  ]);
  expect(site.output().size).toBe(0);
});

test("without a store nobody reads a ledger", async () => {
  const site = newsroom(story("rob"));
  writeLedger(site, "<<<<<<< HEAD\n");
  await build(site, {});
});
