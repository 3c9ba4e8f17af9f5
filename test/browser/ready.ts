import { fontConfiguration } from "./fonts.ts";
import { packagedChromium } from "./packaged.ts";

/** Unpacks browser and fonts before any suite asks for them. */
export default async function setup(): Promise<void> {
  await Promise.all([packagedChromium(), fontConfiguration()]);
}
