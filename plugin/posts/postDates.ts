import { DateTime } from "luxon";
import { jsDate } from "../../src/dates/jsDate.ts";
import type { Zone } from "../../src/dates/moment.ts";
import { parseDate } from "../../src/dates/parse.ts";

/**
 * Reads a date of a front matter that Eleventy would refuse, such as `2023-02-28 14:05` or `28 Februari 2023`. What
 * Eleventy can read it reads as ever, so that no page of the site changes.
 * @returns nothing for all that is Eleventy's own
 */
export function readRefusedDate(value: unknown, zone: Zone): Date | undefined {
  if (typeof value !== "string" || DateTime.fromISO(value, { zone: "utc" }).isValid) return undefined;
  const read = parseDate(value, zone);
  return read.ok ? jsDate(read.moment) : undefined;
}
