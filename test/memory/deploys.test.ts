import { copyFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { carry, deployFile, missingFor, stepsOf } from "../make/deployed.ts";
import { temporaryFolder } from "../make/files.ts";
import { differences, outputOf } from "../make/output.ts";
import { type Built, Site, type SiteConfig } from "../make/site.ts";
import { type Disk, openDisk } from "./disk.ts";
import { copyOf, type Edit, edit, edits, rooms } from "./edits.ts";
import { epochOf, optionsOf, type Room } from "./room.ts";
import { runs, seeded, told } from "./runs.ts";

/** Some edits, and how much of an upload behind them is carried when it is one of those that fail. */
interface Round {
  edits: Edit[];
  /** of all its steps */
  part: number;
  /** what a file that Eleventy copies says */
  copied: number;
}

const rounds = fc.array(
  fc.record({
    edits: fc.array(edits, { minLength: 1, maxLength: 3 }),
    part: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    copied: fc.nat(2),
  }),
  { minLength: 20, maxLength: 20 },
);

const MANIFEST = ".cache/warta/deploy/manifest.json";

/** A site and two places to which it is deployed: one by every build, one by uploads of which every third fails. */
class Deployed {
  readonly site: Site;
  private readonly room: Room;
  private readonly disk: Disk;
  private readonly places: readonly [string, string];
  private uploads = 0;

  constructor(folder: string, start: Room) {
    this.site = new Site(join(folder, "situs"), "");
    this.room = copyOf(start);
    this.disk = openDisk(join(folder, "situs/content"));
    this.places = [join(folder, "satu"), join(folder, "dua")];
    this.site.writeBytes("uploaded.json", "");
  }

  async round({ edits: all, part, copied }: Round): Promise<void> {
    for (const one of all) {
      edit(this.room, one);
      this.disk.sync(this.room, one);
    }
    this.site.writeBytes("salinan/unduhan.txt", `salinan ${copied}`);
    const [first, second] = this.places;
    let { ok } = await this.build();
    if (!ok) {
      edit(this.room, { do: "mend" });
      this.disk.sync(this.room);
      ok = (await this.build()).ok;
    }
    // a fault that mending does not take away is for a later round
    if (!ok) return;
    this.upload(first);
    expect(differences(outputOf(first), this.site.output()), "after every build").toEqual([]);
    const { log } = await this.build({ WARTA_SINCE: "uploaded.json" });
    expect(JSON.parse(deployFile(this.site, "changed.json")).since, log).toBe("upload");
    if (++this.uploads % 3 === 0) return this.upload(second, Math.floor(part * stepsOf(this.site).length));
    this.upload(second);
    copyFileSync(join(this.site.folder, MANIFEST), join(this.site.folder, "uploaded.json"));
    expect(differences(outputOf(second), this.site.output()), "since the last upload").toEqual([]);
  }

  /** Pages are looked at as they come: what they show has to be there already. */
  private upload(to: string, steps?: number): void {
    carry(this.site, to, steps, (file) => {
      if (file.endsWith(".html")) expect(missingFor(file, to), file).toEqual([]);
    });
  }

  private build(env: Record<string, string> = {}): Promise<Built> {
    const configure = (config: SiteConfig) => config.addPassthroughCopy({ salinan: "salinan" });
    const options = { ...optionsOf(this.room), related: { count: 0 } };
    return this.site.build({ options, epoch: epochOf(this.room), env, configure });
  }
}

test("lists carry a second folder to the site after any edits, also when every third upload fails half-way", async () => {
  const settings = seeded(runs("WARTA_DEPLOYS", 1));
  const since = performance.now();
  await fc.assert(
    fc.asyncProperty(rooms, rounds, async (room, path) => {
      const [folder, remove] = temporaryFolder();
      try {
        const one = new Deployed(folder, room);
        for (const round of path) await one.round(round);
      } finally {
        remove();
      }
    }),
    { ...settings, endOnFailure: true },
  );
  told("deploys", settings, since);
}, 3_600_000);
