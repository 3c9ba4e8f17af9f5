import { describe, expect, test } from "vitest";
import type { UserConfig } from "../../plugin/eleventy.ts";
import { article } from "../make/content.ts";
import { built, newsroom, type Site, type SiteConfig, texts } from "../make/site.ts";

const stories = ["satu", "dua", "tiga"]
  .map((name, n) => `-- content/articles/${name}.md --\n${article({ title: name, date: `2024-02-0${n + 1}` })}`)
  .join("");

const part = (content: string) => `-- content/_includes/warta/parts/story/byline.njk --\n${content}\n`;

const LONG_NAME = `${"panjang-".repeat(28)}.njk`;

/** Only for the second story. */
const onlySecond = (content: string) =>
  part(`{% if story.title == "dua" %}${content}{% else %}<p class="baru">Baru</p>{% endif %}`);

const faulty: readonly [what: string, override: string, code: string, word: string][] = [
  ["a template that calls what is not there", onlySecond("{{ story.tiada.lagi.sama() }}"), "page-failed", "tiada"],
  ["a template with a filter that throws", onlySecond('{{ "x" | pecah }}'), "page-failed", "sengaja pecah"],
  [
    "a filter that throws in a template with a long path",
    `${onlySecond(`{% include "${LONG_NAME}" %}`)}-- content/_includes/${LONG_NAME} --\n{{ "x" | pecah }}\n`,
    "page-failed",
    "sengaja pecah",
  ],
  ["a script", onlySecond("<script>alert(1)</script>"), "forbidden-element", "<script>"],
  ["an event handler", onlySecond('<p onclick="alert(1)">x</p>'), "forbidden-attribute", "onclick"],
  ["an address that runs", onlySecond('<a href="java&#115;cript:alert(1)">x</a>'), "forbidden-address", "javascript"],
  ["an embedded frame", onlySecond('<iframe src="https://lain.example/"></iframe>'), "forbidden-element", "<iframe>"],
  [
    "a script behind a noscript trick",
    onlySecond('<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'),
    "forbidden-element",
    "noscript",
  ],
];

const configure = (config: { addFilter(name: string, filter: () => unknown): void }) =>
  config.addFilter("pecah", () => {
    throw new Error("sengaja pecah");
  });

const SECOND = "2024/02/02/dua/index.html";

describe.each(faulty)("one page with %s", async (_what, override, code, word) => {
  const site = await built(stories);
  const before = site.output();
  site.write(override);
  const result = await site.build({ configure });

  test("fails the build once, with one report that names the page", () => {
    expect(result.ok).toBe(false);
    expect(new Set(result.told.map((one) => one.split(" ").at(-1)))).toContain(code);
    expect(result.told.every((one) => one.includes(SECOND))).toBe(true);
    expect(result.log).toContain(word);
    expect(result.log.match(/halaman yang keliru tidak ditulis/g)?.length).toBeLessThanOrEqual(2);
    expect(result.log).not.toMatch(/^\s+at |Warning: Transform/m);
  });

  test("leaves that page as it was, and writes all others whole", () => {
    const after = site.output();
    expect(after.get(SECOND)).toEqual(before.get(SECOND));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const address of ["/2024/02/01/satu/", "/2024/02/03/tiga/"]) {
      expect(texts(site.page(address), ".baru"), address).toEqual(["Baru"]);
      expect(site.read(`${address.slice(1)}index.html`)).toMatch(/<\/html>\s*$/);
    }
  });

  test("is mended by the next build", async () => {
    site.write(part('<p class="baik">Baik</p>'));
    expect(await site.build()).toMatchObject({ ok: true, told: [] });
    expect(texts(site.page("/2024/02/02/dua/"), ".baik")).toEqual(["Baik"]);
  });
});

