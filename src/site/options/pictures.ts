import { z } from "zod";
import { dayExists } from "../../dates/wall.ts";

/** A day that the calendar has. */
const day = z.string().refine(isDay, { message: "2024-01-31" });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = text.split("-").map(Number) as [number, number, number];
  return dayExists(year, month, date);
}

export const pictures = z
  .strictObject({
    /** day from which on stories have their pictures in all formats and widths; older ones have two files a picture */
    since: day.optional(),
    /** a picture in `content/images/` for links to pages that have none of their own; a plain one when left out */
    preview: z.string().trim().min(1).optional(),
  })
  .prefault({});
