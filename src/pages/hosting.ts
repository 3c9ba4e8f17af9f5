import { contentSecurityPolicy } from "../hosts/contentSecurityPolicy.ts";
import { headerRulesOf } from "../hosts/headers.ts";
import type { Host, HostFile, RuleLoad } from "../hosts/host.ts";
import { hosts } from "../hosts/hosts.ts";
import type { Redirect } from "../hosts/redirect.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import type { Address } from "../site/addresses.ts";
import type { HostName } from "../site/options/hosting.ts";
import type { Settings } from "../site/options.ts";
import type { Site } from "../site/site.ts";

/** What a site tells its host. */
export interface Hosting {
  readonly host: Host;
  readonly files: readonly HostFile[];
  readonly load: RuleLoad;
  /** old addresses that the host answers */
  readonly redirects: readonly Redirect[];
  /** those that it cannot answer as they should be */
  readonly lost: readonly Redirect[];
}

/** The policy of a page, or of the whole site for its header. */
export function policyOf(
  { search, hosting, pictures: { store } }: Pick<Settings, "search" | "hosting" | "pictures">,
  styles: readonly string[],
  place: "header" | "meta",
): string {
  const forms = [search.action, ...search.leadsTo].map((address) => new URL(address).origin);
  const images = store?.base ? [new URL(store.base).origin] : [];
  return contentSecurityPolicy({ styles, images, forms, allow: hosting.allow }, place);
}

/** Where the rules for prefetching stand; nothing where nothing is prefetched. */
export function prefetchOf({ settings: { hosting }, addresses }: Site): Address | undefined {
  // the header that leads to it is a browser's only way to them
  return hosting.prefetch && hosting.host && hosts[hosting.host].setsHeaders ? addresses.prefetch : undefined;
}

/**
 * All that the site's host is told; nothing where the site names none.
 * @param name another host than the site's own
 */
export function hostingOf(
  newsroom: Newsroom,
  site: Site,
  name: HostName | undefined = site.settings.hosting.host,
): Hosting | undefined {
  const host = name && hosts[name];
  if (!host) return undefined;
  const all: readonly Redirect[] = newsroom.redirects;
  const redirects = all.filter((one) => host.answers(one));
  const policy = policyOf(site.settings, site.theme.styleSources(), "header");
  const written = host.write({
    rules: headerRulesOf({ policy, prefetch: prefetchOf(site) }),
    redirects,
    notFound: site.addresses.notFound,
    copies: site.settings.hosting.copies,
  });
  return { host, ...written, redirects, lost: all.filter((one) => !host.answers(one)) };
}
