import { z } from "zod";
import { dayOption } from "./day.ts";

/** How pictures are made. */
export const pictures = z
  .strictObject({
    /** day from which on stories have their pictures in all formats and widths; older ones have two files a picture */
    since: dayOption("2024-01-31").optional(),
    /** a picture in `content/images/` for links to pages that have none of their own; a plain one when left out */
    preview: z.string().trim().min(1).optional(),
  })
  .prefault({});
