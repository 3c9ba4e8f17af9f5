import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { type Manifest, UNKNOWN, writtenAt } from "../../src/edition/manifest.ts";
import type { Selection } from "../../src/edition/select.ts";
import { clearWay, settle } from "../../src/edition/settle.ts";
import type { Page } from "../../src/pages/page.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";
import { outputOf } from "../make/output.ts";

let [output, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [output, remove] = temporaryFolder();
});

const print = digest("baru");

/** A build that made some files and let others stand, with what it has to remove. */
function selection(made: readonly string[], standing: readonly string[] = [], gone: readonly string[] = []): Selection {
  return {
    pages: made.map((file) => ({ file }) as Page),
    copies: [],
    compressed: [],
    retimed: new Map(),
    gone,
    size: made.length + standing.length,
    prints: new Map([...made, ...standing].map((file) => [file, print])),
    kindAt: () => undefined,
  };
}

const files = (...paths: string[]) =>
  writeFiles(
    output,
    paths.map((path) => [path, path]),
  );

describe("a build that succeeded", () => {
  test("knows what it made as it lies there now, and what stands as it was known before", () => {
    files("a/index.html", "b/index.html");
    const known = { fingerprint: print, size: 1, modified: 2 };
    const before: Manifest = new Map([["b/index.html", known]]);
    const { manifest, changed } = settle(selection(["a/index.html"], ["b/index.html"]), before, output);
    expect(new Map(manifest)).toEqual(
      new Map([
        ["a/index.html", writtenAt(output, "a/index.html", print)],
        ["b/index.html", known],
      ]),
    );
    expect(changed).toEqual(["a/index.html"]);
  });

  test("knows the checksum of what it made, and the time of now of what was only touched", () => {
    files("a/index.html");
    const touched = { fingerprint: print, size: 1, modified: 3 };
    const chosen = { ...selection(["a/index.html"], ["b/index.html"]), retimed: new Map([["b/index.html", touched]]) };
    const before: Manifest = new Map([["b/index.html", { ...touched, modified: 2 }]]);
    const { manifest: after, changed } = settle(chosen, before, output, { sums: new Map([["a/index.html", 7]]) });
    expect([after.get("a/index.html")?.sum, after.get("b/index.html")]).toEqual([7, touched]);
    expect([...changed].sort()).toEqual(["a/index.html", "b/index.html"]);
  });

  test("does not know what it should have made and did not: the next one makes it", () => {
    files("a/index.html");
    const { manifest: after } = settle(
      selection(["a/index.html", "b/index.html"]),
      new Map([["b/index.html", UNKNOWN]]),
      output,
    );
    expect([...after.keys()]).toEqual(["a/index.html"]);
  });

  test("removes what is no more, with its empty folders, and nothing of others", () => {
    files("a/index.html", "b/index.html", "b/milik-orang.css", "c/d/e/index.html");
    const gone = ["b/index.html", "c/d/e/index.html", "tiada/index.html"];
    const { manifest: after } = settle(
      selection(["a/index.html"], [], gone),
      new Map(gone.map((file) => [file, UNKNOWN])),
      output,
    );
    expect([...after.keys()]).toEqual(["a/index.html"]);
    expect([...outputOf(output).keys()]).toEqual(["a/index.html", "b/milik-orang.css"]);
    expect(existsSync(join(output, "c"))).toBe(false);
  });

  test("leaves a file at an address of ours that is no more when somebody else wrote it in this build", () => {
    files("tag/air/index.html", "tag/api/index.html");
    const gone = ["tag/air/index.html", "tag/api/index.html"];
    settle(selection([], [], gone), new Map(), output, { others: new Set(["tag/air/index.html"]) });
    expect([...outputOf(output).keys()]).toEqual(["tag/air/index.html"]);
  });
});

describe("before a build writes, it clears the way of", () => {
  test("a page that needs a folder where a file of the last build stands", () => {
    files("lama/judul.html", "lama/lain.html");
    clearWay(selection(["lama/judul.html/dua/index.html"], [], ["lama/judul.html", "lama/lain.html"]), output);
    expect(readdirSync(join(output, "lama"))).toEqual(["lain.html"]);
  });

  test("a page that needs a file where a folder of the last build stands", () => {
    files("lama/judul.html/index.html", "lama/judul.html/dua/index.html", "lama/lain.html/index.html");
    const gone = ["lama/judul.html/index.html", "lama/judul.html/dua/index.html", "lama/lain.html/index.html"];
    clearWay(selection(["lama/judul.html"], [], gone), output);
    expect([...outputOf(output).keys()]).toEqual(["lama/lain.html/index.html"]);
    expect(existsSync(join(output, "lama/judul.html"))).toBe(false);
  });

  test("nothing else: what is no more stays until the build has succeeded", () => {
    files("a/index.html", "b/index.html");
    clearWay(selection(["c/index.html"], ["a/index.html"], ["b/index.html"]), output);
    expect([...outputOf(output).keys()]).toEqual(["a/index.html", "b/index.html"]);
  });
});
