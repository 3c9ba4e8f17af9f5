import { describe, expect, test } from "vitest";
import { checkOptions } from "../../../src/site/checkOptions.ts";
import { optionsSchema, type SiteOptions } from "../../../src/site/options.ts";
import { editionOptions } from "../../make/content.ts";
import { edition } from "../../make/edition.ts";

/** Files at the root of a site, by their addresses. */
function filesOf(files: SiteOptions["files"], more: Partial<SiteOptions> = {}): Map<string, string> {
  const { plan } = edition([], { options: { ...more, files } });
  const pages = plan.pages.filter(({ kind }) => kind === "siteFiles");
  return new Map(
    pages.map((page) => [page.address, "write" in page.output ? page.output.write(page.view(), () => undefined) : ""]),
  );
}

/** Groups of a robots.txt as RFC 9309 reads them: names of crawlers, and what they may not ask for. */
function groupsIn(robots: string): { agents: string[]; disallow: string[] }[] {
  const groups: { agents: string[]; disallow: string[] }[] = [];
  let open = false;
  for (const line of robots.split("\n")) {
    const [, name = "", value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name.toLowerCase() === "user-agent") {
      if (!open) groups.push({ agents: [], disallow: [] });
      groups.at(-1)?.agents.push(value);
      open = true;
    } else if (name.toLowerCase() === "disallow") {
      if (value) groups.at(-1)?.disallow.push(value);
      open = false;
    }
  }
  return groups;
}

const robots = (files?: SiteOptions["files"]) => filesOf(files).get("/robots.txt") ?? "";

describe("robots.txt", () => {
  test("lets everybody in and names the index of sitemaps in full, and is the only file without options", () => {
    expect(groupsIn(robots())).toEqual([{ agents: ["*"], disallow: [] }]);
    expect(robots()).toMatch(/^Sitemap: https:\/\/uji\.example\/sitemap\.xml$/m);
    expect([...filesOf(undefined).keys()]).toEqual(["/robots.txt"]);
  });

  test("keeps away who reads to train models, and lets in who reads to answer; or neither", () => {
    const [, training] = groupsIn(robots({ robots: { ai: "no-training" } }));
    expect(training?.agents).toEqual(expect.arrayContaining(["GPTBot", "ClaudeBot", "CCBot", "Google-Extended"]));
    expect(training?.agents).not.toContain("OAI-SearchBot");
    expect(training?.disallow).toEqual(["/"]);
    const [all, none] = groupsIn(robots({ robots: { ai: "refuse", disallow: ["/cari/"] } }));
    expect(all).toEqual({ agents: ["*"], disallow: ["/cari/"] });
    expect(none?.agents).toEqual(expect.arrayContaining(["GPTBot", "OAI-SearchBot", "PerplexityBot"]));
    for (const engine of ["Googlebot", "bingbot", "Googlebot-News", "Applebot"])
      expect(none?.agents).not.toContain(engine);
  });

  test("is left to the site that has its own", () => {
    expect(filesOf({ robots: { write: false } }).size).toBe(0);
  });
});

test("security.txt has what RFC 9116 asks for: a contact, one last day, its own address", () => {
  const contact = ["mailto:keamanan@uji.example", "https://uji.example/lapor/"];
  const text = filesOf({ security: { contact, expires: "2027-06-30" } }).get("/.well-known/security.txt") ?? "";
  expect(text.split("\n")).toEqual([
    "Contact: mailto:keamanan@uji.example",
    "Contact: https://uji.example/lapor/",
    "Expires: 2027-06-30T23:59:59Z",
    "Preferred-Languages: id, en",
    "Canonical: https://uji.example/.well-known/security.txt",
    "",
  ]);
});

test("ads.txt has the owner's lines as they are", () => {
  const ads = ["google.com, pub-1234567890, DIRECT, f08c47fec0942fa0", "ownerdomain=uji.example"];
  expect(filesOf({ ads }).get("/ads.txt")).toBe(`${ads.join("\n")}\n`);
});

test("llms.txt says what the site is and where its sections are, whatever signs stand in their names", () => {
  const site = { ...editionOptions.site, name: "Warta *Uji*", description: "Berita\n# uji." };
  const text = filesOf({ llms: true }, { site }).get("/llms.txt") ?? "";
  expect(text.split("\n").slice(0, 7)).toEqual([
    "# Warta \\*Uji\\*",
    "",
    "> Berita \\# uji.",
    "",
    "## Rubrik",
    "",
    "- [Berita](https://uji.example/berita/)",
  ]);
});

test.each([
  [{ security: { contact: ["keamanan@uji.example"], expires: "2027-06-30" } }, "files.security.contact[0]"],
  [{ security: { contact: ["mailto:a@uji.example"], expires: "2027-06-31" } }, "files.security.expires"],
  [{ robots: { disallow: ["cari"] } }, "files.robots.disallow[0]"],
  [{ ads: ["a.example, 1, DIRECT\nb.example, 2, DIRECT"] }, "files.ads[0]"],
])("%j is refused", (files, field) => {
  const { faults } = checkOptions(optionsSchema, { ...editionOptions, files }, "eleventy.config");
  expect(faults.map(({ at }) => at.field)).toEqual([field]);
});
