import type { Address } from "../site/addresses.ts";

export type Header = readonly [name: string, value: string];

/** Headers of every address that begins as `path` does up to its `*`, or of one address. */
export interface HeaderRule {
  readonly path: Address;
  readonly headers: readonly Header[];
}

export interface HeadersInput {
  /** the Content-Security-Policy */
  readonly policy: string;
  /** where the rules for prefetching stand; nothing where there are none */
  readonly prefetch: Address | undefined;
}

/** Folders in which a name changes with its file's content. */
export const HASHED: readonly Address[] = ["/gambar/*", "/gaya/*", "/media/*"];

export const EVERYWHERE: Address = "/*";

/** A year, the longest that the standard speaks of. */
const YEAR = 31_536_000;
/** Seconds in which a reader may see a page once more while the new one is fetched. */
const STALE = 600;

export const CACHE = {
  page: `public, max-age=0, stale-while-revalidate=${STALE}`,
  hashed: `public, max-age=${YEAR}, immutable`,
};

/** What no page of ours uses. */
const PERMISSIONS = "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/** Headers of the whole site, the broadest rule first. */
export function headerRulesOf({ policy, prefetch }: HeadersInput): HeaderRule[] {
  return [
    {
      path: EVERYWHERE,
      headers: [
        ["Content-Security-Policy", policy],
        ["X-Content-Type-Options", "nosniff"],
        ["Referrer-Policy", "strict-origin-when-cross-origin"],
        ["Permissions-Policy", PERMISSIONS],
        // other hosts below the same domain are not ours to bind
        ["Strict-Transport-Security", `max-age=${YEAR}`],
        ...(prefetch ? [["Speculation-Rules", `"${prefetch}"`] as const] : []),
        ["Cache-Control", CACHE.page],
      ],
    },
    ...HASHED.map((path) => ({ path, headers: [["Cache-Control", CACHE.hashed] as const] })),
    ...(prefetch
      ? [{ path: prefetch, headers: [["Content-Type", "application/speculationrules+json"] as const] }]
      : []),
  ];
}

/** Names of headers that narrower rules set as well. */
export function namedAgain(rules: readonly HeaderRule[]): ReadonlySet<string> {
  const narrow = rules.filter(({ path }) => path !== EVERYWHERE);
  return new Set(narrow.flatMap(({ headers }) => headers.map(([name]) => name)));
}

/**
 * Rules for prefetching without a script: a page is fetched once the reader points at its link.
 * @see https://html.spec.whatwg.org/#speculative-loading
 */
export function speculationRules(): string {
  return JSON.stringify({
    prefetch: [{ source: "document", where: { href_matches: "/*" }, eagerness: "moderate" }],
  });
}
