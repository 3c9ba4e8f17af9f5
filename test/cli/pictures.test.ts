import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import { photograph } from "../../bench/photographs.ts";
import {
  CONFIG,
  keptNewsroom,
  ledger,
  madeAhead,
  originals,
  pictures,
  plain,
  withStore,
  writeLedger,
} from "../make/kept.ts";
import { differences, outputOf } from "../make/output.ts";
import type { Site } from "../make/site.ts";

const KEPT = withStore("foto");
const BASE = withStore("https://foto.example/");
const LEDGER = "content/data/pictures.tsv";

const kept = () => keptNewsroom("foto", KEPT);
const keys = (site: Site) =>
  ledger(site)
    .split("\n")
    .flatMap((line) => line.split("\t")[0] || []);
const made = (site: Site, folder = "foto") => outputOf(join(site.folder, folder, "gambar"));

describe("warta pictures, with a folder as store", () => {
  test("writes every original down and makes all of its files, once", async () => {
    const site = kept();
    const { code, text } = await pictures(site);
    const files = made(site).size;
    expect([code, text]).toEqual([
      0,
      `${LEDGER}: 4 gambar, 4 baru atau berubah; ${files} berkas diperlukan, ${files} di antaranya dibuat`,
    ]);
    expect(keys(site)).toEqual(["2023/rob.jpg", "muara.jpg", "orang/budi.jpg", "peta.svg"]);
    expect(ledger(site)).toMatch(/^2023\/rob\.jpg\t[0-9a-f]{10}\t300\t200\tjpg\t[0-9a-f]{6}$/m);
    expect(ledger(site)).toMatch(/^peta\.svg\t[0-9a-f]{10}\t60\t60\tsvg\t[0-9a-f]{6}\tas-is$/m);
    expect(await pictures(site)).toEqual({
      code: 0,
      text: `${LEDGER}: 4 gambar, 0 baru atau berubah; ${files} berkas diperlukan, 0 di antaranya dibuat`,
    });
  });

  test("leaves what no longer lies in the folder, says so, and takes it out when asked", async () => {
    const site = await madeAhead();
    site.remove("foto/muara.jpg");
    expect((await pictures(site)).text).toMatch(
      /4 gambar, 0 baru .*\n1 gambar dalam catatan tidak ada di foto; .*--prune$/s,
    );
    expect(keys(site)).toContain("muara.jpg");
    expect((await pictures(site, "--prune")).text).toMatch(/3 gambar, .*\n1 gambar .* dihapus dari catatan$/s);
    expect(keys(site)).toEqual(["2023/rob.jpg", "orang/budi.jpg", "peta.svg"]);
    for (const key of originals.keys()) site.remove(`foto/${key}`);
    expect(await pictures(site, "--prune")).toEqual({
      code: 2,
      complaint: expect.stringContaining("--prune akan mengosongkan catatan"),
    });
    expect(keys(site)).toHaveLength(3);
  });

  test("refuses to take every picture out of the ledger for a folder that has none of them", async () => {
    const site = await madeAhead();
    site.writeBytes("liburan/pantai.jpg", originals.get("muara.jpg") as Buffer);
    const { code, complaint } = await pictures(site, "--prune", "--from", "liburan");
    expect([code, complaint]).toEqual([2, expect.stringContaining("tidak satu pun ada di liburan")]);
    expect(keys(site)).toHaveLength(4);
  });

  test("takes nothing for an original that was made of one, also of an earlier store", async () => {
    const site = await madeAhead();
    site.writeBytes("foto/gambar/asli.jpg", originals.get("muara.jpg") as Buffer);
    await pictures(site, "--from", "foto", "--to", "unggah");
    expect(keys(site)).toEqual(["2023/rob.jpg", "gambar/asli.jpg", "muara.jpg", "orang/budi.jpg", "peta.svg"]);
  });

  test("makes a file anew that broke off on its way, in every form", async () => {
    const site = await madeAhead();
    const whole = made(site);
    const forms = new Map(
      [...whole.keys()].filter((name) => !name.endsWith(".svg")).map((name) => [extname(name), name]),
    );
    expect([...forms.keys()].sort()).toEqual([".avif", ".jpg", ".png", ".webp"]);
    for (const name of forms.values()) {
      const bytes = whole.get(name) as Buffer;
      site.writeBytes(`foto/gambar/${name}`, bytes.subarray(0, Math.floor(bytes.length / 2)));
    }
    expect((await pictures(site)).text).toMatch(/ berkas diperlukan, 4 di antaranya dibuat$/);
    expect(differences(made(site), whole)).toEqual([]);
  });

  test("names a picture whose files are not all there, and whose original is gone", async () => {
    const site = await madeAhead();
    const [name] = [...made(site).keys()].filter((one) => one.startsWith("muara-"));
    for (const path of [`foto/gambar/${name}`, "foto/muara.jpg"]) site.remove(path);
    const { code, text } = await pictures(site);
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/unmade-picture .*muara\.jpg.*foto\/muara\.jpg; kembalikan/),
    ]);
    expect(keys(site)).toContain("muara.jpg");
  });

  test("names a damaged original and goes on with the others", async () => {
    const site = kept();
    const bytes = originals.get("muara.jpg") as Buffer;
    site.writeBytes("foto/muara.jpg", bytes.subarray(0, bytes.length / 2));
    site.writeBytes("foto/kosong.png", "");
    site.writeBytes("foto/kamera.heic", "ftypheic");
    site.writeBytes(
      "foto/jahat.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    );
    site.writeBytes("foto/catatan.txt", "bukan gambar");
    const { code, text = "" } = await pictures(site, "--quiet");
    expect(code).toBe(1);
    expect([...text.matchAll(/^(\S+?)(?::\d+)* error (\S+) /gm)].map(([, file, fault]) => `${file} ${fault}`)).toEqual([
      "foto/jahat.svg bad-picture",
      "foto/jahat.svg forbidden-element",
      "foto/kamera.heic bad-picture",
      "foto/kosong.png bad-picture",
      "foto/muara.jpg bad-picture",
    ]);
    expect(keys(site)).toEqual(["2023/rob.jpg", "orang/budi.jpg", "peta.svg"]);
  });

  test("keeps the line of a picture that is damaged now: pages show what was made of it", async () => {
    const site = await madeAhead();
    const before = ledger(site);
    site.writeBytes("foto/muara.jpg", (originals.get("muara.jpg") as Buffer).subarray(0, 4000));
    site.writeBytes("foto/2023/rob.jpg", "");
    expect((await pictures(site, "--prune")).code).toBe(1);
    expect(ledger(site)).toBe(before);
  });

  test("takes names by their Unicode form, and none that no ledger can hold", async () => {
    const site = kept();
    const bytes = originals.get("muara.jpg") as Buffer;
    site.writeBytes("foto/cafe\u0301.jpg", bytes);
    expect((await pictures(site, "--quiet")).code).toBe(0);
    expect(keys(site)).toContain("caf\u00e9.jpg");
    site.writeBytes("foto/caf\u00e9.jpg", bytes);
    site.writeBytes("foto/a\\b.jpg", bytes);
    site.writeBytes("foto/tab\t.jpg", bytes);
    const { code, text = "" } = await pictures(site, "--quiet");
    expect([code, [...text.matchAll(/ error (\S+) /g)].map(([, one]) => one)]).toEqual([
      1,
      ["bad-picture", "picture-twice", "bad-picture"],
    ]);
  });

  test("writes those anew that were made by other recipes", async () => {
    const site = await madeAhead();
    const before = ledger(site);
    writeLedger(site, before.replace(/[0-9a-f]{6}$/m, "000000"));
    expect((await pictures(site)).text).toMatch(/4 gambar, 1 baru atau berubah; .* 0 di antaranya dibuat/);
    expect(ledger(site)).toBe(before);
  });

  test("touches nothing while the ledger is damaged", async () => {
    const site = kept();
    writeLedger(site, "<<<<<<< HEAD\n");
    const { code, text } = await pictures(site);
    expect([code, text]).toEqual([1, expect.stringMatching(/pictures\.tsv:1 error bad-picture-line /)]);
    expect([ledger(site), made(site).size]).toEqual(["<<<<<<< HEAD\n", 0]);
  });

  test("writes onto what others wrote meanwhile, and over nothing that was damaged meanwhile", async () => {
    const line = (key: string) => `${key}\t0123456789\t30\t20\tjpg\tabcdef\n`;
    for (const [text, code] of [
      [line("rekan.jpg"), 0],
      [`${line("rekan.jpg")}<<<<<<< HEAD\n`, 1],
    ] as const) {
      const site = kept();
      const running = pictures(site, "--quiet");
      while (!existsSync(join(site.folder, "foto", "gambar"))) await sleep(1);
      writeLedger(site, text);
      expect((await running).code).toBe(code);
      expect(keys(site)).toContain("rekan.jpg");
      if (code === 1) expect(ledger(site)).toBe(text);
      else expect(keys(site)).toHaveLength(5);
    }
  });
});

