import type { Moment } from "./moment.ts";
import { offsetAt } from "./offset.ts";
import { type Wall, wallAt } from "./wall.ts";

const minute = 60_000;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** ISO 8601 to the moment's precision: `2023-02-28T14:05:00+07:00`, `2023-02-28` or `2023-02`. */
export function isoDate(moment: Moment): string {
  if (moment.precision === "minute") return rfc3339(moment);
  const day = dayText(machineWall(moment).wall);
  return moment.precision === "day" ? day : day.slice(0, 7);
}

/**
 * RFC 3339, always with a time and an offset: a day is written as its start.
 *
 * Until 1932 the zones stood at offsets with odd seconds (Jakarta at +07:07:12), which the form cannot write.
 * As section 5.8 of the RFC does for Amsterdam, the instant stays exact and the offset is a whole minute near it;
 * ours is the next one up, so that a whole minute stays as written (10.00 is `10:00:48+07:08`), and the next one
 * down in the last seconds of a day, so that the day always does.
 */
export function rfc3339(moment: Moment): string {
  const { wall, offset } = machineWall(moment);
  return `${dayText(wall)}T${timeText(wall)}${offsetText(offset, ":")}`;
}

/** RFC 822 with the four-digit year of RFC 2822, as RSS asks: `Tue, 28 Feb 2023 14:05:00 +0700`. */
export function rfc822(moment: Moment): string {
  const { wall, offset } = machineWall(moment);
  const day = `${weekdays[wall.weekday - 1]}, ${digits(wall.day, 2)} ${months[wall.month - 1]} ${digits(wall.year, 4)}`;
  return `${day} ${timeText(wall)} ${offsetText(offset, "")}`;
}

function machineWall({ epoch, zone }: Moment): { wall: Wall; offset: number } {
  const exact = offsetAt(epoch, zone);
  const up = Math.ceil(exact / minute) * minute;
  const wall = wallAt(epoch, up);
  if (up === exact || wall.day === wallAt(epoch, exact).day) return { wall, offset: up };
  const down = up - minute;
  return { wall: wallAt(epoch, down), offset: down };
}

function dayText(wall: Wall): string {
  return `${digits(wall.year, 4)}-${digits(wall.month, 2)}-${digits(wall.day, 2)}`;
}

function timeText(wall: Wall): string {
  return [wall.hour, wall.minute, wall.second].map((part) => digits(part, 2)).join(":");
}

/** Every zone of ours stands ahead of UTC, so the sign is always plus. */
function offsetText(offset: number, separator: string): string {
  const minutes = offset / minute;
  return `+${digits(Math.floor(minutes / 60), 2)}${separator}${digits(minutes % 60, 2)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
