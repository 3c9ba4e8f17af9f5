import { readFileSync } from "node:fs";
import { join } from "node:path";
import { photograph } from "../../bench/photographs.ts";
import type { WartaOptions } from "../../plugin/index.ts";
import type { Outcome } from "../../src/cli/command.ts";
import { warta } from "../cli/program.ts";
import { article } from "./content.ts";
import { onceAFile } from "./files.ts";
import { configuration, copied, newsroom, type Site } from "./site.ts";

/** Not by the name that Eleventy looks for: builds under test bring their own. */
export const CONFIG = "warta.config.mjs";

/** Originals by their keys: photographs, a drawing and a portrait. */
export const originals: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  ["2023/rob.jpg", await photograph(1, 300, 200)],
  ["muara.jpg", await photograph(2, 260, 180)],
  ["orang/budi.jpg", await photograph(3, 160, 160)],
  ["peta.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>'],
]);

export const story = (name: string, front: Record<string, string> = {}, body?: string) =>
  `-- content/articles/2024/${name}.md --\n${article({ title: `Kabar ${name}`, ...front }, body)}`;

const STORIES = [
  story("rob", { image: "{ src: 2023/rob.jpg, alt: Air }", author: "budi" }, "Air naik.\n\n![Muara](muara.jpg)"),
  story("peta", { image: "{ src: peta.svg, alt: Peta }" }, "Peta.\n\n![Satu](2023/rob.jpg)\n![Dua](/images/muara.jpg)"),
  story("opini", { author: "budi", format: "opinion", category: "opini" }),
  story("tanpa", { category: "ekonomi" }),
  "-- content/people/budi.yaml --\nname: Budi Santoso\nbio: Wartawan.\nphoto: orang/budi.jpg\n",
];

/** Options of a site whose pictures lie with its content. */
export const plain: Partial<WartaOptions> = {
  site: { name: "Warta Uji", url: "https://uji.example", timeZone: "Asia/Jakarta", icon: "peta.svg" },
  pictures: { preview: "muara.jpg" },
  hosting: { host: "cloudflare" },
};

/** The same with a store. */
export const withStore = (store: string): Partial<WartaOptions> => ({
  ...plain,
  pictures: { ...plain.pictures, store },
});

/** A newsroom whose originals lie in a folder, and which `warta pictures` finds with these options. */
export function keptNewsroom(folder: string, options: Partial<WartaOptions>): Site {
  const site = newsroom(`${STORIES.join("")}-- ${CONFIG} --\n${configuration(options)}`);
  for (const [key, bytes] of originals) site.writeBytes(`${folder}/${key}`, bytes);
  return site;
}

const ahead = onceAFile(async () => {
  const site = keptNewsroom("foto", withStore("foto"));
  const { code, text } = await pictures(site, "--quiet");
  if (code !== 0) throw new Error(text);
  return site;
});

/** A newsroom whose originals lie in the folder `foto`, and of which `warta pictures` made all: a copy of one. */
export async function madeAhead(): Promise<Site> {
  return copied(await ahead());
}

/** Removes all originals from a folder, and leaves what was made of them. */
export function withoutOriginals(site: Site, folder: string): void {
  for (const key of originals.keys()) site.remove(`${folder}/${key}`);
}

export const pictures = (site: Site, ...words: string[]): Promise<Outcome> =>
  warta(site, "pictures", "--config", CONFIG, ...words);

const LEDGER = "content/data/pictures.tsv";

export function ledger(site: Site): string {
  return readFileSync(join(site.folder, LEDGER), "utf8");
}

export function writeLedger(site: Site, text: string): void {
  site.writeBytes(LEDGER, text);
}
