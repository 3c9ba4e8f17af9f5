import { HtmlBasePlugin } from "@11ty/eleventy";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import navigation from "@11ty/eleventy-navigation";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { type BuildOptions, links, newsroom, texts } from "../make/site.ts";

const code = "```js\nlet air = 1;\n```";
const story = article(
  { title: "Rob & tanggul", image: "{ src: rob.png, alt: Pesisir }", author: "Sari Wulandari", aliases: "[/lama/]" },
  `Lihat [berita lain](/ekonomi/).\n\n${code}`,
);

const text = `-- content/articles/rob.md --
${story}
-- content/articles/surut.md --
${article({ title: "Rob surut", date: "2024-02-29" })}
-- content/tentang.njk --
---
title: Tentang kami
layout: warta/layouts/page.njk
eleventyNavigation: { key: Tentang }
---
<a href="/berita/">Berita</a> {{ "/berita/" | absoluteUrl }}
-- content/kode.md --
---
title: Kode
layout: warta/layouts/page.njk
eleventyNavigation: { key: Kode, parent: Tentang }
---
${code}

![Pesisir](/images/rob.png)
`;

const metadata = { title: "Kiriman", language: "id", base: "https://uji.example/", author: { name: "Uji" } };
const feed = { type: "atom", outputPath: "/kiriman.xml", collection: { name: "articles" }, metadata };

async function site(how: BuildOptions, further = "") {
  const made = newsroom(text + further);
  made.writeBytes("content/images/rob.png", png());
  const { ok, log } = await made.build(how);
  return { made, ok, log };
}

describe("a feed, a navigation, a highlighter and a transform of pictures beside Warta", async () => {
  const plain = await site({});
  const menu = `
-- content/peta.njk --
---
permalink: /peta.html
---
{{ collections.all | eleventyNavigation | eleventyNavigationToHtml | safe }}`;
  const { made, ok, log } = await site(
    {
      configure(config) {
        config.addPlugin(feedPlugin, feed);
        config.addPlugin(navigation, {});
        config.addPlugin(highlight, {});
      },
      // after ours, so that neither order matters
      configureAfter: (config) => config.addPlugin(eleventyImageTransformPlugin, { formats: ["webp"] }),
    },
    menu,
  );

  test("leave every page of ours as it is without them", () => {
    expect(ok, log).toBe(true);
    const others = differences(plain.made.output(), spelled(made.output())).map((path) =>
      path.replace(/^img\/.*/, "img"),
    );
    expect([...new Set(others)]).toEqual(["img", "kiriman.xml", "kode/index.html", "peta.html"]);
  });

  test("the feed has our stories, with their text and their addresses in full", () => {
    const xml = made.read("kiriman.xml");
    expect(xml).toContain("<title>Rob &amp; tanggul</title>");
    expect(xml).toContain('<link href="https://uji.example/2024/02/28/rob/" />');
    expect(xml).toContain("https://uji.example/ekonomi/");
  });

  test("the navigation lists ordinary pages, and the highlighter and the transform work on them", () => {
    expect(links(made.page("/peta.html"))).toEqual(["/tentang/", "/kode/"]);
    const page = made.page("/kode/");
    expect(texts(page, "code .token.keyword")).toEqual(["let"]);
    expect(page.querySelector(".text img")?.getAttribute("src")).toMatch(/^\/img\/.*\.webp$/);
  });
});

describe("a site in a sub-folder of its host", async () => {
  const how: BuildOptions = { options: { hosting: { host: "github" }, site: brand(), masthead: house() } };
  const whole = await site(how);
  const { made, ok, log } = await site({ ...how, pathPrefix: "/koran/" });
  const html = [...made.output()].filter(([path]) => path.endsWith(".html"));

  test("has the same files, and every link in its pages begins with the folder", () => {
    expect(ok, log).toBe(true);
    expect([...made.output().keys()]).toEqual([...whole.made.output().keys()]);
    const attributes = html.flatMap(([, bytes]) => [
      ...bytes.toString().matchAll(/ (?:href|src|srcset|action|content)="(?:0; url=)?(\/[^"]*)"/g),
    ]);
    expect(attributes.length).toBeGreaterThan(100);
    expect(attributes.map(([, address = ""]) => address).filter((one) => !one.startsWith("/koran/"))).toEqual([]);
  });

  test("differs by the folder alone from a site that has the whole host", () => {
    const without = new Map([...spelled(made.output())].map(([path, bytes]) => [path, withoutFolder(bytes)]));
    expect(differences(without, spelled(whole.made.output()))).toEqual([]);
  });

  test.each([
    ["2024/02/28/rob/index.html", '<link rel="canonical" href="https://uji.example/koran/2024/02/28/rob/">'],
    ["2024/02/28/rob/index.html", '"url":"https://uji.example/koran/penulis/sari-wulandari/"'],
    ["index.html", '"ethicsPolicy":"https://uji.example/koran/tentang/"'],
    ["feed.xml", "<link>https://uji.example/koran/2024/02/28/rob/</link>"],
    ["feed.xml", "https://uji.example/koran/ekonomi/"],
    ["sitemap.xml", "<loc>https://uji.example/koran/sitemap/2024-02.xml</loc>"],
    ["sitemap/2024-02.xml", "<loc>https://uji.example/koran/2024/02/28/rob/</loc>"],
    ["robots.txt", "Sitemap: https://uji.example/koran/sitemap.xml"],
    ["manifest.webmanifest", '"start_url":"/koran/"'],
    ["lama/index.html", '0; url=/koran/2024/02/28/rob/"'],
    ["tentang/index.html", "https://uji.example/koran/berita/"],
  ])("names its addresses in full in %s", (path, said) => {
    expect(made.read(path)).toContain(said);
  });

  test("makes nothing again by itself, and everything once the folder has another name", async () => {
    const { log: again } = await made.build({ ...how, pathPrefix: "/koran/", summary: true });
    expect(again).toMatch(/ 0 dibuat/);
    await made.build({ ...how, pathPrefix: "/surat/kabar/" });
    expect(links(made.page("/404.html"), "link[rel=manifest]")).toEqual(["/surat/kabar/manifest.webmanifest"]);
  });
});

