/** Counts readings in the last days of the logs, in whole hours, whatever the order of the lines. */
export interface Tally<T> {
  /** A line of this time, whatever it asked for: the newest of all ends the days. */
  see(time: number): void;
  count(time: number, what: T): void;
  /** readings in all, in the last days */
  total(): number;
  /** the most read first; those read equally often in the order of their names */
  ranked(nameOf: (what: T) => string): T[];
  /** the newest time seen, in ms since 1970; nothing before the first */
  newest(): number | undefined;
}

const HOUR = 3_600_000;

/** @param days before the newest line, which are counted */
export function openTally<T>(days: number): Tally<T> {
  const hours = new Map<number, Map<T, number>>();
  let newest: number | undefined;
  let first = Number.NEGATIVE_INFINITY;
  const sums = () => {
    const all = new Map<T, number>();
    for (const [hour, counts] of hours) {
      if (hour < first) continue;
      for (const [what, count] of counts) all.set(what, (all.get(what) ?? 0) + count);
    }
    return all;
  };
  return {
    see(time) {
      if (newest !== undefined && time <= newest) return;
      newest = time;
      const start = Math.floor(time / HOUR) - days * 24 + 1;
      if (start === first) return;
      first = start;
      // what can never count again is not kept
      for (const hour of hours.keys()) if (hour < first) hours.delete(hour);
    },
    count(time, what) {
      const hour = Math.floor(time / HOUR);
      if (hour < first) return;
      const counts = hours.get(hour) ?? new Map<T, number>();
      hours.set(hour, counts.set(what, (counts.get(what) ?? 0) + 1));
    },
    total: () => [...sums().values()].reduce((sum, count) => sum + count, 0),
    ranked(nameOf) {
      const counted = [...sums()].map(([what, count]) => ({ what, count, name: nameOf(what) }));
      counted.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
      return counted.map(({ what }) => what);
    },
    newest: () => newest,
  };
}
