import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { removeOutput } from "../../src/edition/manifest.ts";
import type { Site } from "./site.ts";

/** What a build wrote for deploys, by its path below the folder of deploys. */
export function deployFile(site: Site, name: string): string {
  return readFileSync(join(site.folder, ".cache/warta/deploy", name), "utf8");
}

/** Lines of one of the plain lists. */
export function listed(site: Site, name: string): string[] {
  return deployFile(site, `${name}.txt`).split("\n").slice(0, -1);
}

/** Steps of an upload, in the order of the lists. */
export function stepsOf(site: Site): (readonly ["put" | "remove", string])[] {
  const put = [...listed(site, "files/assets"), ...listed(site, "files/pages")];
  return [
    ...listed(site, "files/blocking").map((file) => ["remove", file] as const),
    ...put.map((file) => ["put", file] as const),
    ...listed(site, "files/removed").map((file) => ["remove", file] as const),
  ];
}

/** Carries the first steps of an upload to a second folder; each file that has come there is told of. */
export function carry(site: Site, to: string, count = Number.POSITIVE_INFINITY, come?: (file: string) => void): void {
  for (const [what, file] of stepsOf(site).slice(0, count)) {
    if (what === "remove") {
      removeOutput(to, file);
      continue;
    }
    const target = join(to, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(site.folder, "_site", file), target);
    come?.(file);
  }
}

/** Addresses of pictures and styles that a page names and a folder does not hold. */
export function missingFor(page: string, folder: string): string[] {
  const html = readFileSync(join(folder, page), "utf8");
  const named = [...html.matchAll(/["' ](\/(?:gambar|gaya|media)\/[^"' ,]+)/g)].map(([, address]) => address as string);
  return named.filter((address) => !existsSync(join(folder, address)));
}