describe("warta pictures, with an address as store", () => {
  test("lays everything into a folder to be uploaded", async () => {
    const site = keptNewsroom("asli", BASE);
    expect((await pictures(site, "--from", "asli", "--to", "unggah", "--quiet")).code).toBe(0);
    expect(differences(made(site, "unggah"), made(await madeAhead()))).toEqual([]);
    expect(readdirSync(join(site.folder, "unggah"))).toEqual(["gambar"]);
  });

  test.each([[[]], [["--from", "asli"]], [["--to", "unggah"]]])("asks for both folders, not for %j", async (words) => {
    const site = keptNewsroom("asli", BASE);
    expect(await pictures(site, ...words)).toEqual({ code: 2, complaint: expect.stringMatching(/--from .*--to/) });
    expect(await pictures(site, "--from", "tiada", "--to", "unggah")).toEqual({
      code: 2,
      complaint: "warta pictures: folder ini tidak ada: tiada",
    });
  });
});

describe("warta pictures, without a store", () => {
  test("encodes what the site needs before the build, which makes none itself", async () => {
    const site = keptNewsroom("content/images", plain);
    const { code, text = "" } = await pictures(site);
    const [, count] = /^(\d+) berkas gambar dibuat dari \1 yang diperlukan situs$/.exec(text) ?? [];
    expect([code, Number(count) > 20]).toEqual([0, true]);
    const cache = () => outputOf(join(site.folder, ".cache/warta/pictures"));
    const ahead = cache();
    expect(ahead.size).toBe(Number(count));
    expect((await site.build({ options: plain })).ok).toBe(true);
    expect(differences(ahead, cache())).toEqual([]);
    expect((await pictures(site)).text).toMatch(/^0 berkas/);
    expect(existsSync(join(site.folder, LEDGER))).toBe(false);
  });

  test("cannot tell where to look for originals", async () => {
    const site = keptNewsroom("content/images", plain);
    expect(await pictures(site, "--from", "foto")).toEqual({
      code: 2,
      complaint: expect.stringContaining("pictures.store"),
    });
  });
});

