import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { room, warta } from "./program.ts";

const files = `-- content/articles/a.md --
${article({})}
-- content/articles/nanti.md --
${article({ title: "Rapat paripurna", date: "2025-03-01 12:00" })}
`;

/** The moment is that of the environment: 1 March 2025, 07.00 WIB. */
async function at(epoch: string, ...argv: string[]) {
  const site = room(files);
  const before = process.env.SOURCE_DATE_EPOCH;
  process.env.SOURCE_DATE_EPOCH = epoch;
  try {
    return await warta(site, "schedule", ...argv);
  } finally {
    if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = before;
  }
}

describe("warta schedule", () => {
  test("tells when the site changes by itself, what happens then, and which pages it changes", async () => {
    expect(await at("1740787200")).toEqual({
      code: 0,
      text: [
        "Sabtu, 1 Maret 2025 12.00 WIB",
        "  terbit: Rapat paripurna (/2025/03/01/nanti/, /, /sitemap/news.xml)",
        "Senin, 3 Maret 2025 12.00 WIB",
        "  lewat dua hari, keluar dari peta situs berita: Rapat paripurna (/sitemap/news.xml)",
      ].join("\n"),
    });
  });

  test("tells machines the next moment alone, or all as JSON", async () => {
    expect(await at("1740787200", "--next")).toEqual({ code: 0, text: "1740805200" });
    const { text } = await at("1740805200", "--json");
    expect(JSON.parse(text as string)).toMatchObject({ next: 1740978000, turns: [{ cause: "news" }] });
  });

  test("refuses to tell the next moment alone as JSON, which tells it too", async () => {
    const { code, complaint } = await at("1740787200", "--next", "--json");
    expect([code, complaint]).toEqual([2, expect.stringContaining('"--next" dan "--json"')]);
  });

  test("says so where nothing is to come", async () => {
    expect(await at("1800000000")).toEqual({ code: 0, text: "situs ini tidak berubah dengan sendirinya" });
    expect(await at("1800000000", "--next")).toEqual({ code: 0, text: "" });
  });
});
