import type { Site } from "../site/site.ts";

/** A web application manifest (https://www.w3.org/TR/appmanifest/): a name, a start and icons; it stays a page. */
export function manifestOf({ settings, addresses, brand }: Site) {
  const { name, description } = settings.site;
  const { icons } = brand;
  return {
    name,
    short_name: name,
    ...(description ? { description } : {}),
    lang: "id",
    start_url: addresses.home,
    scope: addresses.home,
    display: "browser",
    icons: icons
      ? [
          { src: icons.drawing, sizes: "any", type: "image/svg+xml" },
          { src: icons.touch, sizes: "180x180", type: "image/png" },
          { src: icons.large, sizes: "512x512", type: "image/png" },
        ]
      : [],
  };
}