describe("a part that lists repeat is told where it", () => {
  test.each([
    ["calls what is not there", "marks/time", "{{ tiada.sama() }}", "tiada"],
    ["includes what is not there", "marks/headline", '{% include "warta/parts/tiada.njk" %}', "parts/tiada.njk"],
    ["cannot be read", "marks/time", "{{ card.title ", "marks/time.njk"],
    ["holds a filter that throws", "marks/headline", "{{ card.title | pecah }}", "sengaja pecah"],
  ])("%s, and no page with it is written", async (_what, name, content, word) => {
    const site = newsroom(`${stories}-- content/_includes/warta/parts/${name}.njk --\n${content}\n`);
    const { ok, told, log } = await site.build({ configure });
    expect([ok, new Set(told.map((one) => one.split(" ").at(-1)))]).toEqual([false, new Set(["page-failed"])]);
    expect(log).toContain(word);
    const listings = ["berita/index.html", "indeks/index.html", "index.html"];
    const written = [...site.output().keys()].filter((file) => listings.includes(file));
    for (const file of written)
      for (const title of ["satu", "dua", "tiga"]) expect(site.read(file), file).toContain(title);
  });
});

describe("a site's own transform", () => {
  const transform = (change: (html: string) => string) => (config: UserConfig) =>
    (config as SiteConfig).addTransform("pengubah", (content) => change(content as string));
  const throwsOnSecond = transform((html) => {
    if (html.includes(">dua</h1>")) throw new Error("sengaja pecah");
    return html.replace("</body>", "<p>Kaki</p></body>");
  });

  test("that throws is told with the page and its name, and all others are whole", async () => {
    const site = newsroom(stories);
    const { ok, told, log } = await site.build({ configure: throwsOnSecond });
    expect([ok, told]).toEqual([false, [`${SECOND} page-failed`]]);
    expect(log).toMatch(/pengubah.*sengaja pecah/);
    expect(log).not.toMatch(/^\s+at |Warning: Transform|Having trouble/m);
    expect(site.has("/2024/02/02/dua/")).toBe(false);
    for (const path of ["2024/02/01/satu/index.html", "index.html"]) expect(site.read(path)).toContain("<p>Kaki</p>");
  });

  const other = (content: string, value: unknown) => (content.includes(">dua</h1>") ? value : content);

  test.each([undefined, null, "", 7, false, Buffer.from("<p>")])(
    "that gives %j for a page fails that page, and is told",
    async (value) => {
      const site = await built(stories);
      const before = site.output();
      site.write(part('<p class="baru">Baru</p>'));
      const configure = (config: UserConfig) => {
        (config as SiteConfig).addTransform("pengubah", (content) => other(content as string, value));
        (config as SiteConfig).addTransform("polos", (content) => (content as string).replace("</p>", "</p>"));
      };
      const { ok, told, log } = await site.build({ configure });
      expect([ok, told]).toEqual([false, [`${SECOND} page-failed`]]);
      expect(log).toContain('"pengubah"');
      expect(site.output().get(SECOND)).toEqual(before.get(SECOND));
      expect(texts(site.page("/2024/02/01/satu/"), ".baru")).toEqual(["Baru"]);
    },
  );

  test.each([Object.create(null), Symbol("x"), new Error("")])("may throw anything", async (thrown) => {
    const site = newsroom(stories);
    const configure = transform((html) => {
      if (html.includes(">dua</h1>")) throw thrown;
      return html;
    });
    expect((await site.build({ configure })).told).toEqual([`${SECOND} page-failed`]);
  });

  test("is handed pages alone, which all have a path", async () => {
    const site = newsroom(stories);
    const configure = (config: UserConfig) =>
      (config as SiteConfig).addTransform("pengubah", (content, path) =>
        (path as string).endsWith(".html") ? content : content,
      );
    expect(await site.build({ configure })).toMatchObject({ ok: true, told: [] });
  });

  test("that gives a site's own page as bytes does not pass the audit by", async () => {
    const site = newsroom(`${stories}-- content/sendiri.njk --\n---\npermalink: /sendiri/\n---\n<p>Sendiri</p>\n`);
    const bytes = (html: string) => (config: UserConfig) =>
      (config as SiteConfig).addTransform("pengubah", (content) =>
        String(content).includes("Sendiri") ? Buffer.from(html) : content,
      );
    const { ok, told } = await site.build({ configure: bytes("<script>x()</script>") });
    expect([ok, told]).toEqual([false, ["_site/sendiri/index.html:1 forbidden-element"]]);
    expect(site.has("/sendiri/")).toBe(false);
    expect(await site.build({ configure: bytes("<p>Bita</p>") })).toMatchObject({ ok: true });
    expect(site.read("sendiri/index.html")).toBe("<p>Bita</p>");
  });

  test("is not asked for a page that failed before it", async () => {
    const site = newsroom(stories + onlySecond("{{ tiada.sama() }}"));
    const { ok, told } = await site.build({ configure: transform((html) => html.replace("</body>", "</body>")) });
    expect([ok, told]).toEqual([false, [`${SECOND} page-failed`]]);
  });
});

