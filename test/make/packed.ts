import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./command.ts";

/** What of the repository goes into a package, or makes it. */
const MAKING = [
  "src",
  "plugin",
  "templates",
  "package.json",
  "tsconfig.json",
  "tsconfig.publish.json",
  "rolldown.config.ts",
  "README.md",
  "LICENSE",
];

/**
 * Packs the package as its publisher does, and installs it in a site's folder beside what it depends on, offline:
 * its dependencies are links to the repository's own.
 * @param work an empty folder, so that the repository's own `dist` is left alone
 * @returns path of the archive
 */
export function installPacked(work: string, site: string): string {
  for (const name of MAKING) cpSync(join(root, name), join(work, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(work, "node_modules"));
  command(work, "npm", "pack", "--offline", "--silent");
  const archive = join(work, readdirSync(work).find((name) => name.endsWith(".tgz")) as string);
  const target = join(site, "node_modules", "eleventy-plugin-warta");
  mkdirSync(target, { recursive: true });
  command(target, "tar", "-xzf", archive, "--strip-components=1");
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(target, "package.json"), "utf8"));
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const link = join(site, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link);
  }
  return archive;
}

function command(folder: string, program: string, ...words: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${error ?? ""}${stdout}${stderr}`);
}
