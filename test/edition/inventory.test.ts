import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Digest, digest } from "../../src/digest.ts";
import { inventoryOf } from "../../src/edition/inventory.ts";
import { isBeside } from "../../src/edition/told.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

const [output, remove] = temporaryFolder();
afterEach(remove);

const OWN = ["index.html", "2024/01/a/index.html", "tag/air/index.html"];
const OTHERS = ["tentang/index.html", "2024/foto.jpg", "unduhan/peta/peta.txt"];

/** An output folder with files of ours and of others, looked at as a first build does. */
function lookedAt() {
  writeFiles(
    output,
    [...OWN, ...OTHERS].map((file) => [file, file]),
  );
  const print: Digest = digest("");
  const manifest = new Map(OWN.map((file) => [file, { fingerprint: print, size: file.length, modified: 0, sum: 1 }]));
  return inventoryOf({ output, manifest, known: [], whole: true });
}

test("a first look finds every file of others, wherever it lies", () => {
  const { inventory, beside } = lookedAt();
  expect(inventory.files).toEqual([...OWN, ...OTHERS.toSorted()]);
  expect(beside.files).toEqual(OTHERS.toSorted());
});

describe("of what lies beside our files a short look sees", () => {
  const again = () => {
    const { beside } = lookedAt();
    return { beside, stands: () => isBeside({ output, known: beside.files, whole: false }, beside) };
  };

  test("that it is as the first one found it", () => {
    expect(again().stands()).toBe(true);
  });

  test.each(OTHERS)("that %s is another, or gone", (file) => {
    const { stands } = again();
    writeFileSync(join(output, file), "lain");
    expect(stands()).toBe(false);
    rmSync(join(output, file));
    expect(stands()).toBe(false);
  });

  test.each(["robots.txt", "tentang/lain.html", "baru/index.html", "2024/lain.jpg"])("that %s came", (file) => {
    const { stands } = again();
    writeFiles(output, [[file, "baru"]]);
    expect(stands()).toBe(false);
  });
});
