/**
 * Makes all files of synthetic photographs, as `warta pictures` does, and prints what it took; they are drawn before.
 * node bench/pictures.ts [1000]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { encodePictures } from "../plugin/pictures.ts";
import { openStoredPictures } from "../plugin/storedPictures.ts";
import { allFilesOf } from "../src/pictures/derivatives.ts";
import { measurePicture } from "../src/pictures/measure.ts";
import { photographs } from "./photographs.ts";

const COUNT = Number(process.argv[2] ?? 1000);

const folder = mkdtempSync(join(tmpdir(), "warta-pictures-"));
try {
  const files = await drawn(COUNT);
  const copies = await timed("measured", () =>
    files.flatMap((file) => {
      const measured = measurePicture(file);
      if (!measured.ok) throw new Error(`${file}: ${measured.problem}`);
      return [...allFilesOf({ original: measured.picture, named: { file } })];
    }),
  );
  for (const run of ["encoded", "encoded already"]) {
    const { count, faults } = await timed(run, () => encodePictures(copies, openStoredPictures(folder)));
    if (faults.length) throw new Error(`${faults.length} photographs could not be decoded`);
    console.log(`  ${count} files`);
  }
  console.log(`${(sizeOf(join(folder, "gambar")) / 2 ** 20).toFixed(1)} MB, ${availableParallelism()} processors`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timed<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const before = process.cpuUsage();
  const value = await run();
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  const rate = (COUNT / seconds).toFixed(2);
  console.log(
    `${COUNT} photographs ${what}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${rate} a second`,
  );
  return value;
}

async function drawn(count: number): Promise<string[]> {
  mkdirSync(join(folder, "images"));
  const files: string[] = [];
  for await (const bytes of photographs(count)) {
    const file = join(folder, "images", `foto-${files.length + 1}.jpg`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  return files;
}

function sizeOf(path: string): number {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.map((name) => statSync(join(path, name))).reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
