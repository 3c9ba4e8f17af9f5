import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { forgotten, type Manifest, writtenAt } from "../../src/edition/manifest.ts";
import { select } from "../../src/edition/select.ts";
import type { Page } from "../../src/pages/page.ts";
import type { PagePlan } from "../../src/pages/plan.ts";
import { type Address, fileOf } from "../../src/site/addresses.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";

let [output, remove] = temporaryFolder();
afterEach(() => {
  remove();
  [output, remove] = temporaryFolder();
});

/** A page that is known by its address and what it is made of. */
function page(address: Address, of = "satu"): Page {
  return {
    kind: "article",
    address,
    file: fileOf(address),
    fingerprint: digest(of),
    indexed: true,
    updated: undefined,
    output: { template: "pages/article.njk" },
    parts: () => new Map(),
    view: () => ({}),
  };
}

const picture = { file: "content/images/a.png", address: "/gambar/a-0123456789.png" as Address };

const pages = [page("/"), page("/a/"), page("/b.html")];

/** The pages and the picture as a build left them. */
function built(): Manifest {
  const files = [...pages.map(({ file }) => file), fileOf(picture.address)];
  writeFiles(
    output,
    files.map((file) => [file, `isi ${file}`]),
  );
  const prints = [...pages.map(({ fingerprint }) => fingerprint), digest(picture.address)];
  return new Map(
    files.flatMap((file, at) => {
      const written = writtenAt(output, file, prints[at] as (typeof prints)[number], crc32(`isi ${file}`));
      return written ? [[file, written] as const] : [];
    }),
  );
}

/** @param fresh those that the last plan of the same program had not, where there was one */
function planOf(planned: readonly Page[], fresh?: readonly Page[]): Pick<PagePlan, "size" | "each" | "fresh"> {
  return { size: planned.length, each: () => planned, fresh };
}

/** What a build has to do: pages and copies to make, files to remove. */
function work(manifest: Manifest, planned: readonly Page[] = pages, copies = [picture], trusted = false) {
  const found = select({ plan: planOf(planned), copies, manifest, output, trusted });
  return [found.pages.map(({ address }) => address), found.copies.map(({ address }) => address), found.gone];
}

describe("a build has to make", () => {
  test("everything, when it is the first", () => {
    expect(work(new Map())).toEqual([["/", "/a/", "/b.html"], [picture.address], []]);
  });

  test("nothing, when nothing changed", () => {
    expect(work(built())).toEqual([[], [], []]);
  });

  test("pages of another fingerprint, and new ones", () => {
    expect(work(built(), [page("/"), page("/a/", "dua"), page("/b.html"), page("/c/")])).toEqual([
      ["/a/", "/c/"],
      [],
      [],
    ]);
  });

  test.each([
    ["is missing", () => rmSync(join(output, "a/index.html"))],
    ["is missing with its folder", () => rmSync(join(output, "a"), { recursive: true })],
    ["was altered", () => writeFileSync(join(output, "a/index.html"), "lain sama sekali")],
    ["was altered to the same size", () => writeFileSync(join(output, "a/index.html"), "isi b/index.html")],
    [
      "has a folder in its place",
      () => {
        rmSync(join(output, "a/index.html"));
        writeFiles(output, [["a/index.html/x", ""]]);
      },
    ],
    [
      "has a file in the place of its folder",
      () => {
        rmSync(join(output, "a"), { recursive: true });
        writeFileSync(join(output, "a"), "");
      },
    ],
  ])("a page whose file %s", (_how, spoil) => {
    const manifest = built();
    spoil();
    expect(work(manifest)).toEqual([["/a/"], [], []]);
  });

  test("nothing for files with new times and the same bytes, as an output that was kept somewhere has them", () => {
    const manifest = built();
    for (const file of manifest.keys()) utimesSync(join(output, file), 1, 1);
    const found = select({ plan: planOf(pages), copies: [picture], manifest, output });
    expect([found.pages, found.copies]).toEqual([[], []]);
    expect([...found.retimed].map(([file, { modified }]) => [file, modified])).toEqual(
      [...manifest.keys()].map((file) => [file, 1000]),
    );
  });

  test("a picture that is missing, was altered, or is new", () => {
    const manifest = built();
    writeFileSync(join(output, fileOf(picture.address)), "bukan gambar");
    const other = { file: "content/images/b.png", address: "/gambar/b-9876543210.png" as Address };
    expect(work(manifest, pages, [picture, other])).toEqual([[], [picture.address, other.address], []]);
  });

  test("everything, when it is to be fresh, and still removes what is no more", () => {
    expect(work(forgotten(built()), [page("/")])).toEqual([["/"], [picture.address], ["a/index.html", "b.html"]]);
  });

  test("nothing for files that were altered behind the back of the program that wrote them", () => {
    const manifest = built();
    writeFileSync(join(output, "a/index.html"), "lain");
    expect(work(manifest, pages, [picture], true)).toEqual([[], [], []]);
  });

  test("those pages alone that a server's last plan had not, and what went with their old ones", () => {
    const manifest = built();
    const changed = page("/", "lain");
    const found = (fresh: Page[], all: Page[]) => {
      const { pages: made, gone } = select({
        plan: planOf(all, fresh),
        copies: [picture],
        manifest,
        output,
        trusted: true,
      });
      return [made.map(({ address }) => address), gone];
    };
    expect(found([changed], [changed, ...pages.slice(1)])).toEqual([["/"], []]);
    expect(found([], pages.slice(1))).toEqual([[], ["index.html"]]);
    expect(found([page("/baru/")], [...pages, page("/baru/")])).toEqual([["/baru/"], []]);
  });
});

