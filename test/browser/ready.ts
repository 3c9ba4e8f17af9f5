import type { TestProject } from "vitest/node";
import { fontConfiguration } from "./fonts.ts";
import { packagedChromium } from "./packaged.ts";

/** Unpacks browser and fonts before any suite asks for them. */
export default async function setup(project: TestProject): Promise<void> {
  if (!project.isRootProject()) return;
  await Promise.all([packagedChromium(), fontConfiguration()]);
}
