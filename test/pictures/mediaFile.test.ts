import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measureMedia } from "../../src/pictures/mediaFile.ts";
import { contentName } from "../../src/site/addresses.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

function addressOf(name: string, content: string | Uint8Array): string | undefined {
  const file = join(folder, name);
  writeFileSync(file, content);
  const one = measureMedia(file);
  return one.ok ? one.media.address : one.problem;
}

test("a recording's address has its name, a digest of its content and its ending", () => {
  expect(addressOf("Pidato Wali Kota.MP3", "suara")).toMatch(/^\/media\/pidato-wali-kota-[0-9a-f]{10}\.mp3$/);
  expect(addressOf("rob.vtt", "WEBVTT\n")).toMatch(/^\/media\/rob-[0-9a-f]{10}\.vtt$/);
  expect(addressOf("ꦱꦸꦫ.mp4", "film")).toMatch(/^\/media\/rekaman-[0-9a-f]{10}\.mp4$/);
});

test("a changed recording has a new address, the same one the same", () => {
  expect(addressOf("a.mp3", "satu")).toBe(addressOf("a.mp3", "satu"));
  expect(addressOf("a.mp3", "satu")).not.toBe(addressOf("a.mp3", "dua"));
});

test("a recording read in several pieces counts to its last byte", () => {
  const long = new Uint8Array(3 * 2 ** 20 + 5).fill(7);
  const first = addressOf("a.mp4", long);
  long[long.length - 1] = 8;
  expect(addressOf("a.mp4", long)).not.toBe(first);
  expect(addressOf("a.mp4", long.subarray(0, -1))).not.toBe(first);
  expect(first).not.toContain(contentName(new Uint8Array(0)));
});

test("an empty file, a folder, and names that no file has are no recordings", () => {
  mkdirSync(join(folder, "folder.mp3"));
  expect(addressOf("kosong.mp3", "")).toBe("empty");
  for (const name of ["folder.mp3", "tiada.mp3", "a\u0000.mp3", `${"a".repeat(5_000)}.mp3`])
    expect(measureMedia(join(folder, name))).toEqual({ ok: false, problem: "missing" });
});
