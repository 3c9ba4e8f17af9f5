/**
 * Listings are numbered from the oldest: page 7 stays page 7 unless an older story is added, removed or re-dated.
 * The listing's own address is the newest page and holds from `size` to twice that less one; when it would
 * hold more, the oldest `size` of it become the next numbered page.
 */
export interface ListingPage<T> {
  /** 1 is the oldest; absent on the listing's own address */
  readonly number?: number;
  /** newest first */
  readonly items: readonly T[];
  /** numbered pages named in the pager, at most two on each side, and whether page 1 stands apart behind them */
  readonly newer: readonly number[];
  readonly older: readonly number[];
  readonly oldest: boolean;
}

/** How many numbered pages a listing of `count` stories has. */
export function numberedPages(count: number, size: number): number {
  return Math.max(0, Math.floor(count / size) - 1);
}

/** All pages of a listing, its own address first, then numbered ones from the newest; one empty page for none. */
export function listingPages<T>(newestFirst: readonly T[], size: number): ListingPage<T>[] {
  const last = numberedPages(newestFirst.length, size);
  const cut = newestFirst.length - last * size;
  const own: ListingPage<T> = { items: newestFirst.slice(0, cut), newer: [], ...olderThan(last + 1) };
  const numbered = Array.from({ length: last }, (_, index): ListingPage<T> => {
    const number = last - index;
    const start = newestFirst.length - number * size;
    const newer = [number + 2, number + 1].filter((one) => one <= last);
    return { number, items: newestFirst.slice(start, start + size), newer, ...olderThan(number) };
  });
  return [own, ...numbered];
}

function olderThan(number: number): { older: number[]; oldest: boolean } {
  const older = [number - 1, number - 2].filter((one) => one >= 1);
  return { older, oldest: number - 2 > 1 };
}
