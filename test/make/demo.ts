import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { eleventy, root, run } from "./command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** folder of the built demo newsroom */
    demo: string;
  }
}

/** Builds the demo newsroom once, for every suite to read: `inject("demo")`. Other projects read the root's. */
export default function setup(project: TestProject): (() => void) | undefined {
  if (!project.isRootProject()) return;
  const folder = mkdtempSync(join(tmpdir(), "warta-demo-"));
  buildDemo(folder, { TZ: "UTC", LANG: "C" });
  project.provide("demo", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Builds the demo newsroom into a folder, as `npm run build` does, out of nothing that an earlier build left. */
export function buildDemo(folder: string, env: Readonly<Record<string, string>>): void {
  const words = ["--config=.eleventy.ts", `--output=${folder}`, "--quiet"];
  const { code, out, err } = run(root, [eleventy, ...words], { WARTA_FRESH: "1", ...env });
  if (code !== 0) throw new Error(`the demo does not build:\n${out}${err}`);
}
