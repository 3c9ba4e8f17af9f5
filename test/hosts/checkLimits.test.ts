import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/faults/words.ts";
import { checkLimits, type Load } from "../../src/hosts/checkLimits.ts";
import { hosts } from "../../src/hosts/hosts.ts";

const at = { file: "eleventy.config.js", field: "hosting.host" };

/** Each fault as its severity and its words. */
function told(host: keyof typeof hosts, load: Load, more: { plan?: "free" | "paid"; largest?: string } = {}) {
  const faults = checkLimits(hosts[host], { plan: "free", load, copies: false, at, largest: undefined, ...more });
  return faults.map((one) => [one.severity, wordsOf(one, "id")] as const);
}

describe("files on Cloudflare Pages", () => {
  test("19,990 warn, since the limit is near", () => {
    expect(told("cloudflare", { files: 19_990 })).toEqual([
      ["warning", expect.stringMatching(/^berkas di Cloudflare Pages: 19\.990, batasnya 20\.000, sudah 99,9 %/)],
    ]);
  });

  test("20,001 stop the build, with the host's name, by how much, and at least two ways out", () => {
    const [[severity, words] = ["", ""]] = told("cloudflare", { files: 20_001 });
    expect(severity).toBe("error");
    expect(words).toMatch(/^berkas di Cloudflare Pages: 20\.001, batasnya 20\.000, lebih 1; yang membantu: /);
    expect(words).toContain('paket berbayar (hosting.plan: "paid")');
    expect(words).toContain("pictures.since yang lebih baru");
    expect(words).toContain("host tanpa batas itu");
  });

  test("15,999 are no word worth, and 16,000 are", () => {
    expect(told("cloudflare", { files: 15_999 })).toEqual([]);
    expect(told("cloudflare", { files: 16_000 })).toHaveLength(1);
  });

  test("a plan that costs money takes five times as many", () => {
    expect(told("cloudflare", { files: 79_999 }, { plan: "paid" })).toEqual([]);
    const [[severity, words] = ["", ""]] = told("cloudflare", { files: 100_001 }, { plan: "paid" });
    expect(severity).toBe("error");
    expect(words).not.toContain("paket berbayar");
  });
});

test.each<[keyof typeof hosts, Load, string]>([
  ["cloudflare", { headerRules: 101 }, "aturan header di Cloudflare Pages: 101, batasnya 100, lebih 1"],
  [
    "cloudflare",
    { headerCharacters: 2_001 },
    "karakter dalam satu baris header di Cloudflare Pages: 2.001, batasnya 2.000, lebih 1",
  ],
  ["cloudflare", { redirects: 2_100 }, "pengalihan di Cloudflare Pages: 2.100, batasnya 2.000, lebih 100"],
  ["cloudflare", { redirectCharacters: 1_001 }, "karakter dalam satu pengalihan di Cloudflare Pages: 1.001"],
  ["vercel", { redirects: 2_049 }, "pengalihan di Vercel: 2.049, batasnya 2.048, lebih 1"],
  ["github", { siteBytes: 2 ** 30 + 1 }, "bita seluruhnya di GitHub Pages: 1.073.741.825"],
])("on %s %j is too much", (host, load, words) => {
  expect(told(host, load)).toEqual([["error", expect.stringContaining(words)]]);
});

test("a recording that is too large is named", () => {
  const [[, words] = ["", ""]] = told("cloudflare", { fileBytes: 30_000_000 }, { largest: "content/media/pidato.wav" });
  expect(words).toContain(
    "bita dalam satu berkas di Cloudflare Pages: 30.000.000 (content/media/pidato.wav), batasnya 26.214.400",
  );
});

test("nginx takes what the machine takes", () => {
  expect(told("nginx", { files: 10_000_000, redirects: 500_000, siteBytes: 1e12 })).toEqual([]);
});

test("every limit says when it was looked up, and where", () => {
  for (const { limits } of Object.values(hosts)) {
    for (const { date, source } of Object.values(limits)) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source).toMatch(/^https:\/\//);
    }
  }
});
