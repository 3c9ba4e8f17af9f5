/** Where a value stands among others that are in order, or would stand. @param order negative where its first value stands before its second */
export function placeAmong<T>(ordered: readonly T[], value: T, order: (one: T, other: T) => number): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (order(ordered[middle] as T, value) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
