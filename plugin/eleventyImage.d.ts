// eleventy-img ships no types: what Warta uses of it
declare module "@11ty/eleventy-img" {
  import type { Sharp } from "sharp";

  export interface ImageOptions {
    formats: string[];
    widths: number[];
    formatFiltering: string[];
    useCache: boolean;
    dryRun: boolean;
    sharpOptions: object;
    transform?: (image: Sharp) => void;
    sharpAvifOptions: object;
    sharpWebpOptions: object;
    sharpJpegOptions: object;
  }

  /** also of pages: tests put it beside Warta */
  export function eleventyImageTransformPlugin(config: object, options: object): void;

  export class Image {
    constructor(src: string, options: ImageOptions);
    /** @param input what is encoded in place of the file at `src` */
    resize(input: Uint8Array): Promise<Record<string, { width: number; buffer: Buffer }[]>>;
  }
}