test.each(["cloudflare", "netlify", "vercel", "nginx"] as const)(
  "a sub-folder is refused for %s, whose files hold for a whole host, by the name of the option",
  async (host) => {
    const { log } = await site({ options: { hosting: { host } }, pathPrefix: "koran" });
    expect(log).toMatch(new RegExp(`wrong-option .*"hosting\\.host" bernilai "${host}".*pathPrefix`));
  },
);

describe("in a sub-folder, a feed that brings the HTML base plugin along", () => {
  const addFeed: BuildOptions["configure"] = (config) => config.addPlugin(feedPlugin, feed);
  const addBase: BuildOptions["configure"] = (config) => config.addPlugin(HtmlBasePlugin, {});

  test("is no trouble behind Warta, or where the site adds that plugin itself", async () => {
    for (const how of [
      { configureAfter: addFeed },
      {
        configure(config) {
          addFeed(config);
          addBase(config);
        },
      },
    ] satisfies BuildOptions[]) {
      const { made, ok, log } = await site({ ...how, pathPrefix: "/koran/" });
      expect(ok, log).toBe(true);
      expect(links(made.page("/404.html"), "link[rel=manifest]")).toEqual(["/koran/manifest.webmanifest"]);
      expect(made.read("kiriman.xml")).toContain("https://uji.example/koran/ekonomi/&quot;");
    }
  });

  test("is refused before Warta where the site does not, since the folder would stand there twice", async () => {
    const { ok, log } = await site({ configure: addFeed, pathPrefix: "/koran/" });
    expect([ok, log]).toEqual([false, expect.stringContaining("addPlugin(HtmlBasePlugin)")]);
  });
});

test.each([
  ["/koran/", undefined, false],
  ["/koran/", "/koran/", true],
  ["https://uji.example/", undefined, true],
  ["https://uji.example/", "/koran/", true],
  ["https://lain.example/", undefined, false],
  ["/surat/", "/koran/", false],
])("the HTML base plugin with %s of its own beside the folder %s: %s", async (baseHref, pathPrefix, fits) => {
  const { made, ok, log } = await site({
    ...(pathPrefix ? { pathPrefix } : {}),
    configure: (config) => config.addPlugin(HtmlBasePlugin, { baseHref }),
  });
  expect(ok).toBe(fits);
  if (fits) {
    const host = baseHref.startsWith("/") ? "" : "https://uji.example";
    expect(links(made.page("/404.html"), "link[rel=manifest]")).toEqual([
      `${host}${pathPrefix ?? "/"}manifest.webmanifest`,
    ]);
  } else expect(log).toContain(`"baseHref" pada plugin HTML base tidak cocok`);
});

function brand() {
  return { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta" as const };
}

function house() {
  const policies = { ethicsPolicy: "/tentang/" };
  return { legalName: "PT Warta Uji", address: "Jalan Uji 1, Surabaya", responsible: "Nama Uji", policies };
}

/** Where one of them works on pages, Eleventy parses them and writes `required=""`. */
function spelled(output: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const plain = (bytes: Buffer) =>
    Buffer.from(bytes.toString("latin1").replaceAll(' required=""', " required"), "latin1");
  return new Map([...output].map(([path, bytes]) => [path, path.endsWith(".html") ? plain(bytes) : bytes]));
}

function withoutFolder(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("/koran/", "/").replaceAll("koran%2F", ""), "latin1");
}
