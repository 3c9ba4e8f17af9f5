import type { Site } from "../site/site.ts";
import { served } from "./absolute.ts";

/** A web application manifest (https://www.w3.org/TR/appmanifest/): a name, a start and icons; it stays a page. */
export function manifestOf(site: Site) {
  const { settings, addresses, brand } = site;
  const home = served(site, addresses.home);
  const { name, description } = settings.site;
  const { icons } = brand;
  return {
    name,
    short_name: name,
    ...(description ? { description } : {}),
    lang: "id",
    start_url: home,
    scope: home,
    display: "browser",
    icons: icons
      ? [
          { src: served(site, icons.drawing), sizes: "any", type: "image/svg+xml" },
          { src: served(site, icons.touch), sizes: "180x180", type: "image/png" },
          { src: served(site, icons.large), sizes: "512x512", type: "image/png" },
        ]
      : [],
  };
}
