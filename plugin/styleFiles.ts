import type { PageKind } from "../src/pages/page.ts";
import type { Sheet } from "./styles.ts";
import type { OpenedTheme } from "./theme.ts";

type Subject = { sheet: Sheet };

/** Sheets that are too heavy to stand in every page, each at an address that changes with it. */
export function styleFiles(theme: OpenedTheme): PageKind<Subject> {
  return {
    name: "styles",
    output: { write: (sheet) => (sheet as Sheet).text },
    *subjects() {
      for (const sheet of theme.sheets()) if (sheet.address) yield { sheet };
    },
    // only those that have one are subjects
    address: ({ sheet }) => sheet.address ?? "/gaya/",
    indexed: () => false,
    view: ({ sheet }) => sheet,
  };
}
