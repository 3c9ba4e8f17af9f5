import { expect, inject, test } from "vitest";
import { article, png } from "../make/content.ts";
import { buildDemo } from "../make/demo.ts";
import { filesOf, temporaryFolder } from "../make/files.ts";
import { differences, outputOf } from "../make/output.ts";
import { newsroom } from "../make/site.ts";

test("the demo is the same byte for byte, whatever the machine's zone and language", () => {
  const [folder, remove] = temporaryFolder();
  try {
    buildDemo(folder, { TZ: "Asia/Jayapura", LANG: "id_ID.UTF-8", LC_ALL: "id_ID.UTF-8" });
    const here = outputOf(inject("demo"));
    expect(differences(here, outputOf(folder))).toEqual([]);
    expect(here.size).toBeGreaterThan(80);
  } finally {
    remove();
  }
});

/** Stories that share a minute, so that only a rule, never chance, can put them in order. */
const files = filesOf(
  Array.from(
    { length: 24 },
    (_, n) =>
      `-- content/articles/${"zyxw"[n % 4]}/berita-${n}.md --\n${article(
        {
          title: `Banjir ke-${n}`,
          tags: "[Banjir, air]",
          author: n % 2 ? "Ani Sari" : "ÉMilia Åsa",
          image: "{ src: a.png, alt: A }",
        },
        `Banjir merendam kampung nomor ${n % 5} sejak subuh.`,
      )}`,
  ).join(""),
);

async function outputIn(order: readonly [string, string][], hours: string) {
  const site = newsroom("");
  for (const [path, text] of order) site.writeBytes(path, text);
  site.writeBytes("content/images/a.png", png());
  const { ok } = await site.build({ epoch: hours });
  expect(ok).toBe(true);
  return site.output();
}

test("a site is the same whatever the order in which files lie on the disk", async () => {
  const forward = await outputIn([...files], "1740787200");
  const backward = await outputIn([...files].reverse(), "1740787200");
  expect(differences(forward, backward)).toEqual([]);
});

test("a later build of the same stories changes no page: none shows when it was made", async () => {
  const now = await outputIn([...files], "1740787200");
  const yearsLater = await outputIn([...files], "1898553600");
  expect(differences(now, yearsLater)).toEqual([]);
});

test("two builds of one site write the same, and the second leaves nothing of its own", async () => {
  const site = newsroom("");
  for (const [path, text] of files) site.writeBytes(path, text);
  site.writeBytes("content/images/a.png", png());
  await site.build();
  const first = site.output();
  await site.build();
  expect(differences(site.output(), first)).toEqual([]);
});