/** The command in a process of its own. */
function start(site: Site): ChildProcess {
  const words = [join(inject("bundle"), "warta.js"), "pictures", "--config", CONFIG];
  return spawn(process.execPath, words, { cwd: site.folder, stdio: "ignore" });
}

test("a command that was killed goes on where it stood, and ends as one that was not", async () => {
  const [site, whole] = [kept(), kept()];
  for (let seed = 20; seed < 26; seed++) {
    const bytes = await photograph(seed, 260, 180);
    for (const one of [site, whole]) one.writeBytes(`foto/banyak/${seed}.jpg`, bytes);
  }
  await pictures(whole);
  const child = start(site);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const folder = join(site.folder, "foto/gambar");
  const names = () => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.endsWith(".draft"));
  while (names().length < 20 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  await ended;
  const first = names();
  expect(first.length).toBeLessThan(made(whole).size);
  expect(existsSync(join(site.folder, LEDGER))).toBe(false);
  const looks = first.map((name) => statSync(join(folder, name)));
  expect((await pictures(site, "--quiet")).code).toBe(0);
  expect(first.map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(looks.map(({ mtimeMs }) => mtimeMs));
  expect(differences(made(site), made(whole))).toEqual([]);
  expect(ledger(site)).toBe(ledger(whole));
});
