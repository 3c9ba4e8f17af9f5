import type { Moment } from "./moment.ts";
import { type Wall, wallOf } from "./wall.ts";
import { monthName, weekdayName } from "./words.ts";
import { zoneName } from "./zoneNames.ts";

/**
 * | style | a minute | a day |
 * | --- | --- | --- |
 * | `full` | Selasa, 28 Februari 2023 14.05 WIB | Selasa, 28 Februari 2023 |
 * | `long` | 28 Februari 2023 | the same |
 * | `medium` | 28 Feb 2023 | the same |
 * | `short` | 28/2/2023 | the same |
 * | `inline` | Selasa (28/2/2023) | the same |
 * | `time` | 14.05 WIB | nothing |
 * | `month` | Februari 2023 | the same |
 */
export const dateStyles = ["full", "long", "medium", "short", "inline", "time", "month"] as const;

export type DateStyle = (typeof dateStyles)[number];

export interface DateOptions {
  /** Between hour and minute: a dot by EYD (V, I.A.5), unless a newsroom writes a colon. */
  readonly timeSeparator?: "." | ":";
}

/**
 * Writes a moment for readers, in its own zone. A moment that is only a month reads as one in every style;
 * a time that was not written is not shown, so that the style `time` may give an empty text.
 * Years before 1000 keep four digits, so that what is written can be read back.
 */
export function formatDate(moment: Moment, style: DateStyle, options: DateOptions = {}): string {
  const wall = wallOf(moment);
  const time = moment.precision === "minute" ? timeText(wall, moment, options) : "";
  if (style === "time") return time;
  if (style === "month" || moment.precision === "month") return `${monthName(wall.month)} ${yearText(wall)}`;
  switch (style) {
    case "full":
      return [`${weekdayName(wall.weekday)}, ${longText(wall)}`, time].filter(Boolean).join(" ");
    case "long":
      return longText(wall);
    case "medium":
      return `${wall.day} ${monthName(wall.month, "short")} ${yearText(wall)}`;
    case "short":
      return shortText(wall);
    case "inline":
      return `${weekdayName(wall.weekday)} (${shortText(wall)})`;
  }
}

function longText(wall: Wall): string {
  return `${wall.day} ${monthName(wall.month)} ${yearText(wall)}`;
}

function shortText(wall: Wall): string {
  return `${wall.day}/${wall.month}/${yearText(wall)}`;
}

function timeText(wall: Wall, moment: Moment, { timeSeparator = "." }: DateOptions): string {
  const [hour, minute] = [wall.hour, wall.minute].map((part) => String(part).padStart(2, "0"));
  return `${hour}${timeSeparator}${minute} ${zoneName(moment.zone)}`;
}

function yearText(wall: Wall): string {
  return String(wall.year).padStart(4, "0");
}
