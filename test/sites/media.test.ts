import { describe, expect, test } from "vitest";
import { article } from "../make/content.ts";
import { built, links, newsroom, type Site } from "../make/site.ts";

const files = `
-- content/articles/2024/banjir.md --
${article({}, '![Suara ombak](ombak.mp3)\n\nDengarkan ![pidatonya](pidato%20wali.ogg) di sini.\n\n![Air naik](rob.mp4 "rob.vtt")')}
-- content/articles/nanti.md --
${article({ date: "2030-01-01" }, "![Rahasia](rahasia.mp3)")}
-- content/articles/2024/ombak.mp3 --
ombak
-- content/media/ombak.mp3 --
bukan yang ini
-- content/images/pidato wali.ogg --
pidato
-- content/media/rob.mp4 --
film
-- content/media/rob.vtt --
WEBVTT
-- content/media/rahasia.mp3 --
rahasia
-- content/media/tidak-dipakai.mp3 --
lain
`;

const page = "/2024/02/28/banjir/";

function copied(site: Site): string[] {
  return [...site.output().keys()]
    .filter((path) => path.startsWith("media/"))
    .map(withoutDigest)
    .sort();
}

function withoutDigest(path: string): string {
  return path.replace(/-[0-9a-f]{10}\./, ".");
}

function sources(site: Site): string[] {
  const players = [...site.page(page).querySelectorAll(".story-text audio, .story-text video, .story-text track")];
  return players.map((one) => one.getAttribute("src") ?? "");
}

describe("recordings of a body", async () => {
  const site = await built(files);

  test("are asked for at addresses that hold a digest of their content, subtitles among them", () => {
    expect(sources(site).map(withoutDigest)).toEqual(["/media/ombak.mp3", "/media/rob.mp4", "/media/rob.vtt"]);
    const inside = links(site.page(page), ".story-text a").map(withoutDigest);
    expect(inside).toEqual(["/media/ombak.mp3", "/media/pidato-wali.ogg", "/media/rob.mp4"]);
  });

  test("lie there byte for byte, the one beside the story before that of the media folder", () => {
    expect(sources(site).map((address) => site.read(address).trim())).toEqual(["ombak", "film", "WEBVTT"]);
  });

  test("are copied only where a page shows them", () => {
    expect(copied(site)).toEqual(["media/ombak.mp3", "media/pidato-wali.ogg", "media/rob.mp4", "media/rob.vtt"]);
  });
});

test("new subtitles come to the page with the next build, and the old file goes", async () => {
  const site = await built(files);
  const before = sources(site);
  expect(await site.build()).toMatchObject({ ok: true });
  expect(sources(site)).toEqual(before);
  site.write("-- content/media/rob.vtt --\nWEBVTT\n\n00:00.000 --> 00:01.000\nAir!\n");
  expect(await site.build()).toMatchObject({ ok: true });
  const after = sources(site);
  expect([after.slice(0, 2), after[2] !== before[2]]).toEqual([before.slice(0, 2), true]);
  expect(site.read(after[2] ?? "")).toContain("Air!");
  expect(copied(site)).toHaveLength(4);
});

test("a recording that a story no longer shows is removed, and one that went missing is told with its line", async () => {
  const site = await built(files);
  site.remove("content/articles/nanti.md");
  site.write(`-- content/articles/2024/banjir.md --\n${article({}, "Air.\n\n![Suara ombak](ombak.mp3)")}`);
  expect(await site.build()).toMatchObject({ ok: true });
  expect(copied(site)).toEqual(["media/ombak.mp3"]);
  site.remove("content/articles/2024/ombak.mp3");
  site.remove("content/media/ombak.mp3");
  const { ok, told, log } = await site.build();
  expect({ ok, told }).toEqual({ ok: false, told: ["content/articles/2024/banjir.md:9 missing-media"] });
  expect(log).toContain('"ombak.mp3"');
  expect(copied(site)).toEqual(["media/ombak.mp3"]);
});

test("an address from the site's root is one from the content folder", async () => {
  const site = newsroom(`-- content/articles/a.md --
${article({}, "![Ombak](/rekaman/ombak.mp3)")}
-- content/rekaman/ombak.mp3 --
ombak
`);
  expect(await site.build()).toMatchObject({ ok: true, told: [] });
  expect(copied(site)).toEqual(["media/ombak.mp3"]);
});
