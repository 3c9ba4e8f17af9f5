import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, png } from "../make/content.ts";
import { listed } from "../make/deployed.ts";
import { differences, outputOf } from "../make/output.ts";
import { built, type Site } from "../make/site.ts";

const there = spawnSync("rclone", ["version"]).status === 0;

const LISTS = ".cache/warta/deploy/files";

/** The commands of docs/deploy.md, with a folder for the place to which a site is deployed. */
const COMMANDS = [
  ["delete", "tempat", "--files-from-raw", `${LISTS}/blocking.txt`, "--rmdirs"],
  ["copy", "_site", "tempat", "--files-from-raw", `${LISTS}/assets.txt`, "--no-traverse"],
  ["copy", "_site", "tempat", "--files-from-raw", `${LISTS}/pages.txt`, "--no-traverse"],
  ["delete", "tempat", "--files-from-raw", `${LISTS}/removed.txt`],
];

function deploy(site: Site): void {
  const { folder } = site;
  // the first only where it has something to do, as documented: it looks through the whole place for empty folders
  for (const words of listed(site, "files/blocking").length ? COMMANDS : COMMANDS.slice(1)) {
    const env = { ...process.env, RCLONE_CONFIG: join(folder, "rclone.conf") };
    const { status, stderr } = spawnSync("rclone", words, { cwd: folder, encoding: "utf8", env });
    expect(status, `rclone ${words.join(" ")}\n${stderr}`).toBe(0);
  }
}

describe.skipIf(!there)(there ? "rclone" : "rclone is not installed (apt-get install rclone)", () => {
  test("carries the lists of a build to a second folder, which then is the site", async () => {
    const options = { options: { related: { count: 0 } } };
    const site = await built(
      `-- content/articles/satu.md --\n${article({ title: "Satu", permalink: "/lama/judul.html" })}`,
      options,
    );
    deploy(site);
    expect(differences(outputOf(join(site.folder, "tempat")), site.output())).toEqual([]);
    const image = "{ src: dua.png, alt: Foto }";
    site.write(`-- content/articles/dua.md --\n${article({ title: "Dua", image })}`);
    site.writeBytes("content/images/dua.png", png());
    // a file must become a folder
    site.write(`-- content/articles/satu.md --\n${article({ title: "Satu", permalink: "/lama/judul.html/" })}`);
    // names in which other tools would see a comment or a pattern
    site.writeBytes("_site/# aneh [1]*.txt", "aneh");
    expect((await site.build(options)).ok).toBe(true);
    deploy(site);
    expect(differences(outputOf(join(site.folder, "tempat")), site.output())).toEqual([]);
    // and with empty lists nothing is carried, and nothing is removed
    expect((await site.build(options)).ok).toBe(true);
    deploy(site);
    expect(differences(outputOf(join(site.folder, "tempat")), site.output())).toEqual([]);
  });
});
