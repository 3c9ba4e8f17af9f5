import type { NewsMediaOrganization, WebSite } from "schema-dts";
import type { Site } from "../site/site.ts";
import { absolute } from "./absolute.ts";
import type { Data } from "./jsonLd.ts";

/** The publisher's name in all data of the site: what says more of it under this name is said of the same. */
function publisherId(site: Site): string {
  return absolute(site, "/#penerbit");
}

function websiteId(site: Site): string {
  return absolute(site, "/#situs");
}

/** The publisher as every story names it. */
export function publisherOf(site: Site): Data<NewsMediaOrganization> {
  const { icons } = site.brand;
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(site),
    name: site.settings.site.name,
    url: absolute(site, "/"),
    ...(icons ? { logo: absolute(site, icons.large) } : {}),
  };
}

/**
 * The publisher in full, with the pages on which it says how it works
 * (https://schema.org/NewsMediaOrganization, https://support.google.com/news/publisher-center/answer/9606542).
 */
export function organizationOf(site: Site): Data<NewsMediaOrganization> {
  const { legalName, address, email, phone, policies } = site.settings.masthead;
  const { follow } = site.settings;
  const pages = Object.entries(policies).flatMap(([name, page]) =>
    page ? [[name, new URL(page.startsWith("/") ? absolute(site, page) : page).href]] : [],
  );
  return {
    ...publisherOf(site),
    "@type": "NewsMediaOrganization",
    ...(legalName ? { legalName } : {}),
    ...(address ? { address } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { telephone: phone } : {}),
    ...(follow.length ? { sameAs: follow.map((one) => one.address) } : {}),
    ...Object.fromEntries(pages),
  };
}

/** The site as search engines name it. */
export function webSiteOf(site: Site): Data<WebSite> {
  const { name, description } = site.settings.site;
  return {
    "@type": "WebSite",
    "@id": websiteId(site),
    name,
    url: absolute(site, "/"),
    ...(description ? { description } : {}),
    inLanguage: "id",
    publisher: { "@id": publisherId(site) },
  };
}

/** The site as one of its pages names it. */
export function siteRefOf(site: Site): Data<WebSite> {
  return { "@type": "WebSite", "@id": websiteId(site), name: site.settings.site.name, url: absolute(site, "/") };
}
