import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { surelyClean } from "../../src/audit/surelyClean.ts";
import { article, png } from "../make/content.ts";
import { built, newsroom, type Site } from "../make/site.ts";

const content = `-- content/articles/a.md --\n${article({ tags: "[Banjir]" })}
-- content/pages/kontak.md --\n---\nlayout: warta/layouts/page.njk\ntitle: Kontak\npermalink: /kontak/\n---\nSurat.\n`;

function metaPolicy(page: Document): string {
  return page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
}

function headerPolicy(site: Site): string {
  return /Content-Security-Policy: (.*)/.exec(site.read("_headers"))?.[1] ?? "";
}

test("a site without a host has none of a host's files, and its pages bear their policy", async () => {
  const site = await built(content);
  expect([...site.output().keys()].filter((path) => /^_|vercel|nojekyll|prefetch/.test(path))).toEqual([]);
  expect(metaPolicy(site.page("/"))).toMatch(/^default-src 'none'; script-src 'none'; style-src 'sha256-/);
});

describe("on a host with headers", () => {
  test("every style of every page is let in by the header and by the page's own policy", async () => {
    const site = await built(content, { options: { hosting: { host: "cloudflare" } } });
    const header = headerPolicy(site);
    const pages = site.addresses();
    expect(pages).toContain("/kontak/");
    for (const address of pages) {
      const page = site.page(address);
      const styles = [...page.querySelectorAll("style")];
      expect(styles).toHaveLength(1);
      const hash = createHash("sha256")
        .update(styles[0]?.textContent ?? "")
        .digest("base64");
      expect(header).toContain(`'sha256-${hash}'`);
      expect(metaPolicy(page)).toContain(`style-src 'sha256-${hash}';`);
    }
  });

  test("who may frame the site stands in the header alone, and the search's sites in both", async () => {
    const site = await built(content, { options: { hosting: { host: "netlify" } } });
    expect(headerPolicy(site)).toMatch(/frame-ancestors 'none'$/);
    expect(metaPolicy(site.page("/"))).not.toContain("frame-ancestors");
    for (const policy of [headerPolicy(site), metaPolicy(site.page("/"))]) {
      expect(policy).toContain(
        "form-action https://www.google.com https://www.google.co.id https://consent.google.com",
      );
    }
  });

  test("a new story leaves the host's files as they are", async () => {
    const site = newsroom(content);
    const options = { hosting: { host: "cloudflare" as const, prefetch: true } };
    await site.build({ options });
    expect(JSON.parse(site.read("prefetch.json")).prefetch[0].eagerness).toBe("moderate");
    site.write(`-- content/articles/b.md --\n${article({ title: "Lain", date: "2024-02-29 08:00" })}`);
    const { log } = await site.build({ options, env: { WARTA_WHY: "/_headers" } });
    expect(log).toContain("/_headers");
    expect(log).toMatch(/tidak berubah|tidak dibuat/);
  });

  test("its files go when the site moves to another", async () => {
    const site = newsroom(content);
    await site.build({ options: { hosting: { host: "cloudflare" } } });
    await site.build({ options: { hosting: { host: "vercel" } } });
    expect(site.output().has("_headers")).toBe(false);
    expect(JSON.parse(site.read("vercel.json")).headers.length).toBeGreaterThan(3);
  });

  test("a recording beyond the host's limit stops the build before anything is written", async () => {
    const site = newsroom(`-- content/articles/a.md --\n${article({}, "![Pidato](pidato.mp3)")}`);
    site.writeBytes("content/media/pidato.mp3", new Uint8Array(26_214_401));
    const { ok, told, log } = await site.build({ options: { hosting: { host: "cloudflare" } } });
    expect([ok, told]).toEqual([false, ["eleventy.config host-limit"]]);
    expect(log).toContain("pidato.mp3");
    expect(site.output().size).toBe(0);
    expect((await site.build({ options: { hosting: { host: "nginx" } } })).ok).toBe(true);
  });
});

describe("on GitHub Pages", () => {
  test("the build says what is lost", async () => {
    const site = newsroom(content);
    const { ok, log } = await site.build({ options: { hosting: { host: "github" } }, summary: true });
    expect(ok).toBe(true);
    expect(log).toMatch(/GitHub Pages: .*header/);
    expect(site.output().has(".nojekyll")).toBe(true);
  });
});

test("a page with its policy is still told to be clean at a glance", async () => {
  const site = newsroom(content);
  site.writeBytes("content/images/a.png", png());
  await site.build();
  const html = site.read("2024/02/28/a/index.html");
  expect(html).toContain("Content-Security-Policy");
  expect(surelyClean(html)).toBe(true);
  expect(surelyClean('<meta http-equiv="refresh" content="0; url=https://lain.example">')).toBe(false);
  expect(
    audit('<!doctype html><meta http-equiv="refresh" content="0; url=https://lain.example">', "a.html"),
  ).toHaveLength(1);
});
