import type { Zone } from "./moment.ts";

const names: Readonly<Record<Zone, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/**
 * What readers call a zone: WIB, WITA or WIT, by its name and not by its offset at the time.
 * So an old story of Pontianak reads WIB, though its clocks went with WITA from 1964 to 1987.
 */
export function zoneName(zone: Zone): string {
  return names[zone];
}

/**
 * The zone that an abbreviation names, in a newsroom's own zone where that bears it too.
 * @param name lower case
 */
export function zoneOf(name: string, newsroom: Zone): Zone | undefined {
  switch (name) {
    case "wib":
      return newsroom === "Asia/Pontianak" ? newsroom : "Asia/Jakarta";
    case "wita":
      return "Asia/Makassar";
    case "wit":
      return "Asia/Jayapura";
    default:
      return undefined;
  }
}
