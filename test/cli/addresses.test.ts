import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { edition } from "../make/edition.ts";
import { newsroom, type Site } from "../make/site.ts";
import { room, warta } from "./program.ts";

const story = (name: string, front: Record<string, string>, body?: string) =>
  `-- content/articles/${name}.md --\n${article(front, body)}`;
const files =
  story("dua", { title: "Dua", date: "2024-02-27" }) +
  story("satu", { title: "Satu", date: "2024-02-28" }, "Air naik di tanggul.") +
  story("lama", { title: "Lama", date: "2023-12-31 23:30" }) +
  story("konsep", { title: "Konsep", draft: "true" }) +
  story("nanti", { title: "Nanti", date: "2030-01-01" });

const memory = (site: Site, year: number) => {
  const path = join(site.folder, `content/addresses/${year}.txt`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

describe("warta addresses", () => {
  test("writes each published address down in its year, sorted, and finds nothing more to do", async () => {
    const site = room(files);
    expect(await warta(site, "addresses", "--check")).toEqual({
      code: 1,
      text: "/2023/12/31/lama/\n/2024/02/27/dua/\n/2024/02/28/satu/\n3 alamat belum dicatat, 0 sudah tercatat",
    });
    expect(memory(site, 2024)).toBeUndefined();
    expect(await warta(site, "addresses")).toEqual({ code: 0, text: "3 alamat baru dicatat, 0 sudah tercatat" });
    const years = [2023, 2024].map((year) => memory(site, year));
    expect(years).toEqual(["/2023/12/31/lama/\n", "/2024/02/27/dua/\n/2024/02/28/satu/\n"]);
    expect(memory(site, 2030)).toBeUndefined();
    expect(await warta(site, "addresses")).toEqual({ code: 0, text: "0 alamat baru dicatat, 3 sudah tercatat" });
    expect([2023, 2024].map((year) => memory(site, year))).toEqual(years);
    expect(await warta(site, "addresses", "--check")).toMatchObject({ code: 0 });
  });

  test("takes nothing out, sorts what people merged, and leaves lines that end in CRLF alone", async () => {
    const site = room(`${files}-- content/redirects.yaml --\ngone: [/2024/01/01/dicabut/]\n`);
    site.writeBytes("content/addresses/2023.txt", "/2023/12/31/lama/\r\n");
    site.writeBytes("content/addresses/2024.txt", "/2024/02/28/satu/\n/2024/01/01/dicabut/\n\n/2024/02/28/satu/\n");
    expect(await warta(site, "addresses")).toMatchObject({ code: 0, text: "1 alamat baru dicatat, 3 sudah tercatat" });
    expect(memory(site, 2023)).toBe("/2023/12/31/lama/\r\n");
    expect(memory(site, 2024)).toBe("/2024/01/01/dicabut/\n/2024/02/27/dua/\n/2024/02/28/satu/\n");
  });

  test("writes nothing where the archive has faults, and tells them", async () => {
    const site = room(files + story("rusak", { category: "berta" }));
    const { code, text } = await warta(site, "addresses");
    expect([code, text]).toEqual([1, expect.stringMatching(/rusak\.md:4.* unknown-category /)]);
    expect(memory(site, 2024)).toBeUndefined();
  });
});

describe("a published address that nothing answers any more stops the build", () => {
  const remembered = "-- content/addresses/2024.txt --\n/2024/02/27/dua/\n/2024/02/28/satu/\n";
  const moved = story("air-naik", { title: "Air naik", date: "2024-02-28" }, "Air naik di tanggul.");

  test("and names the story whose text it was, and the line to add, as often as it is built", async () => {
    const site = newsroom(files + remembered);
    expect((await site.build()).ok).toBe(true);
    site.remove("content/articles/satu.md");
    site.write(moved);
    for (let round = 0; round < 2; round++) {
      const { ok, told, log } = await site.build();
      expect([ok, told]).toEqual([false, ["content/addresses/2024.txt:2 lost-address"]]);
      expect(log).toContain("mungkin kini content/articles/air-naik.md");
      expect(log).toContain('tulis seperti aliases: [/2024/02/28/satu/]; maksudnya "/2024/02/28/air-naik/"?');
    }
    site.write(moved.replace("title:", "aliases: [/2024/02/28/satu/]\ntitle:"));
    expect(await site.build()).toMatchObject({ ok: true });
  });

  test("unless it is said to be gone, which the build sees although nothing else changed", async () => {
    const site = newsroom(files + remembered);
    site.remove("content/articles/satu.md");
    expect(await site.build()).toMatchObject({ ok: false });
    site.write("-- content/redirects.yaml --\ngone:\n  - /2024/02/28/satu/\n");
    expect(await site.build()).toMatchObject({ ok: true });
    site.write("-- content/addresses/2022.txt --\n/2022/01/01/hilang/\n");
    expect(await site.build()).toMatchObject({ ok: false, told: ["content/addresses/2022.txt:1 lost-address"] });
  });
});

describe("without a memory of its text, a lost address is traced by its name:", () => {
  const stories = `-- articles/lawatan-asia-tengah.md --\n${article({ aliases: "[/lama/]" })}
-- articles/tahan.md --\n${article({ draft: "true" })}\n`;
  const faultsOf = (address: string, more = "") => {
    const { faults } = edition(`${stories}${more}-- addresses/2024.txt --\n${address}\n`);
    return faults.map(({ code, expected, nearest }) => [code, expected, nearest]);
  };
  const NOW = "/2024/02/28/lawatan-asia-tengah/";

  test.each<[what: string, address: string, fault: unknown[]]>([
    [
      "the same on another day",
      "/2023/01/01/lawatan-asia-tengah/",
      ["aliases: [/lama/, /2023/01/01/lawatan-asia-tengah/]", NOW],
    ],
    ["the same as a file", "/lawatan-asia-tengah.html", ["aliases: [/lama/, /lawatan-asia-tengah.html]", NOW]],
    ["one letter off", "/2024/02/28/lawatan-asia-tenga/", ["aliases: [/lama/, /2024/02/28/lawatan-asia-tenga/]", NOW]],
    [
      "a headline that was lengthened",
      "/2024/02/28/lawatan-menlu-asia-tengah-dimulai/",
      ["aliases: [/lama/, /2024/02/28/lawatan-menlu-asia-tengah-dimulai/]", NOW],
    ],
    ["nothing like it", "/2024/02/28/panen-raya/", ["gone: [/2024/02/28/panen-raya/]", undefined]],
    ["a story that is held back", "/2024/02/28/tahan/", [undefined, undefined]],
  ])("%s", (_what, address, told) => {
    expect(faultsOf(address)).toEqual([["lost-address", ...told]]);
  });

  test("an earlier address, a list and a page of the site answer as well as a story", () => {
    expect(faultsOf("/lama/\n/berita/\n/cari/")).toEqual([]);
  });

  test("a story with a fault of its own is not said to be lost as well", () => {
    const faulty = `-- articles/rusak.md --\n${article({ category: "berta" })}`;
    expect(faultsOf("/2024/02/28/rusak/", faulty).map(([code]) => code)).toEqual(["unknown-category"]);
  });

  test("a line that is no address is told, such as what a merge left behind", () => {
    const { told } = edition(`${stories}-- addresses/2024.txt --\n${NOW}\n<<<<<<< HEAD\n/../x/\n`);
    expect(told).toEqual(["addresses/2024.txt:2 bad-address", "addresses/2024.txt:3 bad-address"]);
  });

  test("two lost addresses of one story stand in one line to add", () => {
    const expected = "aliases: [/lama/, /a/lawatan-asia-tengah/, /b/lawatan-asia-tengah/]";
    const lost = faultsOf("/a/lawatan-asia-tengah/\n/b/lawatan-asia-tengah/");
    expect(lost.map(([, line]) => line)).toEqual([expected, expected]);
  });
});

test("whatever stood in the files, all of it and all stories stand in them after a run, sorted, each once", async () => {
  const address = fc.constantFrom("/2024/02/28/satu/", "/2024/02/27/dua/", "/berita/", "/cari/", "/tag/", "/");
  await fc.assert(
    fc.asyncProperty(fc.array(address, { maxLength: 6 }), async (lines) => {
      const site = room(`${files}-- content/addresses/2024.txt --\n${lines.join("\n")}\n`);
      expect((await warta(site, "addresses")).code).toBe(0);
      const written = memory(site, 2024)?.trimEnd().split("\n") ?? [];
      expect(written).toEqual([...new Set([...lines, "/2024/02/28/satu/", "/2024/02/27/dua/"])].sort());
    }),
    { numRuns: 5 },
  );
});
