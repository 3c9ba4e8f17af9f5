import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { writeFiles } from "../make/files.ts";
import { differences } from "../make/output.ts";
import { type Built, built, newsroom, type Site } from "../make/site.ts";

/** Stories of three months, each with its picture. */
function stories(word: string): string {
  return [1, 2, 3]
    .map(
      (month) =>
        `-- content/articles/berita-${month}.md --\n${article({
          title: `${word} ${month}`,
          date: `2024-0${month}-15 09:00`,
          image: `{ src: foto-${month}.png, alt: Foto }`,
        })}`,
    )
    .join("");
}

async function newspaper(word: string): Promise<Site> {
  const site = newsroom(stories(word));
  for (const month of [1, 2, 3]) site.writeBytes(`content/images/foto-${month}.png`, png(120 + month));
  const { ok, log } = await site.build();
  expect(ok, log).toBe(true);
  return site;
}

/** One report, one line at the end, and no stack. */
function toldOnce({ ok, log, told }: Built, ...faults: string[]): void {
  expect([ok, told]).toEqual([false, faults]);
  expect(log).not.toMatch(/^\s+at /m);
}

test.each([
  ["a file where a folder must be", "2024/02", "not-written"],
  ["a file where the folder of a page must be", "2024/02/15/berita-2", "not-written"],
  ["a folder where a page must be", "2024/02/15/berita-2/index.html", "not-written"],
])("%s is told, every other page is whole, and the next build repairs", async (what, path, code) => {
  const site = await newspaper("Satu");
  const right = await newspaper("Dua");
  const place = join(site.folder, "_site", path);
  rmSync(place, { recursive: true });
  if (what.startsWith("a folder")) writeFiles(place, [["catatan.txt", "milik orang"]]);
  else writeFileSync(place, "milik orang");
  site.write(stories("Dua"));
  toldOnce(await site.build(), `_site/${path} ${code}`);
  const wrong = differences(site.output(), right.output());
  expect(wrong.filter((one) => !one.startsWith(path))).toEqual([]);
  expect(wrong).not.toEqual([]);
  rmSync(place, { recursive: true });
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(differences(site.output(), right.output())).toEqual([]);
});

test("an output folder that is a file is told, and left to its owner", async () => {
  const site = await newspaper("Satu");
  rmSync(join(site.folder, "_site"), { recursive: true });
  writeFileSync(join(site.folder, "_site"), "milik orang");
  toldOnce(await site.build(), "_site not-written");
  rmSync(join(site.folder, "_site"));
  expect(await site.build()).toMatchObject({ ok: true });
});

test.each([
  ["articles", { WARTA_FRESH: "" }],
  ["articles", { WARTA_FRESH: "1" }],
  ["people", { WARTA_FRESH: "" }],
])("a folder of the content that cannot be read takes no page away: %s %j", async (name, env) => {
  const site = await newspaper("Satu");
  const before = site.output();
  const folder = join(site.folder, "content", name);
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, "milik orang");
  toldOnce(await site.build({ env }), `content/${name} unreadable-file`);
  expect(differences(site.output(), before)).toEqual([]);
});

test("a picture that cannot be copied is told before any page is written", async () => {
  const site = await newspaper("Satu");
  const before = site.output();
  rmSync(join(site.folder, "_site/gambar"), { recursive: true });
  writeFileSync(join(site.folder, "_site/gambar"), "milik orang");
  site.write(stories("Dua"));
  toldOnce(await site.build(), "_site/gambar not-written");
  const wrong = differences(site.output(), before);
  expect(wrong.filter((path) => !path.startsWith("gambar"))).toEqual([]);
});

test("a memory that cannot be kept is told before any page is written", async () => {
  const site = await newspaper("Satu");
  const before = site.output();
  site.remove(".cache");
  writeFileSync(join(site.folder, ".cache"), "milik orang");
  site.write(stories("Dua") + stories("Dua").replace("berita-1", "berita-baru"));
  toldOnce(await site.build(), ".cache not-written");
  expect(differences(site.output(), before)).toEqual([]);
});

test("a faulty page keeps its earlier form, the others are whole, and the next build repairs", async () => {
  const site = await newspaper("Satu");
  const right = await newspaper("Dua");
  const byline = "content/_includes/warta/parts/story/byline.njk";
  const before = site.output();
  site.write(stories("Dua"));
  site.write(`-- ${byline} --\n{% if story.title == "Dua 2" %}<script>alert(1)</script>{% endif %}\n`);
  const failed = await site.build();
  const faulty = "2024/02/15/berita-2/index.html";
  expect([failed.ok, failed.told]).toEqual([
    false,
    [expect.stringMatching(`^_site/${faulty}:\\d+ forbidden-element$`)],
  ]);
  expect(site.output().get(faulty)).toEqual(before.get(faulty));
  expect(String(site.output().get("2024/01/15/berita-1/index.html"))).toContain("Dua 1");
  site.remove(byline);
  expect(await site.build()).toMatchObject({ ok: true });
  expect(differences(site.output(), right.output())).toEqual([]);
});

test("faults of the content leave the output as it is, and nothing that was remembered is lost", async () => {
  const site = await newspaper("Satu");
  const before = site.output();
  site.write(`-- content/articles/berita-2.md --\n${article({ date: "kemarin" })}`);
  expect(await site.build()).toMatchObject({ ok: false, told: ["content/articles/berita-2.md:3 bad-date"] });
  expect(differences(site.output(), before)).toEqual([]);
  site.write(stories("Satu"));
  const { ok, log } = await site.build({ env: { WARTA_WHY: "/2024/01/15/berita-1/" } });
  expect([ok, log]).toEqual([true, expect.stringContaining("tidak dibuat ulang")]);
});

test("an address that becomes a folder, or a folder that becomes an address, needs no hand", async () => {
  const at = (permalink: string) => `-- content/articles/a.md --\n${article({ permalink })}`;
  const site = await built(at("/lama/judul.html"));
  for (const permalink of ["/lama/judul.html/", "/lama/judul.html/dua/", "/lama/judul.html"]) {
    site.write(at(permalink));
    const { ok, log } = await site.build();
    expect(ok, log).toBe(true);
    const right = await built(at(permalink));
    expect(differences(site.output(), right.output()), permalink).toEqual([]);
  }
});

test("an owner's own page at an address that one of ours had stays when ours goes", async () => {
  const site = await built(`-- content/articles/a.md --\n${article({ tags: "[Air]" })}`);
  site.write(
    `-- content/articles/a.md --\n${article()}-- content/air.md --\n---\npermalink: /tag/air/\n---\nMilik sendiri.\n` +
      "-- content/_data/kosong.json --\n{}\n",
  );
  for (let round = 0; round < 2; round++) {
    expect(await site.build()).toMatchObject({ ok: true });
    expect(site.read("tag/air/index.html")).toContain("Milik sendiri");
  }
});
