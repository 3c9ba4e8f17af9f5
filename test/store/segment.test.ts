import fs, { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { compact, openSegment, type Slot } from "../../src/store/segment.ts";
import { temporaryFolder } from "../make/files.ts";

const [folder, remove] = temporaryFolder();
afterAll(remove);

let count = 0;
const nextPath = () => join(folder, "bagian", `${++count}.bin`);

const bytesOf = (...texts: string[]) => texts.map((text) => Buffer.from(text));

/** A segment of values on disk, with their slots. */
function written(path: string, values: readonly Uint8Array[]): Slot[] {
  const segment = openSegment(path, 0);
  const slots = values.map((value) => segment.append(value));
  segment.flush();
  segment.close();
  return slots;
}

const text = (bytes: Buffer | undefined) => bytes?.toString();

describe("a segment", () => {
  test("gives back each value by its slot, before and after it is on disk, an empty one too", () => {
    const path = nextPath();
    const segment = openSegment(path, 0);
    const slots = bytesOf("satu", "", "tiga 😀").map((value) => segment.append(value));
    expect(slots.map((slot) => text(segment.read(slot)))).toEqual(["satu", "", "tiga 😀"]);
    segment.flush();
    expect(slots.map((slot) => text(segment.read(slot)))).toEqual(["satu", "", "tiga 😀"]);
    expect(segment.size()).toBe(statSync(path).size);
    segment.close();
    const again = openSegment(path, segment.size());
    expect(slots.map((slot) => text(again.read(slot)))).toEqual(["satu", "", "tiga 😀"]);
    again.close();
  });

  test("finds every value at its slot also where a full disk took some of them, and the rest later", () => {
    const segment = openSegment(nextPath(), 0);
    // more than one call writes
    const values = Array.from({ length: 2500 }, (_, at) => `nilai ${at}`);
    const slots = bytesOf(...values).map((value) => segment.append(value));
    const { writevSync } = fs;
    let calls = 0;
    fs.writevSync = (...given) => {
      if (++calls === 2) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return writevSync(...given);
    };
    syncBuiltinESMExports();
    try {
      expect(() => segment.flush()).toThrow("full");
    } finally {
      fs.writevSync = writevSync;
      syncBuiltinESMExports();
    }
    segment.flush();
    expect(slots.map((slot) => text(segment.read(slot)))).toEqual(values);
    segment.close();
  });

  test("makes no file for nothing", () => {
    const segment = openSegment(nextPath(), 0);
    segment.flush();
    expect(segment.read([0, 4, 1])).toBeUndefined();
    expect(() => statSync(join(folder, "bagian", `${count}.bin`))).toThrow(/ENOENT/);
  });

  test("overwrites what stood behind the size that the memory knows: it was never saved", () => {
    const path = nextPath();
    const [first] = written(path, bytesOf("satu", "tidak pernah disimpan"));
    const segment = openSegment(path, 4);
    const second = segment.append(Buffer.from("dua"));
    segment.flush();
    segment.close();
    const again = openSegment(path, 7);
    expect([first as Slot, second].map((slot) => text(again.read(slot)))).toEqual(["satu", "dua"]);
    again.close();
  });

  test("shorter than its slots, cut at any length, gives whole values and no others", () => {
    const values = bytesOf("satu", "dua", "tiga");
    const path = nextPath();
    const slots = written(path, values);
    const whole = readFileSync(path);
    for (let length = whole.length; length >= 0; length--) {
      truncateSync(path, length);
      const segment = openSegment(path, whole.length);
      const expected = slots.map(([offset, size], at) => (offset + size <= length ? String(values[at]) : undefined));
      expect(
        slots.map((slot) => text(segment.read(slot))),
        `${length} bytes`,
      ).toEqual(expected);
      segment.close();
    }
  });

  test("shorter than the memory knows still takes new values, behind where it should end", () => {
    const path = nextPath();
    const [slot] = written(path, bytesOf("satu"));
    truncateSync(path, 1);
    const segment = openSegment(path, 4);
    const next = segment.append(Buffer.from("dua"));
    segment.flush();
    expect([slot as Slot, next].map((one) => text(segment.read(one)))).toEqual([undefined, "dua"]);
    segment.close();
  });

  test("with any byte changed gives nothing for the value that has it", () => {
    const path = nextPath();
    const slots = written(path, bytesOf("satu", "dua"));
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
      const segment = openSegment(path, whole.length);
      expect(slots.map((slot) => text(segment.read(slot)))).toEqual(at < 4 ? [undefined, "dua"] : ["satu", undefined]);
      segment.close();
    }
  });

  test("of many megabytes is written in pieces and read back whole", () => {
    const path = nextPath();
    const segment = openSegment(path, 0);
    const values = Array.from({ length: 40 }, (_, at) => Buffer.alloc(500_000 + at, at + 1));
    const slots = values.map((value) => segment.append(value));
    segment.flush();
    segment.close();
    const again = openSegment(path, segment.size());
    expect(slots.every((slot, at) => again.read(slot)?.equals(values[at] as Buffer))).toBe(true);
    again.close();
  });

  test("compacted holds the wanted values alone, in their order, and a damaged one is still not trusted", () => {
    const path = nextPath();
    const [one, two, three] = written(path, bytesOf("satu", "buangan", "tiga")) as [Slot, Slot, Slot];
    const damaged: Slot = [two[0], two[1], two[2] + 1];
    const segment = openSegment(path, 15);
    const { slots, size } = compact(segment, path, [three, damaged, one]);
    segment.close();
    expect(readFileSync(path, "utf8")).toBe("tigasatu");
    expect(size).toBe(8);
    const again = openSegment(path, size);
    expect(slots.map((slot) => text(again.read(slot)))).toEqual(["tiga", undefined, "satu"]);
    again.close();
  });

  test("read with any slot never gives what its checksum does not fit", () => {
    const path = nextPath();
    written(path, bytesOf("satu", "dua", "tiga"));
    const numbers = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.tuple(numbers, numbers, fc.nat()), (slot) => {
        const segment = openSegment(path, 11);
        const found = segment.read(slot);
        expect(found === undefined || (found.length === 0 && slot[2] === 0)).toBe(true);
        segment.close();
      }),
    );
  });
});
