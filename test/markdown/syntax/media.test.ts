import { expect, test } from "vitest";
import { all, facts, faults, html, text } from "../bodies.ts";

test("a recording becomes a native player that loads nothing before it is asked", () => {
  const page = html("![Pidato wali kota](pidato.mp3)");
  expect(all(page, "audio")[0]?.attributes).toEqual({ controls: "", preload: "none", src: "pidato.mp3" });
  expect(all(page, "figcaption")[0]?.text).toBe("Pidato wali kota");
  expect(all(page, "img")).toEqual([]);
});

test("a browser without a player shows a link", () => {
  expect(all(html("![Pidato](pidato.mp3)"), "a")[0]).toMatchObject({
    text: "Unduh rekaman",
    inside: ["figure", "audio"],
  });
});

test("a video has its subtitles", () => {
  const page = html('![Air naik](rob.mp4 "rob.vtt")');
  expect(all(page, "video")[0]?.attributes.preload).toBe("none");
  expect(all(page, "track")[0]?.attributes).toMatchObject({ kind: "captions", src: "rob.vtt", srclang: "id" });
  expect(all(page, "figcaption")[0]?.text).toBe("Air naik");
});

test("recordings are told apart from pictures, with line and subtitles", () => {
  const { media, pictures } = facts('Teks.\n\n![Air naik](rob.mp4 "rob.vtt")\n![Suara](ombak.OGG)');
  expect(media).toEqual([
    { src: "rob.mp4", kind: "video", caption: "Air naik", captions: "rob.vtt", line: 3 },
    { src: "ombak.OGG", kind: "audio", caption: "Suara", line: 4 },
  ]);
  expect(pictures).toEqual([]);
});

test("the site says where a recording lies", () => {
  const page = html('![Air](rob.mp4 "rob.vtt")', { media: (src) => `/media/${src}` });
  expect(all(page, "video")[0]?.attributes.src).toBe("/media/rob.mp4");
  expect(all(page, "track")[0]?.attributes.src).toBe("/media/rob.vtt");
});

test("a recording in the midst of a sentence is a link, since a player would break it", () => {
  const line = "Dengarkan ![pidatonya](pidato.mp3) di sini.";
  expect(facts(line)).toMatchObject({
    pictures: [],
    media: [{ src: "pidato.mp3", kind: "audio", caption: "pidatonya" }],
  });
  const page = html(line);
  expect(text(page)).toBe("Dengarkan pidatonya di sini.");
  expect(all(page, "a")[0]?.attributes.href).toBe("pidato.mp3");
});

test("a recording that nobody described is a fault", () => {
  expect(faults("![](pidato.mp3)")).toEqual(["10 missing-alt"]);
});
