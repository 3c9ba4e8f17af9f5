import * as z from "zod";
import { dayExists } from "../../dates/wall.ts";

/**
 * A day that the calendar has, as `2024-01-31`.
 * @param example for the report
 */
export function dayOption(example: string) {
  return z.string().refine(isDay, { message: example });
}

function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && dayExists(Number(year), Number(month), Number(date));
}
