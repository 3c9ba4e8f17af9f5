import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openedTables, packedTables } from "../../src/store/columnFile.ts";
import { readAs, readSealed, removeSealed, writeSealed, writeSealedBytes } from "../../src/store/sealed.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

const path = join(folder, "dalam", "ingatan.json");
const value = { judul: ["Banjir", "Jum'at", "naik 😀 turun"], nol: 0, kosong: null, dalam: { a: [1, 2.5, -3] } };

function sealed(): Buffer {
  writeSealed(path, "satu", value);
  return readFileSync(path);
}

function readOf(bytes: Uint8Array) {
  writeFileSync(path, bytes);
  return readSealed(path, "satu");
}

/** More than what is read at once. */
const LARGE = { judul: Array.from({ length: 200_000 }, (_, at) => `Berita ${at} — naik`) };

describe("a large sealed file", () => {
  const columns = () => readAs(path, "satu", openedTables);

  test("gives back what was written, and is torn with any byte changed or cut", () => {
    writeSealed(path, "satu", LARGE);
    expect(readSealed(path, "satu")).toMatchObject({ ok: true, value: LARGE });
    const whole = readFileSync(path);
    for (const at of [100, 2 ** 20, 2 ** 20 + 40, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
      expect(readOf(bytes), `byte ${at}`).toEqual({ ok: false, reason: "torn" });
      expect(readOf(whole.subarray(0, at)), `${at} bytes`).toEqual({ ok: false, reason: "torn" });
    }
  });

  test("is read by need, and stays what it was when another one takes its place", () => {
    writeSealedBytes(path, "satu", packedTables([["t", { ...LARGE, angka: [1] }]]));
    const [one, other] = [columns(), columns()];
    writeSealedBytes(path, "satu", packedTables([["t", { judul: ["lain"] }]]));
    expect(one.ok && one.value.get("t")).toEqual({ ...LARGE, angka: [1] });
    removeSealed(path);
    expect(other.ok && other.value.get("t")?.angka).toEqual([1]);
    expect(columns()).toEqual({ ok: false, reason: "missing" });
  });
});

describe("a sealed file", () => {
  test("gives back what was written, in a folder that it makes, and leaves no draft", () => {
    sealed();
    expect(readSealed(path, "satu")).toMatchObject({ ok: true, value });
    expect(readdirSync(join(folder, "dalam"))).toEqual(["ingatan.json"]);
  });

  test("that is not there is missing, and so is a folder in its place", () => {
    expect(readSealed(join(folder, "tiada"), "satu")).toEqual({ ok: false, reason: "missing" });
    expect(readSealed(folder, "satu")).toEqual({ ok: false, reason: "missing" });
  });

  test("of another version is told from a torn one", () => {
    sealed();
    expect(readSealed(path, "dua")).toEqual({ ok: false, reason: "version" });
  });

  test("cut at any length is never trusted", () => {
    const whole = sealed();
    for (let length = 0; length < whole.length; length++) {
      expect(readOf(whole.subarray(0, length)), `${length} bytes`).toMatchObject({ ok: false });
    }
    expect(readOf(whole.subarray(0, whole.length - 1))).toEqual({ ok: false, reason: "torn" });
  });

  test("with anything behind it is torn", () => {
    expect(readOf(Buffer.concat([sealed(), Buffer.from(" ")]))).toEqual({ ok: false, reason: "torn" });
  });

  test("with any byte changed is never trusted", () => {
    const whole = sealed();
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
      expect(readOf(bytes), `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  test.each([
    ["nothing", ""],
    ["one line end", "\n"],
    ["JSON of another program", '{"version":3}\n{"a":1}'],
    ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"],
    ["a line without an end", "warta-memory satu 2 0"],
  ])("that is %s is foreign", (_what, text) => {
    expect(readOf(Buffer.from(text, "latin1"))).toEqual({ ok: false, reason: "foreign" });
  });

  test.each([
    ["without length and checksum", "warta-memory satu\n{}"],
    ["with nothing behind its seal", "warta-memory satu 0 0\n"],
    ["with words for numbers", "warta-memory satu dua tiga\n{}"],
  ])("%s is torn", (_what, text) => {
    expect(readOf(Buffer.from(text))).toEqual({ ok: false, reason: "torn" });
  });

  test("of random bytes is never trusted", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readOf(bytes).ok).toBe(false);
        expect(readOf(Buffer.concat([Buffer.from("warta-memory satu "), bytes])).ok).toBe(false);
      }),
    );
  });

  test("that cannot be written stays as it was, and no draft is left", () => {
    const before = sealed();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => writeSealed(path, "satu", circle)).toThrow();
    mkdirSync(join(folder, "penuh", "ingatan.json"), { recursive: true });
    expect(() => writeSealed(join(folder, "penuh", "ingatan.json"), "satu", value)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(join(folder, "penuh"))).toEqual(["ingatan.json"]);
    expect(readFileSync(path)).toEqual(before);
  });
});
