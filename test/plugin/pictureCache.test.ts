import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openPictureCache } from "../../plugin/pictureCache.ts";
import { temporaryFolder } from "../make/files.ts";

let [memory, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [memory, remove] = temporaryFolder();
});

const address = "/gambar/rob-0123456789-240.avif";
const bytes = Buffer.from("isi gambar");

function files(): string[] {
  const all = readdirSync(memory, { recursive: true, encoding: "utf8" }).map((name) => join(memory, name));
  return all.filter((path) => statSync(path).isFile());
}

test("what was kept is found again, by another program too, under a name that people know", () => {
  openPictureCache(memory).keep(address, bytes);
  const path = openPictureCache(memory).find(address) ?? "";
  expect(readFileSync(path)).toEqual(bytes);
  expect(path).toMatch(/pictures\/[0-9a-f]{2}\/rob-0123456789-240\.[0-9a-f]{8}\.avif$/);
});

test("what was never kept is not found, in whatever folder", () => {
  const cache = openPictureCache(join(memory, "tiada"));
  expect(cache.find(address)).toBeUndefined();
  cache.forget(address);
});

test.each<[string, (path: string) => void]>([
  ["cut to half", (path) => truncateSync(path, bytes.length / 2)],
  ["filled with rubbish", (path) => writeFileSync(path, "isi gambir")],
  ["emptied", (path) => truncateSync(path, 0)],
])("a file that was %s is not trusted, and kept anew", (_what, harm) => {
  openPictureCache(memory).keep(address, bytes);
  const [path = ""] = files();
  harm(path);
  const cache = openPictureCache(memory);
  expect(cache.find(address)).toBeUndefined();
  cache.keep(address, bytes);
  expect(cache.find(address)).toBe(path);
  expect(files()).toEqual([path]);
});

test("other bytes at the same address take the place of the first", () => {
  const cache = openPictureCache(memory);
  cache.keep(address, bytes);
  cache.keep(address, Buffer.from("lain"));
  expect(files().map((path) => readFileSync(path, "utf8"))).toEqual(["lain"]);
});

test("what is forgotten is gone, and what a killed program left half written goes too", () => {
  const cache = openPictureCache(memory);
  cache.keep(address, bytes);
  const [path = ""] = files();
  writeFileSync(`${path}.999999.draft`, "setengah");
  cache.forget(address);
  expect(cache.find(address)).toBeUndefined();
  openPictureCache(memory).find(address);
  expect(files()).toEqual([]);
});
