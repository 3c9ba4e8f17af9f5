import type { ImageObject } from "schema-dts";
import { cropsOf, previewOf } from "../pictures/derivatives.ts";
import { linkTo } from "../pictures/linkTo.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import type { Data } from "./jsonLd.ts";

/**
 * A story's picture for search engines: in 16:9, 4:3 and 1:1 where it is encoded in full, else as it is shown; of a
 * drawing or a moving picture its still preview, since these read neither
 * (https://developers.google.com/search/docs/appearance/structured-data/article#image).
 */
export function imagesOf(picture: Picture, site: Site): readonly [Data<ImageObject>, ...string[]] {
  const { caption, credit } = picture;
  const [first, ...others] = shapesOf(picture).map((address) => absolute(site, address));
  const words = { ...(caption ? { caption } : {}), ...(credit ? { creditText: credit } : {}) };
  return [{ "@type": "ImageObject", ...(first ? { url: first } : {}), ...words }, ...others];
}

/** The largest file of a picture that every machine reads. */
export function pictureUrl(picture: Picture, site: Site): string {
  return absolute(site, picture.original.asIs ? previewLink(picture) : picture.address);
}

function shapesOf(picture: Picture): readonly string[] {
  if (picture.original.asIs) return [previewLink(picture)];
  const crops = cropsOf(picture);
  return crops.length ? crops.map(({ address }) => linkTo(picture.original, address)) : [picture.address];
}

function previewLink(picture: Picture): string {
  return linkTo(picture.original, previewOf(picture).address);
}