test("a page that was never written before is not there after it failed", async () => {
  const site = newsroom(stories + onlySecond("<script>x()</script>"));
  expect((await site.build()).ok).toBe(false);
  expect(site.has("/2024/02/02/dua/")).toBe(false);
  expect(site.has("/2024/02/01/satu/")).toBe(true);
});

test("many faulty pages are one report, a line each", async () => {
  const site = newsroom(stories + part("<script>x()</script>"));
  const { told, log } = await site.build();
  expect(told.map((one) => one.replace(/:\d+ /, " "))).toEqual(
    ["2024/02/01/satu", "2024/02/02/dua", "2024/02/03/tiga"].map(
      (path) => `_site/${path}/index.html forbidden-element`,
    ),
  );
  expect(log).toContain("3 kesalahan dalam 3 berkas");
});

describe("what other plugins and ordinary pages put into the output is audited like our own pages", () => {
  const tracker = (html: string) => (config: UserConfig) =>
    (config as SiteConfig).addTransform("pelacak", (content) =>
      typeof content === "string" ? content.replace("</body>", `${html}</body>`) : content,
    );
  const add = (html: string) => (config: UserConfig) => config.addPlugin(tracker(html), {});

  test.each(["configure", "configureAfter"] as const)("a script added by another plugin (%s Warta)", async (when) => {
    const site = newsroom(stories);
    const { ok, told } = await site.build({ [when]: add("<script src=/lacak.js></script>") });
    expect(ok).toBe(false);
    expect(told.length).toBeGreaterThan(10);
    expect(site.addresses()).toEqual([]);
  });

  test.each(["configure", "configureAfter"] as const)(
    "a harmless transform is given whole pages, and changes them (%s Warta)",
    async (when) => {
      const site = newsroom(stories);
      expect(await site.build({ [when]: add("<p>Kaki</p>") })).toMatchObject({ ok: true, told: [] });
      expect(site.read("index.html")).toContain("<p>Kaki</p></body>");
    },
  );

  test("a script in an ordinary page, with its line", async () => {
    const site = newsroom(`${stories}
-- content/pages/kontak.md --
---
layout: warta/layouts/page.njk
title: Kontak
permalink: /kontak/
---

Hubungi kami.

<script>lacak()</script>
`);
    const { ok, told } = await site.build();
    expect(ok).toBe(false);
    expect(told).toEqual([expect.stringMatching(/^_site\/kontak\/index\.html:\d+ forbidden-element$/)]);
    expect(site.has("/kontak/")).toBe(false);
    expect(site.has("/2024/02/01/satu/")).toBe(true);
  });

  test("a feed or a text file of the site's own is left alone", async () => {
    const site = await built(`${stories}
-- content/umpan.njk --
---
permalink: /umpan.xml
---
<rss><script>bukan HTML</script></rss>
`);
    expect(site.read("umpan.xml")).toContain("<script>bukan HTML</script>");
  });
});

