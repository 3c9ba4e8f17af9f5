import type { HostMeasure } from "../faults/fault.ts";
import type { HostName } from "../site/options/hosting.ts";

/** A limit as its host states it. */
export interface Limit {
  readonly most: number;
  /** the same on a plan that costs money, where that differs */
  readonly paid?: number;
  /** when it was looked up */
  readonly date: string;
  readonly source: string;
}

export type Limits = { readonly [M in HostMeasure]?: Limit };

const DATE = "2026-11-26";
const MIB = 2 ** 20;

const CLOUDFLARE = {
  limits: { date: DATE, source: "https://developers.cloudflare.com/pages/platform/limits/" },
  headers: { date: DATE, source: "https://developers.cloudflare.com/pages/configuration/headers/" },
  redirects: { date: DATE, source: "https://developers.cloudflare.com/pages/configuration/redirects/" },
};
const VERCEL = { date: DATE, source: "https://vercel.com/docs/routing/redirects/configuration-redirects" };
const GITHUB = {
  date: DATE,
  source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
};

/** Every limit that Warta knows: the one place to mend when a host changes its mind. */
export const limits: { readonly [H in HostName]: Limits } = {
  cloudflare: {
    files: { most: 20_000, paid: 100_000, ...CLOUDFLARE.limits },
    fileBytes: { most: 25 * MIB, ...CLOUDFLARE.limits },
    headerRules: { most: 100, ...CLOUDFLARE.headers },
    headerCharacters: { most: 2_000, ...CLOUDFLARE.headers },
    // and 100 with patterns, of which Warta writes none
    redirects: { most: 2_000, ...CLOUDFLARE.redirects },
    redirectCharacters: { most: 1_000, ...CLOUDFLARE.redirects },
  },
  netlify: {
    // beyond it deploys may fail, says the host
    redirects: { most: 10_000, date: DATE, source: "https://docs.netlify.com/manage/routing/redirects/overview/" },
  },
  vercel: {
    redirects: { most: 2_048, ...VERCEL },
    redirectCharacters: { most: 4_096, ...VERCEL },
  },
  nginx: {},
  github: {
    siteBytes: { most: 2 ** 30, ...GITHUB },
    deployMinutes: { most: 10, ...GITHUB },
  },
};
