import { manifestOf } from "../../metadata/webManifest.ts";
import type { PageKind } from "../page.ts";

/** What a telephone is told of the site when a reader puts it on the home screen. */
export const manifest: PageKind<Record<string, never>> = {
  name: "manifest",
  output: { write: (view) => JSON.stringify(view) },
  *subjects() {
    yield {};
  },
  address: (_subject, site) => site.addresses.manifest,
  indexed: () => false,
  view: (_subject, site) => manifestOf(site),
};
