/** The zones that Indonesia's newsrooms live in, by IANA name: an offset is never fixed (Jakarta had five before 1964). */
export const zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;

export type Zone = (typeof zones)[number];

/** How much of a moment was written: a day without a time shows no time, and none is invented. */
export type Precision = "minute" | "day" | "month";

/**
 * A point in time as a newsroom wrote it.
 * A `day` or `month` stands for its whole span; its epoch is the start of it in its zone.
 */
export interface Moment {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly epoch: number;
  readonly zone: Zone;
  readonly precision: Precision;
}