describe("copied files", () => {
  const copied = (path: string, content: string) => async () => {
    const site = newsroom(stories);
    site.writeBytes(path, content);
    const result = await site.build({ configure: (config) => config.addPassthroughCopy({ salinan: "salinan" }) });
    return { ...result, site };
  };

  test("one that would stand at the address of one of our pages is refused", async () => {
    const site = newsroom(stories);
    site.writeBytes("salinan/robots.txt", "User-agent: *\n");
    const configure = (config: SiteConfig) => config.addPassthroughCopy({ "salinan/robots.txt": "robots.txt" });
    expect((await site.build({ configure })).told).toEqual(["salinan/robots.txt address-twice"]);
  });

  test.each([
    ["an SVG", "salinan/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'],
    ["an SVG with a handler", "salinan/gambar/logo.SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ["a page", "salinan/hal.html", "<!doctype html><title>a</title>\n<script src=x.js></script>"],
    ["a page of the old kind", "salinan/hal.htm", "<p onmouseover=x()>a"],
    ["an XHTML page", "salinan/hal.xhtml", "<html><body onload='x()'/></html>"],
  ])("%s that could run a script fails the build and is named", async (_what, path, content) => {
    const { ok, told, log, site } = await copied(path, content)();
    expect(ok).toBe(false);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${path}:\\d `))]);
    expect(log).not.toMatch(/^\s+at /m);
    expect(site.has("/2024/02/01/satu/")).toBe(true);
  });

  test("harmless ones are copied as they are", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
    const { ok, told, site } = await copied("salinan/logo.svg", svg)();
    expect({ ok, told }).toEqual({ ok: true, told: [] });
    expect(site.read("salinan/logo.svg")).toBe(svg);
  });
});

describe("a story's picture that is a drawing", () => {
  const drawn = async (inner: string, name = "logo.svg") => {
    const site = newsroom(`-- content/articles/a.md --\n${article({ image: `{ src: ${name}, alt: Logo }` })}`);
    const root = 'xmlns="http://www.w3.org/2000/svg" width="400" height="300"';
    site.writeBytes(`content/images/${name}`, `<svg ${root}${inner}</svg>`);
    return { ...(await site.build()), site };
  };

  test.each([
    ["a script", "><script>x()</script>", "forbidden-element"],
    ["a handler", ' onload="x()">', "forbidden-attribute"],
    ["an address that runs", '><a href="javascript:x()"/>', "forbidden-address"],
  ])("with %s is refused with the line that names it and with its own, and nothing is written", async (...one) => {
    const [, inner, code] = one;
    const { ok, told, log, site } = await drawn(inner);
    const faults = ["content/articles/a.md:5 bad-picture", `content/images/logo.svg:1 ${code}`];
    expect({ ok, told }).toEqual({ ok: false, told: faults });
    expect(log.split("\n")[0]).toContain('"logo.svg"');
    expect(site.output().size).toBe(0);
  });

  test.each(["jahat.jpg", "jahat.png", "jahat"])("is found out whatever its name ends in: %s", async (name) => {
    const { ok, told, site } = await drawn("><script>x()</script>", name);
    const faults = ["content/articles/a.md:5 bad-picture", `content/images/${name}:1 forbidden-element`];
    expect({ ok, told }).toEqual({ ok: false, told: faults });
    expect(site.output().size).toBe(0);
  });

  test("is refused in a body, as a photo of a person, and in a story whose time has not come", async () => {
    const site = newsroom(`
-- content/articles/a.md --
${article({}, "Awal.\n\n![Logo](jahat.jpg)")}
-- content/articles/b.md --
${article({ date: "2030-01-01", image: "{ src: jahat.jpg, alt: Logo }" })}
-- content/people/wati.yaml --
name: Wati
photo: jahat.jpg
-- content/images/jahat.jpg --
<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>x()</script></svg>
`);
    expect((await site.build()).told).toEqual([
      "content/articles/a.md:9 bad-picture",
      "content/articles/b.md:5 bad-picture",
      "content/images/jahat.jpg:1 forbidden-element",
      "content/people/wati.yaml:2 bad-picture",
    ]);
  });

  test("is still refused by a second build, and taken once it is mended", async () => {
    const { site } = await drawn("><script>x()</script>", "logo.jpg");
    expect((await site.build()).ok).toBe(false);
    site.write('-- content/images/logo.jpg --\n<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n');
    expect((await site.build()).ok).toBe(true);
  });

  test("and harmless is shown", async () => {
    const { ok, site } = await drawn('><path d="M0 0h9"/>');
    expect(ok).toBe(true);
    expect([...site.output().keys()].filter((path) => path.endsWith(".svg"))).toHaveLength(1);
  });
});

test("a build to memory keeps the same rules", async () => {
  const site: Site = newsroom(stories + onlySecond("<script>x()</script>"));
  const { ok, told } = await site.build({ to: "json" });
  expect(ok).toBe(false);
  expect(told).toEqual([expect.stringMatching(/dua\/index\.html:\d+ forbidden-element$/)]);
  expect(site.output().size).toBe(0);
});
