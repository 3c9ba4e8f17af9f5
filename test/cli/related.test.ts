import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { room, warta } from "./program.ts";

const rob = `Banjir rob merendam tanggul pesisir di pelabuhan. Pompa air dijalankan, perahu karet disiapkan, dan posko
pengungsi dibuka di balai kelurahan. Nelayan menambatkan kapal, pedagang menutup lapak, dan jalan pesisir ditutup.`;
const surut = `Setelah rob surut, pengungsi meninggalkan posko di balai. Nelayan memeriksa kapal di pelabuhan, dan tanggul
pesisir yang retak ditambal karung pasir. Perahu karet dikembalikan ke gudang; pompa air tetap dijaga petugas.`;

const files = `-- content/articles/a.md --
${article({ title: "Rob di pelabuhan", tags: "[Banjir]", date: "2024-03-10", related: "[c]" }, rob)}
-- content/articles/b.md --
${article({ title: "Rob surut", tags: "[Banjir]", date: "2024-03-09" }, surut)}
-- content/articles/c.md --
${article({ title: "Kerja bakti", date: "2024-03-08" })}
-- content/articles/d.md --
${article({ title: "Musim tanam", date: "2024-02-08" }, "Petani menanam padi.")}
`;

describe("warta related", () => {
  test("tells of every story in the list why it stands there, with each part of its score and the words both share", async () => {
    const { code, text = "" } = await warta(room(files), "related", "a");
    expect(code).toBe(0);
    expect(text).toMatch(
      /^Rob di pelabuhan\n\/2024\/03\/10\/a\/\n\nDaftar pada halamannya:\n\n {1,2}1\. Kerja bakti\n/,
    );
    expect(text).toContain("pilihan editor");
    expect(text).toMatch(
      /2\. Rob surut\n {4}\/2024\/03\/09\/b\/\n {4}isinya dekat\n {4}\d,\d\d = \(isi \d,\d\d \(tag 0,\d\d\) \+ judul \d,\d\d\) × waktu terbit \d,\d\d × rubrik 1,\d\d\n {4}kata bersama: .*#Banjir/,
    );
    expect(text).toMatch(/3\. Musim tanam\n.*\n {4}pengisi: terbaru sebelumnya di rubriknya/);
  });

  test("takes an address too, and speaks the language of reports", async () => {
    const { text = "" } = await warta(room(files, { reports: "en" }), "related", "https://uji.example/2024/03/09/b/");
    expect(text.split("\n")).toEqual(
      expect.arrayContaining(["Rob surut", "The list on its page:", "    close by its text"]),
    );
    expect(text).toMatch(/^ {4}\d\.\d\d = \(text \d\.\d\d/m);
  });

  test.each([
    [["related"], 2, /tulis satu slug/],
    [["related", "a", "b"], 2, /tulis satu slug/],
    [["related", "--learn", "a"], 2, /--learn saja/],
    [["related", "musim-tanam"], 1, /tidak ada berita terbit dengan slug atau alamat "musim-tanam"/],
  ])("refuses %j in a line", async (argv, code, said) => {
    expect(await warta(room(files), ...argv)).toEqual({ code, complaint: expect.stringMatching(said) });
  });

  test("asks for the address where two stories have one slug", async () => {
    const two = `${files}-- content/articles/lama/a.md --\n${article({ date: "2023-01-01" })}`;
    const { code, complaint } = await warta(room(two.replace("related: [c]", "kicker: Air")), "related", "a");
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(/alamatnya:\n {2}\/2024\/03\/10\/a\/\n {2}\/2023\/01\/01\/a\/$/),
    ]);
  });
});

describe("warta related --learn", () => {
  test("writes a sorted table of the archive's words, the same each time, and a broken one anew", async () => {
    const site = room(files);
    const table = join(site.folder, "content/data/word-weights.tsv");
    expect(existsSync(table)).toBe(false);
    const { code, text } = await warta(site, "related", "--learn");
    const first = readFileSync(table, "utf8");
    expect([code, text]).toEqual([0, expect.stringMatching(/^\d+ kata dari 4 berita/)]);
    expect(first).toMatch(/^(?:\S+\t[0-6]\n)+$/);
    expect(first.split("\n").slice(0, -1)).toEqual(first.split("\n").slice(0, -1).sort());
    site.write("-- content/data/word-weights.tsv --\nrusak\n");
    expect((await warta(site, "check")).code).toBe(1);
    expect((await warta(site, "related", "--learn")).code).toBe(0);
    expect(readFileSync(table, "utf8")).toBe(first);
    expect((await warta(site, "check")).code).toBe(0);
  });
});
