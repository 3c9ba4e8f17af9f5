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
import { crc32 } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import {
  forgotten,
  type Manifest,
  openManifest,
  removeOutput,
  standing,
  UNKNOWN,
  type Written,
  writtenAt,
} from "../../src/edition/manifest.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

let [folder, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [folder, remove] = temporaryFolder();
});

const print = digest("halaman");
/** What is remembered of an output. */
function read(output: string) {
  const { manifest, torn } = openManifest(folder, output);
  return { files: new Map(manifest), torn };
}

const manifest: Manifest = new Map([
  ["index.html", { fingerprint: print, size: 12, modified: 1_700_000_000_123.456, sum: 4_294_967_295 }],
  ["2024/02/28/jum'at & 😀/index.html", { fingerprint: digest("lain"), size: 0, modified: 0 }],
]);

describe("the list of what a build wrote", () => {
  test("is read back as it was saved, for its own output folder alone", () => {
    openManifest(folder, "_site").write(manifest);
    expect(read("_site")).toEqual({ files: manifest, torn: false });
    expect(read("_lain")).toEqual({ files: new Map(), torn: false });
    openManifest(folder, "_lain").write(new Map());
    expect(read("_site").files).toEqual(manifest);
  });

  test("that is torn, foreign or cut is empty, and it is told", () => {
    openManifest(folder, "_site").write(manifest);
    const path = join(folder, readdirSync(folder)[0] as string);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 7) {
      truncateSync(path, length);
      expect(read("_site"), `${length} bytes`).toEqual({ files: new Map(), torn: true });
      writeFileSync(path, whole);
    }
    writeFileSync(path, "bukan milik kami");
    expect(openManifest(folder, "_site").torn).toBe(true);
  });

  test("of which the newer part alone is torn is told too, and knows what the older one does", () => {
    const open = () => openManifest(folder, "_site");
    open().write(manifest);
    const file = open();
    file.write(new Map([...manifest, ["baru.html", UNKNOWN]]), ["baru.html"]);
    const path = join(folder, readdirSync(folder).find((name) => name.includes("-news")) as string);
    const whole = readFileSync(path);
    for (const length of [0, 10, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(read("_site"), `${length} bytes`).toEqual({ files: manifest, torn: true });
    }
    writeFileSync(path, whole);
    expect([read("_site").files.size, read("_site").torn]).toEqual([3, false]);
    open().write(new Map(), undefined);
    expect(read("_site")).toEqual({ files: new Map(), torn: false });
  });

  test("tells which files do not lie in the output as they were written, whatever was put over them", () => {
    const output = join(folder, "_site");
    const names = ["a.html", "b/index.html", "c.html", "d.html"];
    writeFiles(
      output,
      names.map((name) => [name, name]),
    );
    const written = new Map(names.map((name) => [name, writtenAt(output, name, print) as Written]));
    const open = () => openManifest(folder, output);
    expect([open().stands(), open().strayed()]).toEqual([false, new Set()]);
    open().write(written);
    expect([open().stands(), open().strayed()]).toEqual([true, new Set()]);
    writeFileSync(join(output, "a.html"), "lain");
    utimesSync(join(output, "c.html"), 1, 1);
    removeOutput(output, "b/index.html");
    expect([open().stands(), open().strayed()]).toEqual([false, new Set(["a.html", "b/index.html", "c.html"])]);
    const file = open();
    const now = new Map(written).set("a.html", writtenAt(output, "a.html", print) as Written);
    now.delete("b/index.html");
    file.write(now, ["a.html", "b/index.html"]);
    expect(open().strayed()).toEqual(new Set(["c.html"]));
  });

  test("tells of which memory it holds all pages, as long as it was written for that", () => {
    const open = () => openManifest(folder, "_site");
    const held = () => ["satu", "dua", ""].filter((memory) => open().holds(memory));
    expect(held()).toEqual([]);
    open().write(manifest, undefined, "satu");
    expect([held(), read("_site").files]).toEqual([["satu"], manifest]);
    const file = open();
    file.write(file.manifest, [], "dua");
    expect([held(), read("_site").files]).toEqual([["dua"], manifest]);
    open().write(new Map([...manifest].slice(1)));
    expect(held()).toEqual([]);
  });

  test("of a fresh build keeps nothing but what it may have to remove", () => {
    expect([...forgotten(manifest)]).toEqual([...manifest.keys()].map((file) => [file, UNKNOWN]));
  });
});

describe("a file in the output", () => {
  function file(path: string, text: string): void {
    writeFiles(folder, [[path, text]]);
  }

  const path = "a/index.html";

  /** A file that a build wrote, as it is known. */
  function written(text: string, sum: number | undefined = crc32(text)): Written {
    file(path, text);
    return writtenAt(folder, path, print, sum) as Written;
  }

  test("stands as long as size and time are those with which it was written", () => {
    const known = written("satu");
    expect(known).toEqual({
      fingerprint: print,
      size: 4,
      modified: statSync(join(folder, path)).mtimeMs,
      sum: crc32("satu"),
    });
    expect(standing(folder, path, known)).toBe(known);
    expect(standing(folder, path, { ...known, size: 5 })).toBeUndefined();
    expect(standing(folder, path, UNKNOWN)).toBeUndefined();
  });

  test("with a new time stands when its bytes are the same, and is known by that time", () => {
    const known = written("satu");
    utimesSync(join(folder, path), 1, 1);
    expect(standing(folder, path, known)).toEqual({ ...known, modified: 1000 });
    file(path, "sutu");
    expect(standing(folder, path, known)).toBeUndefined();
  });

  test("with a new time does not stand when nobody knows what its bytes were", () => {
    const { sum: _sum, ...known } = written("satu");
    utimesSync(join(folder, path), 1, 1);
    expect(standing(folder, path, known)).toBeUndefined();
  });

  test("that is missing, a folder, or below a file that should be a folder stands nowhere, and was not written", () => {
    file("a", "berkas");
    mkdirSync(join(folder, "b"));
    const long = `${"x".repeat(300)}/index.html`;
    for (const path of ["tiada", "a/index.html", "b", long]) {
      const { size, mtimeMs } = statSync(join(folder, "b"));
      expect([
        standing(folder, path, { fingerprint: print, size, modified: mtimeMs }),
        writtenAt(folder, path, print),
      ]).toEqual([undefined, undefined]);
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
