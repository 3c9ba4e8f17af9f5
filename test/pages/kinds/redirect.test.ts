import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/audit.ts";
import { redirect } from "../../../src/pages/kinds/redirect.ts";
import type { HostName } from "../../../src/site/options/hosting.ts";
import { REDIRECTS } from "../../hosts/input.ts";
import { edition, siteFrom } from "../../make/edition.ts";

/** Subjects of a site with old addresses of every sort. */
function subjects(host: HostName | undefined) {
  const { newsroom } = edition([]);
  return [
    ...redirect.subjects({ ...newsroom, redirects: REDIRECTS } as typeof newsroom, siteFrom({ hosting: { host } })),
  ];
}

describe("an old address", () => {
  test("is a page of its own on GitHub Pages, where that can answer it", () => {
    expect(subjects("github")).toEqual([
      { from: "/2019/05/banjir/", to: "/2019/05/02/banjir-jakarta/" },
      { from: "/berita/harga:beras/", to: "/2020/01/01/beras/" },
    ]);
  });

  test("is none on a host that knows redirects, and none where no host is named", () => {
    expect(subjects("cloudflare")).toEqual([]);
    expect(subjects(undefined)).toEqual([]);
  });

  test("is not for search engines, and names the true address in full", () => {
    const subject = { from: "/lama/", to: "/baru/" } as const;
    expect(redirect.indexed?.(subject)).toBe(false);
    expect(redirect.address(subject, siteFrom())).toBe("/lama/");
    const { output } = redirect;
    const html = "write" in output ? output.write(redirect.view(subject, siteFrom()), () => undefined) : "";
    expect(audit(html, "lama/index.html")).toEqual([]);
    const { document } = parseHTML(html);
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe("https://uji.example/baru/");
    expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")).toBe("0; url=/baru/");
    expect(document.querySelector("a")?.getAttribute("href")).toBe("/baru/");
  });
});
