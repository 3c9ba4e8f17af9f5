import type { Moment, Zone } from "./moment.ts";

/** 9998-12-31T23:59:59Z: a year later, Indonesia's walls would show five digits. */
const last = 253_370_764_799;

/**
 * The moment of this build, to the second: the one place that knows the time.
 * @param env `SOURCE_DATE_EPOCH` in whole seconds since 1970 stands for the system's clock where it is set
 * @param zone the newsroom's
 * @throws RangeError when SOURCE_DATE_EPOCH is anything else, an empty text included
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function now(env: { SOURCE_DATE_EPOCH?: string | undefined }, zone: Zone): Moment {
  const set = env.SOURCE_DATE_EPOCH;
  const seconds = set === undefined ? Math.floor(Date.now() / 1000) : secondsOf(set);
  return { epoch: seconds * 1000, zone, precision: "minute" };
}

function secondsOf(text: string): number {
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= last) return seconds;
  throw new RangeError(
    `SOURCE_DATE_EPOCH must be whole seconds since 1970, such as 1677567900; it is ${JSON.stringify(text.slice(0, 40))}`,
  );
}
