import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { eleventy, type Ran, run } from "../make/command.ts";
import { article } from "../make/content.ts";
import { configuration, newsroom, type Site } from "../make/site.ts";

const warta = join(inject("bundle"), "warta.js");

let site: Site;
beforeAll(() => {
  site = newsroom(
    `-- content/articles/a.md --\n${article()}-- content/articles/b.md --\n${article({ title: "Pasar", category: "ekonomi" })}` +
      `-- eleventy.config.js --\n${configuration()}-- package.json --\n{ "type": "module" }\n`,
  );
});

const build = (...words: string[]): Ran => run(site.folder, [warta, "build", ...words]);
const summary = (ran: Ran) => ran.out.split("\n").find((line) => line.includes(" berita, "));
const PAGE = "/2024/02/28/a/";

test("a build ends with what it did", () => {
  const first = build();
  expect(first.code).toBe(0);
  expect(summary(first)).toMatch(
    /^\[warta\] 2 berita, (\d+) halaman, \1 dibuat, 0 dipakai lagi, \1 ditulis, 0 dihapus, /,
  );
  expect(summary(build())).toMatch(/ 0 dibuat, (\d+) dipakai lagi, 0 ditulis, 0 dihapus, /);
});

test("pages made again to the same bytes count as made, not as written", () => {
  expect(summary(build("--fresh"))).toMatch(/ (\d+) halaman, \1 dibuat, 0 dipakai lagi, 0 ditulis, /);
});

test.each([
  ["warta build --quiet", () => build("--quiet")],
  ["Eleventy's own --quiet", () => run(site.folder, [eleventy, "--quiet"])],
])("%s leaves the summary away", (_name, quiet) => {
  const { code, out, err } = quiet();
  expect(code).toBe(0);
  expect(`${out}${err}`).not.toContain("[warta]");
});

test("a quiet build still tells its faults", () => {
  site.write(`-- content/articles/c.md --\n${article({ category: "berta" })}`);
  const { code, err } = build("--quiet");
  site.remove("content/articles/c.md");
  expect(code).toBe(1);
  expect(err).toContain("content/articles/c.md:4");
});

test("a variable may be said in words, and is refused where it could be either", () => {
  build("--quiet");
  const said = (env: Record<string, string>) => {
    const { code, out, err } = run(site.folder, [warta, "build"], env);
    return `${code} ${out}${err}`;
  };
  expect(said({ WARTA_FRESH: "false", WARTA_QUIET: "off" })).toMatch(/^0 \[warta\].*, 0 dibuat/);
  expect(said({ WARTA_FRESH: "Yes" })).toMatch(/^0 \[warta\].* dibuat, 0 dipakai lagi/);
  expect(said({ WARTA_QUIET: "true" })).toMatch(/^0 (?!.*\[warta\])/s);
  expect(said({ WARTA_FRESH: "ya" })).toMatch(/^2 .*variabel ini ditulis 1 atau 0, bukan WARTA_FRESH="ya"/s);
});

describe("--why names what made a page stale", () => {
  /** In this process, which reads a configuration once: a build by the command comes after the last of these. */
  const why = async (address: string, env: Record<string, string> = {}) => {
    const { log } = await site.build({ asConfigured: true, env: { WARTA_WHY: address, ...env } });
    const lines = log.split("\n").filter((line) => line.startsWith("[warta]"));
    return lines.join("\n").replace(`[warta] ${address}: `, "");
  };

  test("nothing, where it stands", async () => {
    await site.build({ asConfigured: true });
    const standing = "tidak dibuat ulang: tidak ada yang berubah";
    expect(build("--quiet", "--why", PAGE).out.trim()).toBe(`[warta] ${PAGE}: ${standing}`);
    expect(await why("https://uji.example/2024/02/28/a?x=1")).toBe(standing);
  });

  test("by WARTA_WHY too, for those who start Eleventy themselves", () => {
    const { out } = run(site.folder, [eleventy, "--quiet"], { WARTA_WHY: PAGE });
    expect(out).toContain(`[warta] ${PAGE}: tidak dibuat ulang`);
  });

  test("the article alone, when its body was edited", async () => {
    site.write(`-- content/articles/a.md --\n${article({}, "Isi yang disunting.")}`);
    expect(await why(PAGE)).toBe("dibuat: yang berubah ialah article");
  });

  test("the template and what stands in it, when a part of the theme was replaced", async () => {
    site.write("-- content/_includes/warta/parts/frame/footer.njk --\n<footer>Kaki</footer>\n");
    expect(await why(PAGE)).toBe("dibuat: yang berubah ialah template");
  });

  test("its cards and its count, on a listing that a new story comes to", async () => {
    site.write(`-- content/articles/d.md --\n${article({ title: "Baru", date: "2024-03-01 08:00" })}`);
    expect(await why("/berita/")).toBe("dibuat: yang berubah ialah cards, count");
  });

  test("that it was never made", async () => {
    site.write(`-- content/articles/e.md --\n${article({ title: "Lebih baru", date: "2024-03-02 08:00" })}`);
    expect(await why("/2024/03/02/e/")).toBe("dibuat: belum pernah dibuat sebelumnya");
  });

  test("its file, when that was altered or is missing", async () => {
    site.writeBytes("_site/2024/02/28/a/index.html", "rusak");
    expect(await why(PAGE)).toBe("dibuat: berkas hasilnya hilang atau berubah");
    site.remove("_site/2024/02/28/a/index.html");
    expect(await why(PAGE)).toBe("dibuat: berkas hasilnya hilang atau berubah");
  });

  test("that no memory was used", async () => {
    expect(await why(PAGE, { WARTA_FRESH: "1" })).toBe(
      "dibuat: ingatan tentang halaman ini tidak ada atau tidak dipakai",
    );
  });

  test("the nearest address, for one that is none", async () => {
    expect(await why("/2024/02/28/aa/")).toBe("bukan halaman Warta di situs ini; maksudnya /2024/02/28/a/?");
    expect(await why("%")).toBe("bukan halaman Warta di situs ini");
  });

  test("the site, when its options or its configuration changed", () => {
    site.write(`-- eleventy.config.js --\n${configuration({ labels: { alsoRead: "Lihat juga" } })}`);
    expect(build("--quiet", "--why", PAGE).out.trim()).toBe(`[warta] ${PAGE}: dibuat: yang berubah ialah site`);
  });
});
