import { IANAZone } from "luxon";
import { once } from "../once.ts";
import { type Zone, zones } from "./moment.ts";

const day = 86_400_000;

/** Long enough for few questions to Luxon, short enough that no Indonesian zone ever changed twice in one span. */
const span = 28 * day;

interface Clock {
  iana: IANAZone;
  marks: Map<number, number>;
}

/** The first of them takes a program 40 milliseconds: they are made when they are asked for. */
const clocks = new Map(zones.map((zone) => [zone, once(() => clockIn(zone))]));

function clockIn(zone: Zone): Clock {
  return { iana: IANAZone.create(zone), marks: new Map() };
}

/**
 * How far a zone's clocks stood ahead of UTC at an instant.
 * Luxon's own answer costs some ten microseconds; where it is the same at both ends of a span, it holds between them.
 * @param epoch milliseconds since 1970
 * @returns milliseconds, a whole number of seconds (Jakarta stood at +07:07:12 until 1923)
 */
export function offsetAt(epoch: number, zone: Zone): number {
  const mark = Math.floor(epoch / span);
  const start = offsetAtMark(mark, zone);
  return start === offsetAtMark(mark + 1, zone) ? start : askLuxon(epoch, zone);
}

function offsetAtMark(mark: number, zone: Zone): number {
  const marks = clockOf(zone).marks;
  let offset = marks.get(mark);
  if (offset === undefined) {
    offset = askLuxon(mark * span, zone);
    marks.set(mark, offset);
  }
  return offset;
}

function askLuxon(epoch: number, zone: Zone): number {
  // minutes with a fraction, where a local mean time had odd seconds
  return Math.round(clockOf(zone).iana.offset(epoch) * 60) * 1000;
}

function clockOf(zone: Zone): Clock {
  const clock = clocks.get(zone);
  if (clock === undefined) throw new RangeError(`${zone} is not one of ${zones.join(", ")}`);
  return clock();
}
