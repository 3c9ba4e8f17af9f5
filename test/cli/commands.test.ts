import { describe, expect, test } from "vitest";
import { cliContext } from "../../plugin/siteOf.ts";
import type { PictureDesk } from "../../src/cli/command.ts";
import { commands, main } from "../../src/cli/main.ts";
import type { Edition } from "../../src/edition/prepare.ts";
import { fault } from "../../src/faults/fault.ts";
import { article } from "../make/content.ts";
import { differences } from "../make/output.ts";
import { configuration, newsroom } from "../make/site.ts";
import { room, warta } from "./program.ts";

const good = `-- content/articles/a.md --\n${article()}`;
const faulty = `-- content/articles/b.md --\n${article({ category: "berta", date: "31 Februari 2023" })}`;

describe("warta check", () => {
  test("reads a clean archive, says how much it read, and writes nothing", async () => {
    const site = room(good);
    expect(await warta(site, "check")).toEqual({ code: 0, text: "1 berita diperiksa, tidak ada kesalahan" });
    expect(site.output().size).toBe(0);
    expect(await warta(room(good, { reports: "en" }), "check")).toMatchObject({
      text: "1 articles checked, no faults",
    });
  });

  test("tells every fault of the archive in a line each, with a count", async () => {
    const { code, text = "" } = await warta(room(good + faulty), "check");
    expect(code).toBe(1);
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/^content\/articles\/b\.md:3.* no-such-day .*31 Februari 2023/),
      expect.stringMatching(/^content\/articles\/b\.md:4.* unknown-category .*maksudnya "berita"\?$/),
      "2 kesalahan dalam 1 berkas",
    ]);
  });

  test("tells them to programs as one JSON document", async () => {
    const { code, text = "" } = await warta(room(good + faulty), "check", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      errors: 2,
      warnings: 0,
      faults: [
        { file: "content/articles/b.md", line: 3, code: "no-such-day", found: "31 Februari 2023" },
        { file: "content/articles/b.md", line: 4, code: "unknown-category", found: "berta", nearest: "berita" },
      ],
    });
    const clean = await warta(room(good), "check", "--json");
    expect(clean.code).toBe(0);
    expect(JSON.parse(clean.text ?? "")).toEqual({ faults: [], errors: 0, warnings: 0 });
  });

  test("ends well behind a warning, and tells it", async () => {
    const faults = [fault("empty-value", { file: "a.md", line: 3 }, { key: "kicker" }, { severity: "warning" })];
    const prepare = () => ({ value: {} as Edition, faults });
    const outcome = await main(["check"], {
      ...cliContext,
      site: async () => ({ language: "id", content: "content", prepare, pictures: {} as PictureDesk }),
    });
    expect(outcome.code).toBe(0);
    expect(outcome.text).toMatch(/^a\.md:3 warning empty-value .*\n1 peringatan dalam 1 berkas$/);
  });

  test("finds the same faults as a build", async () => {
    const site = room(good + faulty);
    const { told } = await site.build();
    const { text = "" } = await warta(site, "check");
    expect(text.split("\n").map((line) => line.split(" ")[0]?.replace(/(:\d+):\d+$/, "$1"))).toEqual(
      expect.arrayContaining(told.map((one) => one.split(" ")[0])),
    );
  });

  test("takes the configuration that it is told", async () => {
    const site = newsroom(`${good}-- lain.config.mjs --\n${configuration()}`);
    expect(await warta(site, "check", "--config", "lain.config.mjs")).toMatchObject({ code: 0 });
  });
});

describe("warta build", () => {
  test("builds the site, as Eleventy's own command does", async () => {
    const site = room(good);
    expect(await warta(site, "build", "--quiet")).toEqual({ code: 0 });
    expect(site.has("/2024/02/28/a/")).toBe(true);
  });

  test("ends with faults as a report, and keeps what was there", async () => {
    const site = room(good);
    await warta(site, "build", "--quiet");
    const before = site.output();
    site.write(faulty);
    expect(await warta(site, "build", "--quiet")).toEqual({
      code: 1,
      complaint: "Warta: tidak ada yang ditulis; perbaiki kesalahan di atas",
    });
    expect(differences(site.output(), before)).toEqual([]);
  });
});

describe("wrong use", () => {
  test.each([
    [["chek"], 'perintah "chek" tidak dikenal; maksudnya "check"?'],
    [["bild"], 'perintah "bild" tidak dikenal; maksudnya "build"?'],
    [["sesuatu-yang-lain"], 'perintah "sesuatu-yang-lain" tidak dikenal\n'],
    [["constructor"], 'perintah "constructor" tidak dikenal\n'],
    [["check", "--jsn"], 'pilihan "--jsn" tidak dikenal; maksudnya "--json"?'],
    [["check", "-x"], 'pilihan "-x" tidak dikenal\n'],
    [["check", "--constructor"], 'pilihan "--constructor" tidak dikenal'],
    [["check", "--config"], 'pilihan "--config" memerlukan nilai'],
    [["build", "--why", "--fresh"], 'pilihan "--why" memerlukan nilai'],
    [["check", "--json=ya"], 'pilihan "--json" tidak memakai nilai'],
    [["check", "content"], 'kata "content" tidak dapat dipakai di sini'],
  ])("%j is told with what was meant, and nothing is read", async (argv, complaint) => {
    const outcome = await main(argv, {
      site: () => Promise.reject(new Error("read")),
      build: () => Promise.reject(new Error("built")),
    });
    expect(outcome.code).toBe(2);
    expect(outcome.complaint).toContain(complaint);
    expect(outcome.text).toBeUndefined();
  });

  test.each([["check"], ["build"]])(
    "%s in a folder whose configuration knows nothing of Warta says so",
    async (command) => {
      const site = newsroom(
        '-- eleventy.config.js --\nexport default () => {};\n-- package.json --\n{ "type": "module" }\n-- a.md --\nIsi\n',
      );
      await expect(warta(site, command)).rejects.toThrow("tidak memakai eleventy-plugin-warta");
      expect(site.output().size).toBe(0);
    },
  );
});

describe("help", () => {
  test.each([[[]], [["help"]], [["--help"]]])("%j lists all commands", async (argv) => {
    const { code, text } = await main(argv, cliContext);
    expect(code).toBe(0);
    for (const { name } of commands) expect(text).toContain(`warta ${name}`);
  });

  test.each(commands.map(({ name }) => [name]))("warta %s --help shows its flags and an example", async (name) => {
    const { code, text } = await main([name, "--help"], cliContext);
    const command = commands.find((one) => one.name === name);
    expect(code).toBe(0);
    for (const flag of Object.keys(command?.flags ?? {})) expect(text).toContain(`--${flag}`);
    expect(text).toContain(command?.examples[0]);
  });
});
