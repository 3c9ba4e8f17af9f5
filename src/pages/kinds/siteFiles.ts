import { robotsText } from "../../feeds/robots.ts";
import { type LlmsLink, llmsText, securityText } from "../../feeds/wellKnown.ts";
import { absolute } from "../../metadata/absolute.ts";
import type { Address } from "../../site/addresses.ts";
import type { CategoryNode } from "../../site/categories.ts";
import type { Site } from "../../site/site.ts";
import type { PageKind } from "../page.ts";

type Subject = { address: Address; text: string };

/** Files that machines look for at the root of a site: they are made from options alone. */
export const siteFiles: PageKind<Subject> = {
  name: "siteFiles",
  output: { write: (view) => (view as Subject).text },
  *subjects(_newsroom, site) {
    const { robots, security, ads, llms } = site.settings.files;
    if (robots.write) {
      const sitemap = site.serves("sitemapIndex") ? absolute(site, site.addresses.sitemap) : undefined;
      yield { address: "/robots.txt", text: robotsText({ ...robots, sitemap }) };
    }
    if (security) {
      const address = "/.well-known/security.txt";
      yield { address, text: securityText({ ...security, canonical: absolute(site, address) }) };
    }
    if (ads.length) yield { address: "/ads.txt", text: `${ads.join("\n")}\n` };
    if (llms) yield { address: "/llms.txt", text: llmsOf(site) };
  },
  address: ({ address }) => address,
  indexed: () => false,
  view: (subject) => subject,
};

function llmsOf(site: Site): string {
  const { settings, addresses, categories, labels, serves } = site;
  const section = ({ name, address, description }: CategoryNode): LlmsLink => ({
    name,
    address: absolute(site, address),
    about: description,
  });
  const link = (name: string, address: string): LlmsLink => ({
    name,
    address: address.startsWith("/") ? absolute(site, address) : address,
  });
  return llmsText({
    name: settings.site.name,
    description: settings.site.description,
    lists: [
      {
        heading: labels.sections,
        links: [
          ...(serves("category") ? categories.top.flatMap((node) => [node, ...node.children]).map(section) : []),
          ...(serves("latest") ? [link(labels.latestIndex, addresses.latest)] : []),
          ...(serves("tags") ? [link(labels.topics, addresses.tags)] : []),
        ],
      },
      {
        heading: settings.masthead.legalName,
        links: settings.masthead.links.map((one) => link(one.name, one.address)),
      },
    ],
  });
}
