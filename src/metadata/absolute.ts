import { isHere } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";

/** An address of this site in full; a site in a sub-folder has that in `site.url`. What is in full stays so. */
export function absolute(site: Site, address: string): string {
  return isHere(address) ? `${site.settings.site.url}${address}` : address;
}

/** An address as a file that is no HTML names it on the same host: with the sub-folder in which the site stands. */
export function served(site: Site, address: string): string {
  if (!isHere(address)) return address;
  return absolute(site, address).slice(new URL(site.settings.site.url).origin.length);
}
