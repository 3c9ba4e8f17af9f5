import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAt } from "../../src/edition/manifest.ts";
import { temporaryFolder, writeFiles } from "../make/files.ts";
import { differences, outputOf } from "../make/output.ts";
import { type Built, Site } from "../make/site.ts";
import { openDisk } from "./disk.ts";
import { copyOf, type Edit, edit, edits, rooms } from "./edits.ts";
import { epochOf, optionsOf, type Room } from "./room.ts";
import { runs, seeded, told } from "./runs.ts";

/** What happens to a site beside its stories: to its templates, its ordinary pages, its output and its memory. */
type Event =
  | Edit
  | { do: "override"; file: number; text: number }
  | { do: "ordinary"; page: number; there: boolean }
  | { do: "spoil"; file: number; how: "remove" | "alter" | "cut" }
  | { do: "forget" }
  | { do: "tear"; file: number; at: number };

const OVERRIDES: readonly (readonly [path: string, texts: readonly string[]])[] = [
  [
    "parts/story/byline.njk",
    [
      '<p class="satu">{{ story.title }}</p>',
      '<p class="dua">{% include "warta/milik.njk" ignore missing %}</p>',
      // found only when a page is rendered, in some pages or in all
      "{% if story.body.length % 2 %}<script>alert(1)</script>{% endif %}",
      "{{ story.tiada.lagi }}",
    ],
  ],
  ["milik.njk", ["satu", "dua"]],
  ["styles/tokens.css", [":root { --uji: 1px; }", ":root { --uji: 2px; }"]],
  ["pages/tag.njk", ['{% extends "warta/layouts/base.njk" %}{% block main %}{{ listing.name }}{% endblock %}']],
];

const ORDINARY = ["/tentang/", "/tag/pangan/", "/seri/mudik/", "/lama/judul.html"];

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 7, arbitrary: edits as fc.Arbitrary<Event> },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("override" as const), file: fc.nat(3), text: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("ordinary" as const), page: fc.nat(3), there: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("spoil" as const),
      file: fc.nat(),
      how: fc.constantFrom("remove" as const, "alter" as const, "cut" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("forget" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("tear" as const), file: fc.nat(), at: fc.nat(6000) }) },
);

const CACHE = ".cache/warta";

/** A newsroom's site on disk, through all that happens to it. */
class Followed {
  readonly site: Site;
  readonly room: Room;
  readonly extra = new Map<string, string>();
  private readonly disk;

  constructor(folder: string, start: Room) {
    this.site = new Site(folder, "");
    this.room = copyOf(start);
    this.disk = openDisk(join(folder, "content"));
  }

  meet(event: Event): void {
    const { site, room } = this;
    if (event.do === "override") this.override(event.file, event.text);
    else if (event.do === "ordinary") this.ordinary(ORDINARY[event.page] as string, event.there);
    else if (event.do === "spoil") this.spoil(event.file, event.how);
    else if (event.do === "forget") site.remove(CACHE);
    else if (event.do === "tear") this.tear(event.file, event.at);
    else edit(room, event);
    this.disk.sync(room, event as Edit);
  }

  /** The last text of each file is none: the override goes. */
  private override(file: number, text: number): void {
    const [path, texts] = OVERRIDES[file] as (typeof OVERRIDES)[number];
    this.put(`content/_includes/warta/${path}`, texts[text]);
  }

  /** Eleventy never removes what it wrote: whoever takes away an ordinary page takes away its output. */
  private ordinary(address: string, there: boolean): void {
    const name = `content/milik${address.replaceAll("/", "-")}.md`;
    const path = join(this.site.folder, "_site", address.endsWith("/") ? `${address}index.html` : address);
    if (!there && this.extra.has(name) && lookAt(path)) rmSync(path);
    this.put(name, there ? `---\npermalink: ${address}\n---\nMilik sendiri.\n` : undefined);
  }

  private put(path: string, text: string | undefined): void {
    this.site.remove(path);
    this.extra.delete(path);
    if (text === undefined) return;
    this.site.writeBytes(path, text);
    this.extra.set(path, text);
  }

  private spoil(file: number, how: "remove" | "alter" | "cut"): void {
    const output = join(this.site.folder, "_site");
    const paths = [...outputOf(output).keys()];
    const path = join(output, paths[file % Math.max(1, paths.length)] ?? "");
    if (paths.length === 0) return;
    if (how === "remove") rmSync(path);
    else if (how === "cut") truncateSync(path, 10);
    else writeFileSync(path, "diubah dengan tangan");
  }

  private tear(file: number, at: number): void {
    const folder = join(this.site.folder, CACHE);
    const all = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
    const names = all.filter((name) => lookAt(join(folder, name)));
    if (names.length) truncateSync(join(folder, names[file % names.length] as string), at);
  }

  async build(env: Record<string, string> = {}): Promise<Built> {
    const built = await this.site.build({ options: optionsOf(this.room), epoch: epochOf(this.room), env });
    // where Eleventy itself fails, it ends at once, and what it has begun goes on; a program of its own would end too
    if (!built.ok) await sleep(100);
    return built;
  }

  mend(): void {
    for (const path of [...this.extra.keys()]) {
      const page = ORDINARY.find((address) => path.includes(`milik${address.replaceAll("/", "-")}.`));
      if (page) this.ordinary(page, false);
      else this.put(path, undefined);
    }
    this.meet({ do: "mend" });
  }

  /** The same content in a folder without a past. */
  async fresh(): Promise<Map<string, Buffer>> {
    const [folder, remove] = temporaryFolder();
    try {
      const other = new Followed(folder, this.room);
      other.disk.sync(this.room);
      writeFiles(folder, this.extra);
      const { ok, log } = await other.build();
      expect(ok, log).toBe(true);
      return other.site.output();
    } finally {
      remove();
    }
  }
}

async function follow(folder: string, start: Room, path: readonly Event[]): Promise<void> {
  const one = new Followed(folder, start);
  one.meet({ do: "clock", to: 0 });
  let { ok, log } = await one.build();
  for (const event of path) {
    // a page that a failed build has yet to remove is known to the memory alone: without it, it stays
    if (!ok && (event.do === "forget" || event.do === "tear")) continue;
    one.meet(event);
    ({ ok, log } = await one.build());
  }
  if (!ok) {
    one.mend();
    ({ ok, log } = await one.build());
  }
  expect(ok, log).toBe(true);
  const fresh = await one.fresh();
  expect(differences(one.site.output(), fresh), "a remembered build").toEqual([]);
  ({ ok, log } = await one.build({ WARTA_FRESH: "1" }));
  expect(ok, log).toBe(true);
  expect(differences(one.site.output(), fresh), "a fresh build over it").toEqual([]);
}

test("after any edits a remembered site is the fresh one, byte for byte", async () => {
  const settings = seeded(runs("WARTA_SITES", 25));
  const since = performance.now();
  await fc.assert(
    fc.asyncProperty(rooms, fc.array(events, { minLength: 6, maxLength: 6 }), async (room, path) => {
      const [folder, remove] = temporaryFolder();
      try {
        await follow(folder, room, path);
      } finally {
        remove();
      }
    }),
    settings,
  );
  told("sites", settings, since);
}, 36_000_000);
