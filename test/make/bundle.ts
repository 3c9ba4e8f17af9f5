import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import type { TestProject } from "vitest/node";
import published from "../../rolldown.config.ts";
import { root } from "./command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** folder of the plugin as it is published, bundled from today's sources */
    bundle: string;
  }
}

/**
 * Bundles the plugin once, for programs of their own that a test starts: `inject("bundle")`. From its sources each of
 * them would take half a second longer.
 */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!project.isRootProject()) return;
  // below the repository, where its dependencies are found
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "warta-"));
  await build({
    ...published,
    cwd: root,
    logLevel: "warn",
    output: { ...published.output, dir: join(folder, "plugin") },
  });
  cpSync(join(root, "templates"), join(folder, "templates"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  project.provide("bundle", join(folder, "plugin"));
  return () => rmSync(folder, { recursive: true, force: true });
}
