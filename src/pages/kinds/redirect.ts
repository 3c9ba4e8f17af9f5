import type { Address } from "../../site/addresses.ts";
import { hostingOf } from "../hosting.ts";
import type { PageKind } from "../page.ts";
import { type RedirectView, redirectPage } from "../views/redirectPage.ts";

type Subject = { from: Address; to: Address };

/** A page at an old address that leads on by itself, for a host that knows no redirects. */
export const redirect: PageKind<Subject> = {
  name: "redirect",
  output: { write: (view) => redirectPage(view as RedirectView) },
  *subjects(newsroom, site) {
    if (site.settings.hosting.host !== "github") return;
    for (const one of hostingOf(newsroom, site)?.redirects ?? []) {
      if (one.status === 301) yield { from: one.from as Address, to: one.to as Address };
    }
  },
  address: ({ from }) => from,
  indexed: () => false,
  view: ({ to }, { settings, labels }): RedirectView => ({
    to,
    canonical: `${settings.site.url}${to}`,
    title: labels.movedTitle,
    text: labels.movedText,
  }),
};
