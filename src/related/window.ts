import type { Archive } from "./archive.ts";

const DAY = 86_400_000;

/** The first place whose date lies behind the follow-up days of the document at `place`. */
export function windowEnd(archive: Archive, place: number, followUpDays: number): number {
  const last = (archive.dates[place] as number) + followUpDays * DAY;
  let [low, high] = [place + 1, archive.dates.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((archive.dates[middle] as number) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
