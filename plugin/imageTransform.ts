import type { TemplateConfig, Transform } from "./eleventy.ts";
import { isOurs } from "./pages.ts";

/** By this function one knows that eleventy-img's transform is there, wherever it was added. */
const SIGN = "__private_eleventyImageTransformConfigurationOptions";
const TRANSFORM = "@11ty/eleventy/html-transformer";

/**
 * Keeps eleventy-img's transform away from the pictures of our pages: they are encoded already, and it would look for
 * them in the input folder. It leaves out what bears its own attribute, which is taken off again.
 */
export function shieldPictures(config: ReturnType<TemplateConfig["getConfig"]>): void {
  const { transforms, javascriptFunctions } = config;
  const transform = transforms[TRANSFORM];
  if (!(SIGN in javascriptFunctions) || !transform) return;
  const shielded: Transform = async function (content, outputPath) {
    if (typeof content !== "string" || !isOurs(this.inputPath)) return transform.call(this, content, outputPath);
    const html = await transform.call(this, content.replaceAll("<img ", "<img eleventy:ignore "), outputPath);
    return typeof html === "string" ? html.replaceAll(/<img eleventy:ignore(?:="")? /g, "<img ") : html;
  };
  transforms[TRANSFORM] = shielded;
}
