import type { Site } from "../site/site.ts";

/** An address of this site in full. */
export function absolute(site: Site, address: string): string {
  return `${site.settings.site.url}${address}`;
}
