import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPictureCache } from "../plugin/pictureCache.ts";
import { encodePictures } from "../plugin/pictures.ts";
import { filesOf, previewOf } from "../src/pictures/derivatives.ts";
import { measurePicture } from "../src/pictures/measure.ts";
import { pictureOf } from "../src/pictures/picture.ts";
import { photograph } from "./photographs.ts";

/** Photographs to encode; another number may be given: `node bench/pictures.ts 20`. */
const COUNT = Number(process.argv[2] ?? 200);

const folder = mkdtempSync(join(tmpdir(), "warta-pictures-"));
try {
  const files = await photographs(COUNT);
  const copies = files.flatMap((file) => {
    const measured = measurePicture(file);
    if (!measured.ok) throw new Error(`${file}: ${measured.problem}`);
    const picture = pictureOf(measured.picture, { alt: "" }, { look: "full", named: { file } });
    return [...filesOf(picture), previewOf(picture)];
  });
  for (const run of ["nothing cached", "all cached"]) {
    const since = performance.now();
    const before = process.cpuUsage();
    const { count, faults } = await encodePictures(copies, openPictureCache(folder));
    if (faults.length) throw new Error(`${faults.length} photographs could not be decoded`);
    const seconds = (performance.now() - since) / 1000;
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1e6;
    console.log(
      `${COUNT} photographs, ${run}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${count} files encoded`,
    );
  }
  console.log(`cache: ${(sizeOf(join(folder, "pictures")) / 2 ** 20).toFixed(1)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function photographs(count: number): Promise<string[]> {
  mkdirSync(join(folder, "images"));
  const files: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const file = join(folder, "images", `foto-${seed}.jpg`);
    writeFileSync(file, await photograph(seed));
    files.push(file);
  }
  return files;
}

function sizeOf(path: string): number {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.map((name) => statSync(join(path, name))).reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
