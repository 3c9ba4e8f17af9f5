import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import {
  forgotten,
  type Manifest,
  readManifest,
  removeOutput,
  stands,
  UNKNOWN,
  writeManifest,
  writtenAt,
} from "../../src/edition/manifest.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

const print = digest("halaman");
const manifest: Manifest = new Map([
  ["index.html", { fingerprint: print, size: 12, modified: 1_700_000_000_123.456 }],
  ["2024/02/28/jum'at & 😀/index.html", { fingerprint: digest("lain"), size: 0, modified: 0 }],
]);

describe("the list of what a build wrote", () => {
  test("is read back as it was saved, for its own output folder alone", () => {
    writeManifest(folder, "_site", manifest);
    expect(readManifest(folder, "_site")).toEqual({ manifest, torn: false });
    expect(readManifest(folder, "_lain")).toEqual({ manifest: new Map(), torn: false });
    writeManifest(folder, "_lain", new Map());
    expect(readManifest(folder, "_site").manifest).toEqual(manifest);
  });

  test("that is torn, foreign or cut is empty, and it is told", () => {
    writeManifest(folder, "_site", manifest);
    const path = join(folder, readdirSync(folder)[0] as string);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 7) {
      truncateSync(path, length);
      expect(readManifest(folder, "_site"), `${length} bytes`).toEqual({ manifest: new Map(), torn: true });
      writeFileSync(path, whole);
    }
    writeFileSync(path, "bukan milik kami");
    expect(readManifest(folder, "_site").torn).toBe(true);
  });

  test("of a fresh build keeps nothing but what it may have to remove", () => {
    expect([...forgotten(manifest)]).toEqual([...manifest.keys()].map((file) => [file, UNKNOWN]));
  });
});

describe("a file in the output", () => {
  function file(path: string, text: string): void {
    writeFiles(folder, [[path, text]]);
  }

  test("stands as long as size and time are those with which it was written", () => {
    file("a/index.html", "satu");
    const written = writtenAt(folder, "a/index.html", print);
    expect(written).toEqual({ fingerprint: print, size: 4, modified: statSync(join(folder, "a/index.html")).mtimeMs });
    if (!written) return;
    expect(stands(folder, "a/index.html", written)).toBe(true);
    expect(stands(folder, "a/index.html", { ...written, size: 5 })).toBe(false);
    expect(stands(folder, "a/index.html", { ...written, modified: written.modified + 1 })).toBe(false);
    expect(stands(folder, "a/index.html", UNKNOWN)).toBe(false);
    utimesSync(join(folder, "a/index.html"), 1, 1);
    expect(stands(folder, "a/index.html", written)).toBe(false);
  });

  test("that is missing, a folder, or below a file that should be a folder stands nowhere, and was not written", () => {
    file("a", "berkas");
    mkdirSync(join(folder, "b"));
    const long = `${"x".repeat(300)}/index.html`;
    for (const path of ["tiada", "a/index.html", "b", long]) {
      const { size, mtimeMs } = statSync(join(folder, "b"));
      expect([
        stands(folder, path, { fingerprint: print, size, modified: mtimeMs }),
        writtenAt(folder, path, print),
      ]).toEqual([false, undefined]);
    }
  });

  test("is removed with the folders that it leaves empty, and with no others", () => {
    file("2024/02/28/a/index.html", "");
    file("2024/02/28/b/index.html", "");
    file("2024/milik-orang.txt", "");
    removeOutput(folder, "2024/02/28/a/index.html");
    expect(existsSync(join(folder, "2024/02/28/a"))).toBe(false);
    removeOutput(folder, "2024/02/28/b/index.html");
    expect(readdirSync(join(folder, "2024"))).toEqual(["milik-orang.txt"]);
  });

  test("that is gone already is no fault, and its empty folders go all the same", () => {
    mkdirSync(join(folder, "2024/02"), { recursive: true });
    removeOutput(folder, "2024/02/index.html");
    removeOutput(folder, "tiada/index.html");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("in whose place somebody put a folder or a file for its folder is left to them", () => {
    file("a/index.html/catatan.txt", "");
    file("b", "");
    removeOutput(folder, "a/index.html");
    removeOutput(folder, "b/index.html");
    expect([existsSync(join(folder, "a/index.html/catatan.txt")), existsSync(join(folder, "b"))]).toEqual([true, true]);
  });

  test("at the root leaves the output folder itself, even when it was the last", () => {
    file("404.html", "");
    removeOutput(folder, "404.html");
    expect(existsSync(folder)).toBe(true);
  });
});
