/**
 * `eleventy-plugin-warta/dates`: Indonesian dates, read and written in the zones of Indonesia.
 * The clock is not behind this door: what has it asks `clock.ts` itself, and one place does.
 */
export { type DateOptions, type DateStyle, dateStyles, formatDate } from "./format.ts";
export { isoDate, rfc822, rfc3339 } from "./machine.ts";
export { type Moment, type Precision, type Zone, zones } from "./moment.ts";
export { type ParsedDate, parseDate } from "./parse.ts";
export { dayExists, inZone, momentAt, type Wall, type WallTime, wallOf, weekdayOn } from "./wall.ts";
export { monthName, type NameForm, weekdayName } from "./words.ts";
export { zoneName } from "./zoneNames.ts";