describe("where the manifest holds all that was planned before, a build has to make", () => {
  /** @param strayed files that are not as they were written */
  function work(strayed: string[], fresh: Page[], all: Page[] = pages) {
    const plan = { ...planOf(all, fresh), each: () => (strayed.length > 0 ? all : expect.unreachable()) };
    const copies = [picture];
    const found = select({ plan, copies, manifest, output, strayed: new Set(strayed) });
    const addresses = [...found.pages, ...found.copies].map(({ address }) => address);
    return [addresses, found.gone, [...found.retimed.keys()], found.size];
  }

  let manifest: Manifest;
  beforeEach(() => {
    manifest = built();
  });

  test("nothing, and looks at no page, when none was planned anew and every file lies there as it was written", () => {
    expect(work([], [])).toEqual([[], [], [], 4]);
  });

  test("pages that were planned anew, unless they came out as they lie there", () => {
    const [changed, other] = [page("/", "lain"), page("/baru/")];
    const all = [changed, ...pages.slice(1), other];
    expect(work([], [changed, other, pages[1] as Page], all)).toEqual([["/", "/baru/"], [], [], 5]);
  });

  test("pages and pictures whose files are gone or were altered, each once, and none that has a new time alone", () => {
    rmSync(join(output, "a/index.html"));
    writeFileSync(join(output, fileOf(picture.address)), "bukan gambar");
    utimesSync(join(output, "b.html"), 1, 1);
    const strayed = ["a/index.html", "b.html", fileOf(picture.address)];
    const made = ["/a/", picture.address];
    expect(work(strayed, [])).toEqual([made, [], ["b.html"], 4]);
    expect(work(strayed, [pages[1] as Page])).toEqual([made, [], ["b.html"], 4]);
  });

  test("nothing of what is no more, which has to be removed", () => {
    rmSync(join(output, "a/index.html"));
    const [first, , last] = pages as [Page, Page, Page];
    expect(work(["a/index.html"], [], [first, last])).toEqual([[], ["a/index.html"], [], 3]);
  });
});

test("files of the last build that are no more are to be removed, pictures among them; files of others are not", () => {
  const manifest = built();
  writeFiles(output, [["milik/orang.html", ""]]);
  expect(work(manifest, [page("/")], [])).toEqual([[], [], ["a/index.html", "b.html", fileOf(picture.address)]]);
});

test("the kind of a page is known by its file, and other files have none", () => {
  const { kindAt } = select({ plan: planOf(pages), copies: [picture], manifest: new Map(), output });
  expect(["a/index.html", fileOf(picture.address), "milik/orang.html"].map(kindAt)).toEqual([
    "article",
    undefined,
    undefined,
  ]);
});
